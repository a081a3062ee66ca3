import { revealItem, showItem, type ShownItem } from '../../vault/work/index.ts';
import { unlockOptions } from '../args/options.ts';
import type { Call, Command } from '../command.ts';
import { fieldLines } from '../vault/field-lines.ts';
import { insteadOf } from '../vault/instead-of.ts';
import { withSession } from '../vault/with-session.ts';

/** One item; with --reveal also its passwords and codes, which the journal then holds. */
export const showCommand: Command = {
  name: 'show',
  summary: 'cli.show',
  usage: ['show ID [--reveal] [--reason TEXT] [--alone-because TEXT] [--read-only]'],
  options: {
    reveal: { help: 'cli.option-reveal' },
    reason: { value: 'TEXT', help: 'cli.option-reason' },
    'alone-because': { value: 'TEXT', help: 'cli.option-alone-because' },
    'read-only': { help: 'cli.option-read-only' },
    ...unlockOptions,
  },
  mostWords: 1,
  run: (call) => {
    const { args } = call;
    const id = args.word(0, 'ID');
    const reveal = args.has('reveal');
    const access = reveal ? 'write-if-possible' : 'read';
    return withSession(call, access, ({ session }) => {
      const item = reveal
        ? revealItem(session, id, args.text('reason') ?? '', insteadOf(call))
        : showItem(session, id);
      return { json: { item }, text: linesOf(call, item, reveal) };
    });
  },
};

function linesOf({ t }: Call, item: ShownItem, reveal: boolean): string[] {
  const conflicts = item.conflicts.map(({ field }) => field).join(', ');
  return [
    ...fieldLines(item.fields),
    ...item.hidden.map((name) => `${name}: ••••`),
    ...(item.hidden.length > 0 ? [t('cli.show-hidden')] : []),
    ...(conflicts === '' ? [] : [t('cli.show-conflicts', { fields: conflicts })]),
    ...(reveal && !item.noted ? [t('cli.show-not-noted')] : []),
  ];
}
