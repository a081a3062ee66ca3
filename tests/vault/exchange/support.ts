import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExchangeError, type ExportItem } from '../../../vault/exchange/index.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Text as Swedish Excel saves "CSV (semikolonavgränsad)": one byte a character. */
export const windows1252 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

export function vector(name: string): Uint8Array {
  return Uint8Array.from(readFileSync(join(import.meta.dirname, '../../vectors/exchange', name)));
}

/** The code of the refusal, or a word that says there was none. */
export async function codeOf(act: () => unknown): Promise<string> {
  try {
    await act();
    return 'no refusal';
  } catch (error) {
    return error instanceof ExchangeError ? error.code : `unexpected ${String(error)}`;
  }
}

export const hasKeepassxc = spawnSync('keepassxc-cli', ['--version']).status === 0;

/** Runs keepassxc-cli on the bytes of a file and answers what it prints. */
export function keepassxc(file: Uint8Array, password: string, command: string, ...rest: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'sigill-kdbx-'));
  try {
    const path = join(folder, 'export.kdbx');
    writeFileSync(path, file);
    const options = rest.filter((word) => word.startsWith('-'));
    const places = rest.filter((word) => !word.startsWith('-'));
    const words = [command, '-q', ...options, path, ...places];
    return execFileSync('keepassxc-cli', words, { input: `${password}\n`, encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const exampleLogins: readonly ExportItem[] = [
  {
    kind: 'credential',
    compartmentName: 'IT-inloggningar',
    createdAt: Date.UTC(2026, 0, 2, 3, 4, 5),
    changedAt: Date.UTC(2026, 2, 12, 9, 40),
    data: {
      label: 'Nödkonto 1',
      username: 'EXEMPEL-nod1@granudda.example',
      secret: 'EXEMPEL "åäö" ;<&> slut ',
      otp: 'JBSWY3DPEHPK3PXP',
      system: 'Katalogtjänst',
      kind: 'password',
      url: 'https://katalog.granudda.example/?a=1&b=2',
      login_steps: '1. Sätt i nyckeln\n2. Logga in',
      break_glass: true,
      state: 'ok',
      valid_to: '2027-01-31',
      extra: [
        { label: 'PIN', value: 'EXEMPEL-0000', hidden: true },
        { label: 'Avtal', value: 'EXEMPEL 2026-1' },
      ],
      tags: ['nödkonto', 'tier 0'],
      note: 'Ring 0980-31 92 00\noch säg kodordet',
    },
    history: [
      {
        at: Date.UTC(2026, 1, 1),
        data: { label: 'Nödkonto 1', secret: 'EXEMPEL-förra', system: 'Katalogtjänst' },
      },
    ],
  },
  {
    kind: 'credential',
    compartmentName: 'Kommunikationsinloggningar',
    changedAt: Date.UTC(2026, 2, 1),
    data: { label: 'Webbhotell A', username: 'EXEMPEL-webb', secret: 'EXEMPEL-🦦', system: 'Webb' },
  },
  { kind: 'credential', changedAt: Date.UTC(2026, 2, 1), data: { label: 'Utan fack', secret: '=EXEMPEL' } },
];
