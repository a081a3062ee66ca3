import { searchItems } from '../../vault/work/index.ts';
import { unlockOptions } from '../args/options.ts';
import type { Command } from '../command.ts';
import { itemLines, itemsOf } from '../vault/item-lines.ts';
import { withSession } from '../vault/with-session.ts';

/** Items of every kind that hold the words. */
export const searchCommand: Command = {
  name: 'search',
  summary: 'cli.search',
  usage: ['search TEXT...'],
  options: unlockOptions,
  run: (call) => {
    call.args.word(0, 'TEXT');
    const query = call.args.positionals.join(' ');
    return withSession(call, 'read', ({ session }) => {
      const items = searchItems(session, query);
      return {
        json: { items: call.args.has('json') ? itemsOf(session, items) : [] },
        text: itemLines(items),
      };
    });
  },
};
