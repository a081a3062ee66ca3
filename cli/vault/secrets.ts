import {
  readFirstLine,
  readInput,
  readLimits,
  readLines,
  WorkError,
  type OwnWay,
  type Unlocking,
} from '../../vault/work/index.ts';
import { UsageError } from '../args/usage-error.ts';
import type { Call } from '../command.ts';

/** What the person gave to unlock with, or types when asked. Fails with `secret-missing` where nobody can be asked. */
export async function unlockingOf(call: Call): Promise<Unlocking> {
  const { args } = call;
  const ways = ['recovery-code-file', 'cards-file', 'passphrase-file'].filter((name) => args.has(name));
  if (ways.length > 1)
    throw new UsageError('cli.usage-one-way', { options: ways.map((way) => `--${way}`).join(', ') });
  if (args.has('recovery-code-file')) {
    return { kind: 'recovery-code', code: readFirstLine(args.needed('recovery-code-file')) };
  }
  if (args.has('cards-file')) return { kind: 'cards', mnemonics: args.all('cards-file').flatMap(readLines) };
  return withPassphrase(call, await passphraseOf(call, 'passphrase-file', 'cli.ask-passphrase'));
}

/** Whether something to unlock with was given, or can be asked for. */
export function canUnlock({ args, terminal }: Call): boolean {
  const given = ['recovery-code-file', 'cards-file', 'passphrase-file'].some((name) => args.has(name));
  return given || terminal.askHidden !== undefined;
}

function withPassphrase({ args }: Call, passphrase: string): Unlocking {
  const keyFile = args.text('key-file');
  if (keyFile === undefined) return { kind: 'passphrase', passphrase };
  return { kind: 'passphrase-and-key-file', passphrase, keyFile: readInput(keyFile, readLimits.data) };
}

/** A passphrase from its first file, or asked for. Fails with `secret-missing`. */
export async function passphraseOf(
  { args, t, terminal }: Call,
  option: string,
  question: 'cli.ask-passphrase' | 'cli.ask-file-passphrase',
): Promise<string> {
  const file = args.all(option)[0] ?? args.text(option);
  if (file !== undefined) return readFirstLine(file);
  if (terminal.askHidden === undefined) throw new WorkError('secret-missing');
  return terminal.askHidden(`${t(question)} `);
}

/** A new passphrase: from its file, or typed twice. Fails with `secret-missing`, or `usage` when the two differ. */
export async function newPassphraseOf(
  { args, t, terminal }: Call,
  option = 'new-passphrase-file',
): Promise<string> {
  const [file = args.text(option)] = args.all(option);
  if (file !== undefined) return readFirstLine(file);
  if (terminal.askHidden === undefined) throw new WorkError('secret-missing');
  const first = await terminal.askHidden(`${t('cli.ask-new-passphrase')} `);
  const again = await terminal.askHidden(`${t('cli.ask-again')} `);
  if (first !== again) throw new UsageError('cli.usage-not-same');
  return first;
}

/** A new way in: a passphrase as `newPassphraseOf` gives it, with the file of --new-key-file where one is given. */
export async function newWayOf(call: Call): Promise<OwnWay> {
  const passphrase = await newPassphraseOf(call);
  const file = call.args.text('new-key-file');
  if (file === undefined) return { kind: 'passphrase', passphrase };
  return { kind: 'passphrase-and-key-file', passphrase, keyFile: readInput(file, readLimits.data) };
}
