import { existsSync } from 'node:fs';
import {
  answerRestoreGate,
  progressOf,
  readPaper,
  readScans,
  restoreVault,
  WorkError,
  type PaperFound,
  type PaperProgress,
  type Restored,
} from '../../vault/work/index.ts';
import { unlockOptions } from '../args/options.ts';
import { UsageError } from '../args/usage-error.ts';
import type { Answer, Call, Command } from '../command.ts';
import { FailedWith } from '../io/failed-with.ts';
import { contextOf } from '../vault/context.ts';
import { withSession } from '../vault/with-session.ts';
import { unlockingOf } from '../vault/secrets.ts';

/** Makes a vault again from scanned code sheets and what opens them. */
export const restoreCommand: Command = {
  name: 'restore',
  summary: 'cli.restore',
  usage: [
    'restore --out NEW.sigill SCAN... (--cards-file FILE | --recovery-code-file FILE) [--removed LABEL|none]',
    'restore --vault RESTORED.sigill --removed LABEL|none (--cards-file FILE | --recovery-code-file FILE)',
  ],
  options: {
    out: { value: 'NEW.sigill', help: 'cli.option-out-vault' },
    removed: { value: 'LABEL', multiple: true, help: 'cli.option-removed' },
    set: { value: 'SET', help: 'cli.option-set' },
    ...unlockOptions,
  },
  run: async (call) => {
    const { args } = call;
    if (args.has('vault')) return answerLater(call);
    const out = args.needed('out');
    args.word(0, 'SCAN');
    if (existsSync(out)) throw new WorkError('restore-target-exists');
    const texts = await textsOf(call);
    const set = args.text('set') ?? newestOf(texts);
    const { progress } = progressOf(texts, set);
    tell(call, progress);
    try {
      return answerOf(call, await openPaper(call, readPaper(texts, set), out), out);
    } catch (error) {
      throw new FailedWith(error, factsOf(progress));
    }
  },
};

/** The gate of a vault that was restored without an answer. */
function answerLater(call: Call): Promise<Answer> {
  const removed = removedOf(call);
  if (removed === undefined) throw new UsageError('cli.usage-needed', { option: '--removed' });
  return withSession(call, 'write', ({ session }) => {
    answerRestoreGate(session, removed);
    return { json: { writable: true }, text: [call.t('cli.gate-answered')] };
  });
}

/** Labels of those who have left since the print; an empty list for nobody, undefined when nothing was said. */
function removedOf({ args }: Call): readonly string[] | undefined {
  return args.has('removed') ? args.all('removed').filter((label) => label !== 'none') : undefined;
}

/** What was read is told as it comes; a picture without codes is named and the rest read all the same. */
function textsOf({ args, t, terminal }: Call): Promise<string[]> {
  const isEnough = (texts: readonly string[]): boolean =>
    progressOf(texts, args.text('set')).progress.complete;
  return readScans(args.positionals, {
    isEnough,
    onFile: (file, count) => {
      terminal.err(`${t('cli.restore-file', { file, count })}\n`);
    },
  });
}

/** Of several sets that are complete, the one printed last; undefined leaves it to the number of codes. */
function newestOf(texts: readonly string[]): string | undefined {
  const { progress } = progressOf(texts);
  const complete = [progress.set, ...progress.otherSets].filter(
    (set) => progressOf(texts, set).progress.complete,
  );
  const found = complete.length > 1 ? complete.flatMap((set) => readOr(texts, set)) : [];
  return found.sort((a, b) => a.paper.printedAt - b.paper.printedAt).at(-1)?.progress.set;
}

/** A set that does not verify is no candidate; it is refused by itself when it is the only one. */
function readOr(texts: readonly string[], set: string): PaperFound[] {
  try {
    return [readPaper(texts, set)];
  } catch {
    return [];
  }
}

function tell({ t, terminal }: Call, progress: PaperProgress): void {
  const { seen, needed, of, missingPages, otherSets } = progress;
  const missing = { pages: missingPages.join(', '), count: missingPages.length };
  const lines = [
    t('cli.restore-codes', { seen, needed, of }),
    ...(missingPages.length > 0 ? [t('cli.restore-missing', missing)] : []),
    ...otherSets.map((set) => t('cli.restore-other-set', { set: set.slice(0, 8).toUpperCase() })),
  ];
  for (const line of lines) terminal.err(`${line}\n`);
}

function factsOf({ seen, needed, of, missingPages }: PaperProgress): Readonly<Record<string, unknown>> {
  return { codes: { seen, needed, of }, missingPages };
}

async function openPaper(call: Call, found: PaperFound, out: string): Promise<Restored> {
  const { args } = call;
  if (call.args.all('passphrase-file').length > 1)
    throw new UsageError('cli.usage-once', { option: '--passphrase-file' });
  const unlocking = await unlockingOf(call);
  const removed = removedOf(call);
  return restoreVault(found, { out, unlocking, label: args.all('slot')[0], removed }, contextOf(call));
}

function answerOf({ t }: Call, restored: Restored, out: string): Answer {
  const { progress, fingerprint, printedAt, writable, opened, sealed, absent } = restored;
  const printed = new Date(printedAt).toISOString();
  return {
    json: { out, ...factsOf(progress), fingerprint, printed, writable, opened, sealed, absent },
    text: [
      t('cli.restored', { out }),
      t('cli.restore-fingerprint', { fingerprint, printed }),
      ...(sealed.length > 0 ? [t('cli.restore-sealed', { what: sealed.join(', ') })] : []),
      ...(absent.length > 0 ? [t('cli.restore-absent', { what: absent.join(', ') })] : []),
      ...(writable ? [] : [t('cli.restore-gate')]),
    ],
  };
}
