import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemRandom } from '../../crypto/index.ts';
import { runCommandLine } from '../../cli/run.ts';
import type { WorkContext } from '../../vault/work/index.ts';

/** A derivation as cheap as it can be: what these tests are about is not how slow guessing is. */
export const cheapContext: WorkContext = {
  now: () => Date.now(),
  random: systemRandom,
  policy: { leastMemoryMib: 1, mostMemoryMib: 64, leastPasses: 1, mostPasses: 3 },
  cost: { memoryMib: 1, passes: 1 },
};

export interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** The one JSON document on standard output. */
  readonly json: Readonly<Record<string, unknown>> & {
    readonly error?: { readonly code: string; readonly message: string };
  };
}

/** A folder for one test file, with a passphrase file in it. */
export interface Desk {
  readonly folder: string;
  /** The path of a file in the folder. */
  readonly at: (name: string) => string;
  /** Writes a file in the folder and returns its path. */
  readonly put: (name: string, content: string | Uint8Array) => string;
  /** Runs a command in this process, with --json. */
  readonly run: (...args: readonly string[]) => Promise<Ended>;
  /** The same as a person sees it. */
  readonly say: (...args: readonly string[]) => Promise<Ended>;
  readonly close: () => void;
}

export const passphrase = 'EXEMPEL granit kaffe lampa moln stege';

export function openDesk(env: Readonly<Record<string, string>> = { LANG: 'sv_SE.UTF-8' }): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'sigill-cli-'));
  const at = (name: string): string => join(folder, name);
  const put = (name: string, content: string | Uint8Array): string => {
    writeFileSync(at(name), content);
    return at(name);
  };
  const say = async (...args: readonly string[]): Promise<Ended> => {
    let [out, err] = ['', ''];
    const terminal = {
      out: (text: string) => void (out += text),
      err: (text: string) => void (err += text),
      env,
    };
    const status = await runCommandLine(args, terminal, cheapContext);
    return { status, out, err, json: args.includes('--json') ? (JSON.parse(out) as Ended['json']) : {} };
  };
  return {
    ...{ folder, at, put, say },
    run: (...args) => say(...args, '--json'),
    close: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The options that open a vault of `openDesk` with its usual passphrase. */
export function opening(desk: Desk, vault = 'v.sigill'): readonly string[] {
  return ['--vault', desk.at(vault), '--passphrase-file', desk.put('passphrase', `${passphrase}\n`)];
}

/** Makes a vault of Granudda kommun and returns its recovery code. */
export async function founded(desk: Desk, vault = 'v.sigill'): Promise<string> {
  const who = ['--organisation', 'Granudda kommun', '--owner', 'Maj-Lis Älvström-Roth'];
  const made = await desk.run('init', ...who, ...opening(desk, vault));
  if (made.status !== 0) throw new Error(made.err);
  return String(made.json['recoveryCode']);
}

const program = fileURLToPath(new URL('../../out/cli/sigill.mjs', import.meta.url));

/** Runs the built program as a process of its own, with nobody at the terminal. */
export function runProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [program, ...args],
      { env: { PATH: process.env['PATH'] ?? '', LANG: 'sv_SE.UTF-8', ...env }, maxBuffer: 1 << 26 },
      (error, out, err) => {
        const status = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        const json = args.includes('--json') && out !== '' ? (JSON.parse(out) as Ended['json']) : {};
        resolve({ status, out, err, json });
      },
    );
    child.stdin?.end();
  });
}
