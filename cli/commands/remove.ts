import { removeItem } from '../../vault/work/index.ts';
import { unlockOptions } from '../args/options.ts';
import type { Command } from '../command.ts';
import { withSession } from '../vault/with-session.ts';

/** Takes an item out of every list; its history stays. */
export const removeCommand: Command = {
  name: 'remove',
  summary: 'cli.remove',
  usage: ['remove ID'],
  options: unlockOptions,
  mostWords: 1,
  run: (call) => {
    const id = call.args.word(0, 'ID');
    return withSession(call, 'write', ({ session }) => {
      removeItem(session, id);
      return { json: { id }, text: [call.t('cli.removed', { id })] };
    });
  },
};
