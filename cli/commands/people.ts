import {
  afterLoss,
  holdingsOf,
  peopleOf,
  personNamed,
  type LoginLine,
  type PersonLine,
  type Session,
} from '../../vault/work/index.ts';
import { unlockOptions } from '../args/options.ts';
import { UsageError } from '../args/usage-error.ts';
import type { Answer, Call, Command } from '../command.ts';
import { withSession } from '../vault/with-session.ts';

/** People and rights: who opens what, what hangs on somebody, which passwords to change after a removal. */
export const peopleCommand: Command = {
  name: 'people',
  summary: 'cli.people',
  usage: ['people list --vault FILE', 'people holdings ID', 'people to-change'],
  options: unlockOptions,
  mostWords: 2,
  run: (call) => {
    const what = call.args.word(0, Object.keys(verbs).join('|'));
    const run = Object.hasOwn(verbs, what) ? verbs[what] : undefined;
    if (run === undefined)
      throw new UsageError('cli.usage-one-of', { option: 'people', words: Object.keys(verbs).join(', ') });
    return withSession(call, 'read', ({ session }) => run(call, session));
  },
};

const verbs: Readonly<Record<string, (call: Call, session: Session) => Answer>> = {
  list,
  holdings,
  'to-change': toChange,
};

function list({ t }: Call, session: Session): Answer {
  const people = peopleOf(session);
  return { json: { people }, text: people.map((person) => lineOf(t, person)) };
}

function lineOf(t: Call['t'], { id, label, name, kind, role, needed, of }: PersonLine): string {
  const what = role === null ? t(`cli.people-${kind}`, { needed: needed ?? 0, of: of ?? 0 }) : role;
  return [id, label, name, what].filter((part) => part !== null && part !== '').join('  ');
}

function holdings({ args, t }: Call, session: Session): Answer {
  const person = personNamed(session, args.word(1, 'ID'));
  const held = holdingsOf(session, person);
  return {
    json: { id: person.id, label: person.label, ...held },
    text: [
      ...under(t('cli.people-knows'), held.knows.map(lineOfLogin)),
      ...under(t('cli.people-answers-for'), held.answersFor.map(lineOfLogin)),
      ...under(t('cli.people-stands-in'), held.standsIn.map(lineOfLogin)),
      ...under(
        t('cli.people-holds'),
        held.holds.map(({ what, title }) => `${what}  ${title}`),
      ),
    ],
  };
}

const lineOfLogin = ({ id, title }: Pick<LoginLine, 'title'> & { readonly id: string }): string =>
  `${id}  ${title}`;

const under = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)];

function toChange({ t }: Call, session: Session): Answer {
  const { owed, logins } = afterLoss(session);
  const kinds = owed.flatMap((id) => session.compartmentOf(id)?.kind ?? []);
  return {
    json: { owed: kinds, logins },
    text: [
      ...(kinds.length === 0 ? [] : [t('cli.slot-owed', { compartments: kinds.join(', ') })]),
      ...logins.map(
        ({ id, title, knownBy }) => `${id}  ${title}  (${knownBy.map(({ who }) => who).join(', ')})`,
      ),
    ],
  };
}
