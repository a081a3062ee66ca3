import { eraseItem } from '../../vault/work/index.ts';
import { unlockOptions } from '../args/options.ts';
import type { Command } from '../command.ts';
import { withSession } from '../vault/with-session.ts';

/** Erases an item for good, with all its history, under a disposal decision. */
export const eraseCommand: Command = {
  name: 'erase',
  summary: 'cli.erase',
  usage: ['erase ID --decision TEXT'],
  options: { decision: { value: 'TEXT', help: 'cli.option-decision' }, ...unlockOptions },
  mostWords: 1,
  run: (call) => {
    const id = call.args.word(0, 'ID');
    const decision = call.args.needed('decision');
    return withSession(call, 'write', ({ session }) => {
      eraseItem(session, id, decision);
      return { json: { id }, text: [call.t('cli.erased', { id }), call.t('cli.erased-next')] };
    });
  },
};
