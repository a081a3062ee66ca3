import {
  believePaper,
  viewFork,
  type ForkLine,
  type ForkSideView,
  type Session,
} from '../../vault/work/index.ts';
import { unlockOptions } from '../args/options.ts';
import { UsageError } from '../args/usage-error.ts';
import type { Answer, Call, Command } from '../command.ts';
import { deedLines, timeOf } from '../vault/log-line.ts';
import { canUnlock } from '../vault/secrets.ts';
import { unlock, withLocked, withSession } from '../vault/with-session.ts';

/** Rights that were changed apart: shows both sides, or believes the paper in hand. */
export const forkCommand: Command = {
  name: 'fork',
  summary: 'cli.fork',
  usage: [
    'fork list --vault FILE [--with OTHER.sigill] [--slot LABEL] [--passphrase-file FILE]',
    'fork confirm FINGERPRINT --vault FILE',
  ],
  options: { with: { value: 'OTHER.sigill', help: 'cli.option-with' }, ...unlockOptions },
  mostWords: 2,
  run: async (call) => {
    const what = call.args.word(0, 'list|confirm');
    if (what === 'list') return list(call);
    if (what === 'confirm') return confirm(call);
    throw new UsageError('cli.usage-one-of', { option: 'fork', words: 'list, confirm' });
  },
};

/** A session has names for people, and may be on a machine that has decided already. */
function list(call: Call): Promise<Answer> {
  const other = call.args.text('with');
  return withLocked(call, 'read', async (locked, context) => {
    const show = (session: Session | undefined): Answer =>
      sidesAnswer(call, viewFork(locked, session, context.now(), other));
    if (!canUnlock(call)) return show(undefined);
    const session = await unlock(call, locked, context);
    try {
      return show(session);
    } finally {
      session.close();
    }
  });
}

function sidesAnswer({ t }: Call, sides: readonly ForkSideView[]): Answer {
  const line = ({ at, by, deeds, names, fingerprint, counts }: ForkLine): string => {
    const about = [...new Set(Object.values(names))].join(', ');
    const what = `${deedLines(t, deeds).join('; ')}${about === '' ? '' : ` (${about})`}`;
    const verdict = counts ? '' : `  ${t('cli.log-not-counting')}`;
    return `  ${timeOf(at)}  ${by.join(' + ')}  ${what}  ${fingerprint}${verdict}`;
  };
  const shown = sides.map(({ lines, ...side }) => ({
    ...side,
    entries: lines.map(({ at, ...entry }) => ({ ...entry, at: new Date(at).toISOString() })),
  }));
  return {
    json: { sides: shown },
    text: [
      ...sides.flatMap(({ tip, isOwn, lines }) => [
        t(isOwn ? 'cli.fork-own-side' : 'cli.fork-side', { side: tip.slice(0, 8) }),
        ...lines.map(line),
      ]),
      t(sides.length === 0 ? 'cli.fork-nothing' : 'cli.fork-how'),
    ],
  };
}

function confirm(call: Call): Promise<Answer> {
  const fingerprint = call.args.word(1, 'FINGERPRINT');
  return withSession(call, 'write', ({ session }) => {
    believePaper(session, fingerprint);
    return { json: { fingerprint }, text: [call.t('cli.fork-confirmed')] };
  });
}
