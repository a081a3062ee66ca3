import { createTranslator } from '../../../i18n/index.ts';
import {
  addByStartCard,
  addOpeningCard,
  addPersonWith,
  assertStrong,
  changePassphrase,
  changeRole,
  handOver,
  holdingsOf,
  ownSlots,
  personNamed,
  planElsewhere,
  recoveryCodeDocument,
  removePerson,
  renamePerson,
  replaceRecoveryCode,
  rightsOfRole,
  rightsOfScope,
  seedElsewhere,
  unlockCardDocument,
  type PlanSlot,
  type UnlockCard,
} from '../../../vault/work/index.ts';
import type { PeopleMethods, PrintView } from '../../contract/index.ts';
import type { HandlersOf } from '../handlers-of.ts';
import { sessionIn, type House } from '../house.ts';
import { holdingsView, peopleView } from '../views/people-views.ts';
import { prepare } from './paper.ts';

/** People and rights. Whatever changes is saved at once, as one signed entry. */
export function peopleHandlers(house: House): HandlersOf<PeopleMethods> {
  return { ...readingHandlers(house), ...addingHandlers(house), ...changingHandlers(house) };
}

const find = (house: House, id: string) => personNamed(sessionIn(house), id);

/** Tells the page that its lists are old, and gives the value on. */
function changed<Value>(house: House, value: Value): Value {
  house.tell({ kind: 'changed' });
  return value;
}

const planning =
  (house: House): PlanSlot =>
  (way, label) =>
    planElsewhere(way, label, house.context, house.derive);

function readingHandlers(house: House): HandlersOf<Pick<PeopleMethods, 'listPeople' | 'holdingsOfPerson'>> {
  return {
    listPeople: () => peopleView(sessionIn(house)),
    holdingsOfPerson: ({ id }) => holdingsView(holdingsOf(sessionIn(house), find(house, id))),
  };
}

type Adding = 'addPerson' | 'addByStartCard' | 'addOpeningCard' | 'newRecoveryCode';

function addingHandlers(house: House): HandlersOf<Pick<PeopleMethods, Adding>> {
  const plan = planning(house);
  return {
    addPerson: async ({ passphrase, ...person }) => {
      assertStrong(passphrase);
      const slot = await plan({ kind: 'passphrase', passphrase }, person.label);
      addPersonWith(sessionIn(house), named(person), slot);
      return changed(house, null);
    },
    addByStartCard: async ({ language, ...person }) => {
      const wanted = { ...named(person), language };
      const card = await addByStartCard(sessionIn(house), wanted, house.context, plan);
      return changed(house, await printCard(house, card, rightsOfRole[person.role], language));
    },
    addOpeningCard: async ({ label, scope, replaces, language }) => {
      const old = replaces === null ? {} : { replaces: find(house, replaces).id };
      const wanted = { label, scope, language, ...old };
      const card = await addOpeningCard(sessionIn(house), wanted, house.context, plan);
      return changed(house, await printCard(house, card, rightsOfScope(scope), language));
    },
    newRecoveryCode: async ({ language }) => {
      const label = createTranslator(language)('app.recovery-code');
      const { code } = replaceRecoveryCode(sessionIn(house), label, house.context);
      // Kept until it has been typed back, like the first one.
      house.recoveryCode = code;
      const document = recoveryCodeDocument(code);
      return changed(house, await prepare(house, { sets: [], language, extra: () => [{ document }] }));
    },
  };
}

type Changing =
  'renamePerson' | 'changePersonRole' | 'removePerson' | 'changeOwnPassphrase' | 'handOverVault';

function changingHandlers(house: House): HandlersOf<Pick<PeopleMethods, Changing>> {
  return {
    renamePerson: ({ id, label, name }) => {
      renamePerson(sessionIn(house), find(house, id), { label, ...(name === '' ? {} : { name }) });
      return changed(house, null);
    },
    changePersonRole: ({ id, role }) => {
      changeRole(sessionIn(house), find(house, id), role);
      return changed(house, null);
    },
    removePerson: ({ id }) => {
      removePerson(sessionIn(house), find(house, id));
      return changed(house, null);
    },
    changeOwnPassphrase: async (request) => {
      await changeOwn(house, request, planning(house));
      return changed(house, null);
    },
    handOverVault: ({ to }) => {
      const session = sessionIn(house);
      handOver(session, find(house, session.principal), find(house, to), null);
      return null;
    },
  };
}

/** A name that was left empty is none. */
function named<Person extends { readonly name: string; readonly label: string }>({
  name,
  ...person
}: Person) {
  return { ...person, ...(name === '' ? {} : { name }) };
}

function printCard(
  house: House,
  card: UnlockCard,
  { compartments }: ReturnType<typeof rightsOfScope>,
  language: 'sv' | 'en',
): Promise<PrintView> {
  const opens = Object.entries(compartments).flatMap(([kind, right]) => (right > 0 ? [kind] : []));
  return prepare(house, {
    sets: [],
    language,
    extra: (scope) => [{ document: unlockCardDocument(scope, card, opens) }],
  });
}

/** With the slot that opened, which may ask for a key file: then only the command line changes it. */
async function changeOwn(
  house: House,
  { old, passphrase, mayBeKnown }: { old: string; passphrase: string; mayBeKnown: boolean },
  plan: PlanSlot,
): Promise<void> {
  const session = sessionIn(house);
  const labels = ownSlots(session).map(({ label }) => label);
  const label = labels.find((each) => each === house.openedAs) ?? labels[0];
  const change = {
    old: { label, unlocking: { kind: 'passphrase', passphrase: old } as const },
    next: { kind: 'passphrase', passphrase } as const,
    mayBeKnown,
  };
  const open: Parameters<typeof changePassphrase>[2] = (slot, unlocking) =>
    seedElsewhere(slot, unlocking, house.context, house.derive);
  await changePassphrase(session, change, open, plan);
}
