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
  const changed = <Value>(value: Value): Value => {
    house.tell({ kind: 'changed' });
    return value;
  };
  const find = (id: string) => personNamed(sessionIn(house), id);
  const plan: PlanSlot = (way, label) => planElsewhere(way, label, house.context, house.derive);
  return {
    listPeople: () => peopleView(sessionIn(house)),
    holdingsOfPerson: ({ id }) => holdingsView(holdingsOf(sessionIn(house), find(id))),
    addPerson: async ({ passphrase, ...person }) => {
      assertStrong(passphrase);
      const slot = await plan({ kind: 'passphrase', passphrase }, person.label);
      addPersonWith(sessionIn(house), named(person), slot);
      return changed(null);
    },
    addByStartCard: async ({ language, ...person }) => {
      const wanted = { ...named(person), language };
      const card = await addByStartCard(sessionIn(house), wanted, house.context, plan);
      return changed(await printCard(house, card, rightsOfRole[person.role], language));
    },
    addOpeningCard: async ({ label, scope, replaces, language }) => {
      const old = replaces === null ? {} : { replaces: find(replaces).id };
      const wanted = { label, scope, language, ...old };
      const card = await addOpeningCard(sessionIn(house), wanted, house.context, plan);
      return changed(await printCard(house, card, rightsOfScope(scope), language));
    },
    renamePerson: ({ id, label, name }) => {
      renamePerson(sessionIn(house), find(id), { label, ...(name === '' ? {} : { name }) });
      return changed(null);
    },
    changePersonRole: ({ id, role }) => {
      changeRole(sessionIn(house), find(id), role);
      return changed(null);
    },
    removePerson: ({ id }) => {
      removePerson(sessionIn(house), find(id));
      return changed(null);
    },
    changeOwnPassphrase: async (request) => {
      await changeOwn(house, request, plan);
      return changed(null);
    },
    newRecoveryCode: async ({ language }) => {
      const label = createTranslator(language)('app.recovery-code');
      const { code } = replaceRecoveryCode(sessionIn(house), label, house.context);
      // Kept until it has been typed back, like the first one.
      house.recoveryCode = code;
      const document = recoveryCodeDocument(code);
      return changed(await prepare(house, { sets: [], language, extra: () => [{ document }] }));
    },
    handOverVault: ({ to }) => {
      const session = sessionIn(house);
      handOver(session, personNamed(session, session.principal), find(to), null);
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
