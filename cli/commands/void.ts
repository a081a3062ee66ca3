import { settleWith } from '../../vault/work/index.ts';
import { unlockOptions } from '../args/options.ts';
import type { Command } from '../command.ts';
import { withSession } from '../vault/with-session.ts';

/** Settles rights that were changed apart, in favour of one side. */
export const voidCommand: Command = {
  name: 'void',
  summary: 'cli.void',
  usage: ['void --vault FILE [--with OTHER.sigill] [--keep SIDE] [--fingerprint CHARACTERS]'],
  options: {
    with: { value: 'OTHER.sigill', help: 'cli.option-with' },
    keep: { value: 'SIDE', help: 'cli.option-keep' },
    fingerprint: { value: 'CHARACTERS', help: 'cli.option-fingerprint' },
    ...unlockOptions,
  },
  mostWords: 0,
  run: (call) =>
    withSession(call, 'write', ({ session, context }) => {
      const { entries, rows, unsettled, toRekey } = settleWith(session, context.now(), {
        keeps: call.args.text('keep'),
        other: call.args.text('with'),
        fingerprint: call.args.text('fingerprint'),
      });
      const kinds = toRekey.flatMap((id) => session.compartmentOf(id)?.kind ?? []);
      return {
        json: { entries, rows, unsettled, toRekey: kinds },
        text: [
          call.t('cli.void-done'),
          ...(unsettled ? [call.t('cli.merge-unsettled')] : []),
          ...(kinds.length === 0 ? [] : [call.t('cli.merge-to-rekey', { compartments: kinds.join(', ') })]),
        ],
      };
    }),
};
