import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { rightsOfRole, roles, type Role } from '../../../../vault/store/index.ts';
import { listItems } from '../../../../vault/work/items/index.ts';
import {
  addPerson,
  createCustodians,
  type Asked,
  type Unlocking,
} from '../../../../vault/work/session/index.ts';
import {
  addOpeningCard,
  joinSession,
  openTogether,
  peopleOf,
  removePerson,
} from '../../../../vault/work/people/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { asOwner, foundTown } from '../../store/support/people.ts';
import { as, asking, hereOf, lineOf, opens, ownerAsked, phrase, withPhrase } from './support.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

/** What a role reads, by kind of compartment; what two must open left out. */
const readsAs = (role: Role): string[] =>
  Object.entries(rightsOfRole[role].compartments)
    .filter(([kind, right]) => right > 0 && kind !== 'it')
    .map(([kind]) => kind)
    .sort();

describe('thirty-two principals', () => {
  it('of every kind open what is theirs and nothing else, and stay when one is removed', async () => {
    const town = foundTown(newFolder());
    const keyFile = town.context.random(500);
    const ways: { readonly asked: Asked; readonly reads: readonly string[] }[] = [];
    const persons = Array.from({ length: 22 }, (_, at) => {
      const role = roles[at % roles.length]!;
      return { role, label: `Person ${String(at + 1)}`, withFile: at % 3 === 0 };
    });
    asOwner(town, (session) => {
      for (const { role, label, withFile } of persons)
        addPerson(
          session,
          { role, label, passphrase: phrase(label), ...(withFile ? { keyFile } : {}) },
          town.context,
        );
    });
    const unlockingOf = (label: string, withFile: boolean): Unlocking =>
      withFile ? { ...withPhrase(label), kind: 'passphrase-and-key-file', keyFile } : withPhrase(label);
    for (const { role, label, withFile } of persons) {
      const asked = { label, unlocking: unlockingOf(label, withFile) };
      await as(town, asked, () => 0);
      ways.push({ asked, reads: readsAs(role) });
    }
    await as(town, ownerAsked, async (session) => {
      for (const scope of ['contacts', 'contacts', 'crisis-staff', 'crisis-staff', 'crisis-staff'] as const) {
        const card = { label: 'Krisledning', scope, language: 'sv' } as const;
        const { label, words } = await addOpeningCard(session, card, town.context, hereOf(town).plan);
        ways.push({
          asked: { label, unlocking: { kind: 'passphrase', passphrase: words } },
          reads: scope === 'contacts' ? ['contacts'] : readsAs('crisis-staff'),
        });
      }
      await joinSession(session, asking('Person 5'), hereOf(town).open);
      const members = ['Kommunikationsansvarig', 'Person 5', 'Person 2'].map((each) => lineOf(session, each));
      openTogether(session, { needed: 2, members, compartment: 'it' });
      const plan = { groups: [{ threshold: 2, count: 3 }], groupThreshold: 1 };
      const { cards } = createCustodians(session, plan, town.context);
      ways.push({
        asked: { unlocking: { kind: 'cards', mnemonics: cards.slice(1).map(({ words }) => words) } },
        reads: [...readsAs('owner'), 'it'].sort(),
      });
    });
    // The founder, the communicator, the recovery code and the group are the rest.
    asOwner(town, (session) => {
      expect(peopleOf(session)).toHaveLength(32);
      expect(session.check()).toEqual([]);
      removePerson(session, lineOf(session, 'Person 1'));
    });
    for (const { asked, reads } of ways.slice(1)) {
      await as(town, asked, (session) => {
        expect([asked.label, opens(session)]).toEqual([asked.label, reads]);
        if (reads.includes('contacts')) expect(listItems(session, 'contact')).toHaveLength(2);
        expect(session.check()).toEqual([]);
      });
    }
    await expect(as(town, ways[0]!.asked, () => 0)).rejects.toThrow('no-such-slot');
  }, 60_000);
});
