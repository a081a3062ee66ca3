import { historyOf } from '../../vault/work/index.ts';
import { unlockOptions } from '../args/options.ts';
import type { Command } from '../command.ts';
import { fieldLines } from '../vault/field-lines.ts';
import { withSession } from '../vault/with-session.ts';

/** All states of an item, oldest first, without secrets. */
export const historyCommand: Command = {
  name: 'history',
  summary: 'cli.history',
  usage: ['history ID'],
  options: unlockOptions,
  mostWords: 1,
  run: (call) => {
    const id = call.args.word(0, 'ID');
    return withSession(call, 'read', ({ session }) => {
      const states = historyOf(session, id).map((state) => ({
        ...state,
        at: new Date(state.at).toISOString(),
      }));
      return {
        json: { id, states },
        text: states.flatMap(({ at, removed, fields }) => [
          removed ? call.t('cli.history-removed', { at }) : at,
          ...fieldLines(fields, '  '),
        ]),
      };
    });
  },
};
