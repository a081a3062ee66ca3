import {
  addByStartCard,
  addOpeningCard,
  addOwnWay,
  addPerson,
  assertStrong,
  openingCardScopes,
  openingHere,
  openTogether,
  personNamed,
  planningHere,
  replaceRecoveryCode,
  rightsOfRole,
  rightsOfScope,
  roles,
  type Role,
} from '../../vault/work/index.ts';
import { UsageError } from '../args/usage-error.ts';
import type { Answer, Call } from '../command.ts';
import { newWayOf, unlockingOf } from '../vault/secrets.ts';
import { answerCard, answerCode, onceTo, opensOf } from '../vault/shown-secret.ts';
import { withSession } from '../vault/with-session.ts';

/** Adds a way in: a person, a card, a code, several together, or another one for oneself. */
export function addSlot(call: Call): Promise<Answer> {
  const { args } = call;
  if (args.has('recovery-code')) return addCode(call);
  if (args.has('members')) return addTogether(call);
  if (args.has('opening-card')) return addCard(call);
  if (args.has('own')) return addOwn(call);
  return args.has('start-card') ? addStartCard(call) : addTyped(call);
}

/** The role of --role. Fails with `usage`. */
export function roleOf({ args }: Call, option = 'role'): Role {
  const wanted = args.needed(option);
  const role = roles.find((each) => each === wanted);
  if (role !== undefined) return role;
  throw new UsageError('cli.usage-one-of', { option: `--${option}`, words: roles.join(', ') });
}

function personOf(call: Call): { label: string; role: Role; name?: string } {
  const name = call.args.text('name');
  return {
    label: call.args.needed('label'),
    role: roleOf(call),
    ...(name === undefined ? {} : { name }),
  };
}

async function addTyped(call: Call): Promise<Answer> {
  const person = personOf(call);
  const { label, role } = person;
  return withSession(call, 'write', async ({ session, context }) => {
    const way = await newWayOf(call);
    assertStrong(way.passphrase);
    const keyFile = way.kind === 'passphrase' ? {} : { keyFile: way.keyFile };
    const id = addPerson(session, { ...person, passphrase: way.passphrase, ...keyFile }, context);
    return { json: { id, label, role }, text: [call.t('cli.slot-added', { label })] };
  });
}

async function addStartCard(call: Call): Promise<Answer> {
  const person = { ...personOf(call), language: call.language };
  onceTo(call);
  return withSession(call, 'write', async (opened) => {
    const { session, context } = opened;
    const card = await addByStartCard(session, person, context, planningHere(context));
    return answerCard(call, opened, card, opensOf(rightsOfRole[person.role]));
  });
}

async function addCard(call: Call): Promise<Answer> {
  const { args, language } = call;
  const scope = openingCardScopes.find((each) => each === args.text('opening-card'));
  if (scope === undefined)
    throw new UsageError('cli.usage-one-of', {
      option: '--opening-card',
      words: openingCardScopes.join(', '),
    });
  onceTo(call);
  return withSession(call, 'write', async (opened) => {
    const { session, context } = opened;
    const old = args.text('replaces');
    const replaces = old === undefined ? {} : { replaces: personNamed(session, old).id };
    const plan = { label: args.needed('label'), scope, language, ...replaces };
    const card = await addOpeningCard(session, plan, context, planningHere(context));
    return answerCard(call, opened, card, opensOf(rightsOfScope(scope)));
  });
}

async function addCode(call: Call): Promise<Answer> {
  onceTo(call);
  return withSession(call, 'write', async (opened) => {
    const label = call.args.text('label') ?? call.t('cli.recovery-label');
    const { code, replaced } = replaceRecoveryCode(opened.session, label, opened.context);
    return answerCode(call, opened, code, replaced);
  });
}

async function addTogether(call: Call): Promise<Answer> {
  const { args, t } = call;
  const wanted = args
    .needed('members')
    .split(',')
    .map((each) => each.trim());
  const needed = args.whole('threshold', 2, 15) ?? 2;
  const compartment = args.needed('compartment');
  return withSession(call, 'write', ({ session }) => {
    const members = wanted.map((each) => personNamed(session, each));
    const id = openTogether(session, { needed, members, compartment });
    return {
      json: { id, needed, of: members.length, compartment },
      text: [t('cli.slot-together', { needed, of: members.length })],
    };
  });
}

async function addOwn(call: Call): Promise<Answer> {
  const label = call.args.needed('label');
  return withSession(call, 'write', async ({ session, context }) => {
    const [own] = call.args.all('slot');
    const change = {
      old: { label: own, unlocking: await unlockingOf(call) },
      next: await newWayOf(call),
      label,
    };
    await addOwnWay(session, change, openingHere(context), planningHere(context));
    return { json: { label }, text: [call.t('cli.slot-own-added', { label })] };
  });
}
