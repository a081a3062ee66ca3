import { rekeyAll } from '../../vault/work/index.ts';
import { unlockOptions } from '../args/options.ts';
import type { Command } from '../command.ts';
import { withSession } from '../vault/with-session.ts';

/** New keys for all that the one who unlocks manages, and everything there sealed anew. */
export const rekeyCommand: Command = {
  name: 'rekey',
  summary: 'cli.rekey',
  usage: ['rekey --vault FILE'],
  options: unlockOptions,
  mostWords: 0,
  run: (call) =>
    withSession(call, 'write', ({ session }) => {
      const { done, owed } = rekeyAll(session);
      return {
        json: { done, owed },
        text: [
          call.t('cli.rekeyed', { compartments: done.join(', ') }),
          ...(owed.length === 0 ? [] : [call.t('cli.rekey-owed', { compartments: owed.join(', ') })]),
        ],
      };
    }),
};
