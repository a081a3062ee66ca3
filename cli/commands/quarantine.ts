import {
  acceptQuarantined,
  quarantinedLines,
  type QuarantinedLine,
  type Session,
} from '../../vault/work/index.ts';
import { unlockOptions } from '../args/options.ts';
import { UsageError } from '../args/usage-error.ts';
import type { Answer, Call, Command } from '../command.ts';
import { fieldLines } from '../vault/field-lines.ts';
import { timeOf } from '../vault/log-line.ts';
import { withSession } from '../vault/with-session.ts';

/** What was saved by somebody who had not the right to: shown, and taken over one by one. */
export const quarantineCommand: Command = {
  name: 'quarantine',
  summary: 'cli.quarantine',
  usage: ['quarantine list --vault FILE', 'quarantine accept ID... --vault FILE'],
  options: unlockOptions,
  mostWords: 64,
  run: async (call) => {
    const what = call.args.word(0, 'list|accept');
    if (what === 'list') return withSession(call, 'read', ({ session }) => list(call, session));
    if (what === 'accept') return accept(call);
    throw new UsageError('cli.usage-one-of', { option: 'quarantine', words: 'list, accept' });
  },
};

function list({ t }: Call, session: Session): Answer {
  const rows = quarantinedLines(session);
  const lines = ({ revision, title, at, by, fields }: QuarantinedLine): string[] => [
    `${revision}  ${timeOf(at)}  ${by}  ${title}`,
    ...fieldLines(fields, '  '),
  ];
  return {
    json: { rows: rows.map(({ at, ...row }) => ({ ...row, at: new Date(at).toISOString() })) },
    text: [
      ...rows.flatMap(lines),
      rows.length === 0 ? t('cli.quarantine-empty') : t('cli.quarantine-listed', { count: rows.length }),
    ],
  };
}

function accept(call: Call): Promise<Answer> {
  const [, ...ids] = call.args.positionals;
  call.args.word(1, 'ID');
  return withSession(call, 'write', ({ session }) => {
    acceptQuarantined(session, ids);
    return {
      json: { accepted: ids },
      text: [call.t('cli.quarantine-accepted', { count: ids.length })],
    };
  });
}
