import {
  countMerge,
  mergeCopy,
  mergeWith,
  openVaultCopy,
  previewMerge,
  toRefusal,
  whoRetold,
  type LockedVault,
  type MergeCount,
  type MergeLine,
  type MergePreview,
  type QuarantineChoice,
  type Session,
  type WorkContext,
} from '../../vault/work/index.ts';
import { unlockOptions } from '../args/options.ts';
import { UsageError } from '../args/usage-error.ts';
import type { Answer, Call, Command } from '../command.ts';
import { withLocked, withSession } from '../vault/with-session.ts';

/** Merges another copy into a vault. Needs no secret; with one it says what differs, item by item. */
export const mergeCommand: Command = {
  name: 'merge',
  summary: 'cli.merge',
  usage: ['merge OTHER.sigill --vault FILE [--dry-run] [--quarantined take|leave]'],
  options: {
    'dry-run': { help: 'cli.option-dry-run-merge' },
    quarantined: { value: 'take|leave', help: 'cli.option-quarantined' },
    ...unlockOptions,
  },
  mostWords: 1,
  run: (call) => {
    const other = call.args.word(0, 'OTHER.sigill');
    const choice = choiceOf(call);
    const isUnlocked = ['slot', 'passphrase-file', 'recovery-code-file', 'cards-file'].some((name) =>
      call.args.has(name),
    );
    const access = call.args.has('dry-run') ? 'read' : 'write';
    if (!isUnlocked)
      return withLocked(call, access, (locked, context) =>
        withoutKey(call, { locked, context, other, choice }),
      );
    return withSession(call, access, ({ session, context }) => {
      const preview = sayingWho(call, session, context, other, () =>
        previewMerge(session, other, context.now(), choice),
      );
      if (call.args.has('dry-run')) return answer(call, preview);
      return answer(call, { ...mergeWith(session, other, context.now(), choice), lines: preview.lines });
    });
  },
};

/** A refusal because of what somebody wrote anew names who it was. */
function sayingWho<T>(
  { t, terminal }: Call,
  session: Session,
  context: WorkContext,
  other: string,
  act: () => T,
): T {
  try {
    return act();
  } catch (error) {
    if (['merge-would-lose', 'merge-texts-differ'].includes(toRefusal(error).code))
      for (const who of whoRetold(session, other, context.now()))
        terminal.err(`${t('cli.merge-retold', { by: who.by, count: who.count })}\n`);
    throw error;
  }
}

function choiceOf({ args }: Call): QuarantineChoice | undefined {
  const choice = args.text('quarantined');
  if (choice === undefined || choice === 'take' || choice === 'leave') return choice;
  throw new UsageError('cli.usage-one-of', { option: '--quarantined', words: 'take, leave' });
}

interface Keyless {
  readonly locked: LockedVault;
  readonly context: WorkContext;
  readonly other: string;
  readonly choice: QuarantineChoice | undefined;
}

function withoutKey(call: Call, { locked, context, other, choice }: Keyless): Answer {
  const copy = openVaultCopy(locked, other, context.now());
  try {
    const merge = call.args.has('dry-run') ? countMerge : mergeCopy;
    const count = merge(locked, copy, choice);
    const kinds = new Map([...locked.inner.view.compartments].map(([id, { kind }]) => [id, kind]));
    return answer(call, {
      count,
      lines: [],
      quarantined: count.quarantined.map(({ signer, entries, bytes }) => ({ by: signer, entries, bytes })),
      toRekey: count.toRekey.map((id) => kinds.get(id) ?? id),
    });
  } finally {
    copy.close();
  }
}

function answer(call: Call, { count, lines, quarantined, toRekey }: MergePreview): Answer {
  const { args, t } = call;
  const { entries, rows, erased, unsettled } = count;
  const dryRun = args.has('dry-run');
  return {
    json: { dryRun, entries, rows, erased, unsettled, quarantined, toRekey, items: lines.map(itemOf) },
    text: [
      t(headline(count, dryRun), { entries, rows }),
      ...lines.flatMap((line) => itemLines(call, line)),
      ...quarantined.map((each) => t('cli.merge-quarantined', each)),
      ...(unsettled ? [t('cli.merge-unsettled')] : []),
      ...(toRekey.length === 0 ? [] : [t('cli.merge-to-rekey', { compartments: toRekey.join(', ') })]),
    ],
  };
}

function headline({ entries }: MergeCount, dryRun: boolean) {
  if (entries === 0) return 'cli.merge-nothing';
  return dryRun ? 'cli.merge-would' : 'cli.merge-done';
}

function itemOf({ id, kind, title, change, conflicts }: MergeLine): Readonly<Record<string, unknown>> {
  const fields = conflicts.map(({ field, values }) => ({
    field,
    values: values.map(({ value, hidden, at, by }) => ({
      value: hidden ? null : (value ?? null),
      hidden,
      at: new Date(at).toISOString(),
      by,
    })),
  }));
  return { id, kind, title, change, conflicts: fields };
}

function itemLines({ t }: Call, { id, title, change, conflicts }: MergeLine): string[] {
  return [
    `${id}  ${title}  ${t(`cli.merge-${change}`)}`,
    ...conflicts.flatMap(({ field, values }) => [
      `  ${t('cli.merge-conflict', { field })}`,
      ...values.map(({ value, hidden, at, by }) => {
        return `    ${hidden ? t('cli.merge-hidden') : textOf(value)}  ${new Date(at).toISOString()}  ${by}`;
      }),
    ]),
  ];
}

function textOf(value: unknown): string {
  if (value === undefined) return '-';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
