import type { peopleOf } from '../../vault/work/index.ts';
import {
  afterLoss,
  changePassphrase,
  changeRole,
  handOver,
  openingHere,
  personNamed,
  planningHere,
  removePerson,
  renamePerson,
  type AfterLoss,
  type Session,
} from '../../vault/work/index.ts';
import { UsageError } from '../args/usage-error.ts';
import type { Answer, Call } from '../command.ts';
import { newWayOf, unlockingOf } from '../vault/secrets.ts';
import { withSession } from '../vault/with-session.ts';
import { roleOf } from './slot-add.ts';

/** Changes somebody's role or name, or, without saying whose, one's own passphrase. */
export function changeSlot(call: Call): Promise<Answer> {
  const { args } = call;
  const who = args.positionals[1];
  if (args.has('start')) return start(call);
  if (args.has('new-passphrase-file')) return changeOwn(call);
  if (args.has('role')) return changeRights(call, who);
  if (args.has('label') || args.has('name')) return rename(call, who);
  throw new UsageError('cli.usage-needed', { option: '--role, --label, --name, --new-passphrase-file' });
}

/** The first unlock with a start card: unlocking has replaced it by the new passphrase. */
function start(call: Call): Promise<Answer> {
  return withSession(call, 'write', ({ session }) => {
    const { label } = ownLine(session);
    return { json: { label }, text: [call.t('cli.slot-started', { label })] };
  });
}

function changeOwn(call: Call): Promise<Answer> {
  const { args, t } = call;
  const mayBeKnown = args.has('known');
  return withSession(call, 'write', async ({ session, context }) => {
    const [label] = args.all('slot');
    const old = { label, unlocking: await unlockingOf(call) };
    const next = await newWayOf(call);
    await changePassphrase(session, { old, next, mayBeKnown }, openingHere(context), planningHere(context));
    const said = t(mayBeKnown ? 'cli.slot-keys-replaced' : 'cli.slot-passphrase-changed');
    return withWork(call, session, mayBeKnown ? afterLoss(session, session.principal) : none, {}, [said]);
  });
}

function changeRights(call: Call, who: string | undefined): Promise<Answer> {
  const role = roleOf(call);
  return withSession(call, 'write', ({ session }) => {
    const person = personNamed(session, needed(who));
    const after = changeRole(session, person, role);
    const { id, label } = person;
    return withWork(call, session, after, { id, label, role }, [call.t('cli.slot-role-changed', { label })]);
  });
}

function rename(call: Call, who: string | undefined): Promise<Answer> {
  return withSession(call, 'write', ({ session }) => {
    const person = who === undefined ? ownLine(session) : personNamed(session, who);
    const label = call.args.text('label');
    const name = call.args.text('name');
    renamePerson(session, person, {
      ...(label === undefined ? {} : { label }),
      ...(name === undefined ? {} : { name }),
    });
    const called = label ?? person.label;
    return { json: { id: person.id, label: called }, text: [call.t('cli.slot-renamed', { label: called })] };
  });
}

/** Removes somebody, and says what is left to do. */
export function removeSlot(call: Call): Promise<Answer> {
  return withSession(call, 'write', ({ session }) => {
    const person = personNamed(session, needed(call.args.positionals[1]));
    const after = removePerson(session, person);
    const { id, label, kind } = person;
    return withWork(call, session, after, { id, label, kind }, [call.t('cli.slot-removed', { label })]);
  });
}

/** Moves one's own rights to somebody else. */
export function handOverSlot(call: Call): Promise<Answer> {
  const stays = call.args.has('stay-as') ? roleOf(call, 'stay-as') : null;
  return withSession(call, 'write', ({ session }) => {
    const successor = personNamed(session, needed(call.args.positionals[1]));
    const { id, label } = successor;
    const { moved } = handOver(session, ownLine(session), successor, stays);
    return { json: { to: id, label, moved }, text: [call.t('cli.slot-handed-over', { label, moved })] };
  });
}

function needed(who: string | undefined): string {
  if (who === undefined) throw new UsageError('cli.usage-needed', { option: 'ID' });
  return who;
}

function ownLine(session: Session): ReturnType<typeof peopleOf>[number] {
  return personNamed(session, session.principal);
}

const none: AfterLoss = { owed: [], logins: [] };

/** What is left to do, as JSON and in words: compartments for others to re-key, passwords to change. */
function withWork(
  call: Call,
  session: Session,
  { owed, logins }: AfterLoss,
  facts: Readonly<Record<string, unknown>>,
  text: readonly string[],
): Answer {
  const kinds = owed.flatMap((id) => session.compartmentOf(id)?.kind ?? []);
  const toChange = logins.map(({ id, title }) => ({ id, title }));
  return {
    json: { ...facts, owed: kinds, loginsToChange: toChange },
    text: [
      ...text,
      ...(kinds.length === 0 ? [] : [call.t('cli.slot-owed', { compartments: kinds.join(', ') })]),
      ...(toChange.length === 0 ? [] : [call.t('cli.slot-to-change', { count: toChange.length })]),
      ...toChange.map(({ id, title }) => `  ${id}  ${title}`),
    ],
  };
}
