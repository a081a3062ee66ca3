import {
  checkOutput,
  evidenceOf,
  exitStatus,
  isDamage,
  journalNotes,
  logFingerprints,
  logRecords,
  noteLogExport,
  signerLabels,
  standToPaper,
  writeOutput,
  type LockedVault,
  type Session,
  type WorkContext,
} from '../../vault/work/index.ts';
import { unlockOptions } from '../args/options.ts';
import { UsageError } from '../args/usage-error.ts';
import type { Answer, Call, Command } from '../command.ts';
import { findingLine } from '../vault/finding-line.ts';
import { journalLine, logLine } from '../vault/log-line.ts';
import { canUnlock } from '../vault/secrets.ts';
import { unlock, withLocked } from '../vault/with-session.ts';

/** The signed log: read it, verify it, hand it out as evidence. Needs no secret; with one the journal opens too. */
export const logCommand: Command = {
  name: 'log',
  summary: 'cli.log',
  usage: [
    'log list --vault FILE [--slot LABEL] [--passphrase-file FILE]',
    'log verify --vault FILE [--fingerprint CHARACTERS]',
    'log export --vault FILE --out FILE.jsonl [--slot LABEL] [--passphrase-file FILE]',
  ],
  options: {
    out: { value: 'FILE.jsonl', help: 'cli.option-out' },
    force: { help: 'cli.option-force' },
    fingerprint: { value: 'CHARACTERS', help: 'cli.option-fingerprint' },
    'read-only': { help: 'cli.option-read-only' },
    ...unlockOptions,
  },
  mostWords: 1,
  run: async (call) => {
    const what = call.args.word(0, 'list|verify|export');
    if (what === 'list')
      return withLocked(call, 'read', (locked, context) =>
        perhapsUnlocked(call, locked, context, (session) => list(call, locked, session)),
      );
    if (what === 'verify') return withLocked(call, 'read', (locked) => verify(call, locked));
    if (what === 'export') return exported(call);
    throw new UsageError('cli.usage-one-of', { option: 'log', words: 'list, verify, export' });
  },
};

async function perhapsUnlocked(
  call: Call,
  locked: LockedVault,
  context: WorkContext,
  work: (session: Session | undefined) => Answer,
): Promise<Answer> {
  if (!canUnlock(call)) return work(undefined);
  const session = await unlock(call, locked, context);
  try {
    return work(session);
  } finally {
    session.close();
  }
}

function list({ t }: Call, locked: LockedVault, session: Session | undefined): Answer {
  const labels = signerLabels(locked);
  const entries = logRecords(locked);
  const notes = session === undefined ? [] : journalNotes(session);
  const lines = [
    ...entries.map((record) => ({ at: record.at, line: logLine(t, record, labels) })),
    ...notes.map((note) => ({ at: note.at, line: journalLine(t, note, labels) })),
  ].sort((a, b) => a.at - b.at);
  return {
    json: {
      entries: entries.map(({ bytes: _bytes, at, ...entry }) => ({
        ...entry,
        at: new Date(at).toISOString(),
      })),
      notes: notes.map(({ at, ...note }) => ({ ...note, at: new Date(at).toISOString() })),
      journal: session !== undefined,
    },
    text: [...lines.map(({ line }) => line), ...(session === undefined ? [t('cli.log-locked')] : [])],
  };
}

function verify({ args, t }: Call, locked: LockedVault): Answer {
  const given = args.text('fingerprint');
  const paper = given === undefined ? undefined : standToPaper(locked, given);
  const entries = logRecords(locked);
  const counting = entries.filter(({ counts }) => counts).length;
  const fingerprints = logFingerprints(locked);
  const { findings } = locked;
  const isDamaged = findings.some(isDamage);
  return {
    json: {
      ...{ entries: entries.length, counting, fingerprints, findings },
      ...(paper === undefined ? {} : { paper }),
    },
    text: [
      ...new Set(findings.map((finding) => findingLine(t, finding))),
      t('cli.log-verified', { entries: entries.length, counting }),
      ...(paper === undefined ? [] : [t(`cli.log-paper-${paper}`)]),
      ...fingerprints.map((fingerprint) => t('cli.log-fingerprint', { fingerprint })),
    ],
    status: isDamaged ? exitStatus.damaged : exitStatus.done,
  };
}

function exported(call: Call): Promise<Answer> {
  const { args, t } = call;
  const out = args.needed('out');
  const replace = args.has('force');
  checkOutput(out, { replace });
  // Who takes the journal out of the vault stands in the journal, where it can be written.
  const access = canUnlock(call) && !args.has('read-only') ? 'write-if-possible' : 'read';
  return withLocked(call, access, (locked, context) =>
    perhapsUnlocked(call, locked, context, (session) => {
      if (session?.readOnlyBecause() === null) noteLogExport(session);
      const { bytes, entries, notes } = evidenceOf(locked, session, context.now());
      writeOutput(out, bytes, { replace });
      return {
        json: { out, entries, notes },
        text: [
          t('cli.log-exported', { out, entries, notes }),
          ...(session === undefined ? [t('cli.log-locked')] : notes > 0 ? [t('cli.export-open')] : []),
        ],
      };
    }),
  );
}
