import { listItems, parseKind } from '../../vault/work/index.ts';
import { unlockOptions } from '../args/options.ts';
import type { Command } from '../command.ts';
import { itemLines, itemsOf } from '../vault/item-lines.ts';
import { withSession } from '../vault/with-session.ts';

/** The items of a kind, in Swedish order. */
export const listCommand: Command = {
  name: 'list',
  summary: 'cli.list',
  usage: ['list KIND [--query TEXT]'],
  options: { query: { value: 'TEXT', help: 'cli.option-query' }, ...unlockOptions },
  mostWords: 1,
  run: (call) => {
    const kind = parseKind(call.args.word(0, 'KIND'));
    return withSession(call, 'read', ({ session }) => {
      const items = listItems(session, kind, call.args.text('query'));
      return {
        json: { items: call.args.has('json') ? itemsOf(session, items) : [] },
        text: itemLines(items),
      };
    });
  },
};
