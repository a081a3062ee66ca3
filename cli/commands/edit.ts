import { editItem } from '../../vault/work/index.ts';
import { unlockOptions } from '../args/options.ts';
import type { Command } from '../command.ts';
import { dataOf, dataOption } from '../vault/data-option.ts';
import { withSession } from '../vault/with-session.ts';

/** Changes the fields that are given, and leaves the others. */
export const editCommand: Command = {
  name: 'edit',
  summary: 'cli.edit',
  usage: ['edit ID --data JSON|@FILE'],
  options: { ...dataOption, ...unlockOptions },
  mostWords: 1,
  run: (call) => {
    const id = call.args.word(0, 'ID');
    const patch = dataOf(call.args);
    return withSession(call, 'write', ({ session }) => {
      editItem(session, id, patch);
      return { json: { id }, text: [call.t('cli.edited', { id })] };
    });
  },
};
