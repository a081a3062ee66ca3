import { addItem, parseKind } from '../../vault/work/index.ts';
import { unlockOptions } from '../args/options.ts';
import type { Command } from '../command.ts';
import { dataOf, dataOption } from '../vault/data-option.ts';
import { withSession } from '../vault/with-session.ts';

/** Adds one item. */
export const addCommand: Command = {
  name: 'add',
  summary: 'cli.add',
  usage: ['add contact|organisation|function|list|system|credential|envelope --data JSON|@FILE'],
  options: { ...dataOption, ...unlockOptions },
  mostWords: 1,
  run: (call) => {
    const kind = parseKind(call.args.word(0, 'KIND'));
    const data = dataOf(call.args);
    return withSession(call, 'write', ({ session }) => {
      const id = addItem(session, kind, data);
      return { json: { id }, text: [call.t('cli.added', { id })] };
    });
  },
};
