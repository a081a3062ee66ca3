import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { stateBehind } from '../../../../vault/store/open-session.ts';
import type { Session } from '../../../../vault/store/index.ts';
import { addItem, listItems, revealItem } from '../../../../vault/work/items/index.ts';
import {
  addPerson,
  createCustodians,
  openLocked,
  unlockVault,
} from '../../../../vault/work/session/index.ts';
import {
  handOver,
  holdingsOf,
  joinSession,
  kindsForTwo,
  openTogether,
  peopleOf,
  removePerson,
} from '../../../../vault/work/people/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { asOwner, foundTown, type Town } from '../../store/support/people.ts';
import {
  addReady,
  as,
  asking,
  entriesOf,
  hereOf,
  lineOf,
  opens,
  ownerAsked,
  phrase,
  wrappedTo,
} from './support.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
/** The owner with the IT chief and a deputy, and a login that any two of the three open. */
async function withGroup(): Promise<Town & { readonly secret: string }> {
  const town = foundTown(newFolder());
  for (const label of ['IT-chef', 'IT-jour']) await addReady(town, { label, role: 'it-operations' });
  const { open } = hereOf(town);
  const secret = await as(town, ownerAsked, async (session) => {
    const login = addItem(session, 'credential', { label: 'Domän', secret: 'EXEMPEL-it', compartment: 'it' });
    await joinSession(session, asking('IT-chef'), open);
    const members = ['Kommunikationsansvarig', 'IT-chef', 'IT-jour'].map((label) => lineOf(session, label));
    openTogether(session, { needed: 2, members, compartment: 'it' });
    return login;
  });
  return { ...town, secret };
}

const loginsOf = (session: Session): string[] => listItems(session, 'credential').map(({ title }) => title);

describe('two persons together', () => {
  it('open what none of them opens alone, whichever two they are', async () => {
    const town = await withGroup();
    const { open } = hereOf(town);
    const pairs = [
      [ownerAsked, asking('IT-jour')],
      [asking('IT-jour'), asking('IT-chef')],
    ] as const;
    for (const [first, second] of pairs) {
      await as(town, first, async (session) => {
        expect(loginsOf(session)).not.toContain('Domän');
        await joinSession(session, second, open);
        expect(revealItem(session, town.secret, 'prov').fields['secret']).toBe('EXEMPEL-it');
        expect(session.check()).toEqual([]);
      });
    }
  });

  it('hold no key each: only the group’s key is wrapped for it', async () => {
    const town = await withGroup();
    asOwner(town, (session) => {
      const holders = peopleOf(session)
        .filter(({ id }) => wrappedTo(town.path, id, session).includes('it'))
        .map(({ kind }) => kind);
      expect(holders).toEqual(['joint']);
      expect(kindsForTwo(session)).toEqual(['it']);
      expect(opens(session)).not.toContain('it');
      expect(session.check()).toEqual([]);
    });
  });

  it('sign together what they write', async () => {
    const town = await withGroup();
    await as(town, asking('IT-chef'), async (session) => {
      expect(() => addItem(session, 'credential', { label: 'Ny', secret: 'x', compartment: 'it' })).toThrow(
        'no-right',
      );
      await joinSession(session, ownerAsked, hereOf(town).open);
      addItem(session, 'credential', { label: 'Ny', secret: 'EXEMPEL-ny', compartment: 'it' });
      const { view } = stateBehind(session);
      const signers = view.signersOf(view.order.at(-1)!);
      const group = peopleOf(session).find(({ kind }) => kind === 'joint')!;
      const others = ['IT-chef', 'Kommunikationsansvarig'].map((label) => lineOf(session, label).id);
      expect([...signers].sort()).toEqual([group.id, ...others].sort());
    });
  });

  it('are two: the same person twice is refused, and so is who is no member', async () => {
    const town = await withGroup();
    await addReady(town, { label: 'Revisor', role: 'auditor' });
    await as(town, ownerAsked, async (session) => {
      const { open } = hereOf(town);
      await expect(joinSession(session, ownerAsked, open)).rejects.toThrow('no-right');
      await joinSession(session, asking('Revisor'), open);
      expect(loginsOf(session)).not.toContain('Domän');
    });
  });

  it('are here when the shares are dealt', async () => {
    const town = foundTown(newFolder());
    await addReady(town, { label: 'IT-chef', role: 'it-operations' });
    asOwner(town, (session) => {
      const members = ['Kommunikationsansvarig', 'IT-chef'].map((label) => lineOf(session, label));
      expect(() => openTogether(session, { needed: 2, members, compartment: 'it' })).toThrow(
        'members-not-here',
      );
    });
  });

  it('are open to restore cards of which two are needed, and not to a code or a new owner', async () => {
    const town = await withGroup();
    const { cards } = await as(town, ownerAsked, async (session) => {
      await joinSession(session, asking('IT-chef'), hereOf(town).open);
      return createCustodians(
        session,
        { groups: [{ threshold: 2, count: 3 }], groupThreshold: 1 },
        town.context,
      );
    });
    const mnemonics = cards.slice(0, 2).map(({ words }) => words);
    await as(town, { unlocking: { kind: 'cards', mnemonics } }, (session) => {
      expect(opens(session)).toContain('it');
      expect(session.check()).toEqual([]);
    });
    await as(town, { unlocking: { kind: 'recovery-code', code: town.recoveryCode } }, (session) => {
      expect(opens(session)).not.toContain('it');
    });
    await addReady(town, { label: 'Ägare 2', role: 'owner' });
    await as(town, asking('Ägare 2'), (session) => {
      expect(opens(session)).not.toContain('it');
      expect(peopleOf(session)[0]?.role).toBe('owner');
      expect(session.check()).toEqual([]);
    });
  });

  it('are replaced by another two, and a member who left is no help to the next', async () => {
    const town = await withGroup();
    const { open } = hereOf(town);
    await as(town, ownerAsked, async (session) => {
      await joinSession(session, asking('IT-chef'), open);
      const members = ['Kommunikationsansvarig', 'IT-chef'].map((label) => lineOf(session, label));
      openTogether(session, { needed: 2, members, compartment: 'it' });
      expect(peopleOf(session).filter(({ kind }) => kind === 'joint')).toHaveLength(1);
      expect(session.check()).toEqual([]);
    });
    await as(town, asking('IT-jour'), async (session) => {
      await joinSession(session, asking('IT-chef'), open);
      expect(loginsOf(session)).not.toContain('Domän');
    });
  });

  it('keep so many that nobody is removed whom they cannot do without', async () => {
    const town = await withGroup();
    asOwner(town, (session) => {
      removePerson(session, lineOf(session, 'IT-jour'));
      expect(() => removePerson(session, lineOf(session, 'IT-chef'))).toThrow('nobody-left');
    });
  });
});

describe('handing over', () => {
  it('gives the successor all rights and takes the leaver’s, signed, in one entry', async () => {
    const town = foundTown(newFolder());
    await addReady(town, { label: 'Säkerhetschef', role: 'security-officer', name: 'Torkel Isnäs-Vide' });
    const before = entriesOf(town.path);
    await as(town, ownerAsked, (session) => {
      handOver(session, peopleOf(session)[0]!, lineOf(session, 'Säkerhetschef'), null);
    });
    expect(entriesOf(town.path)).toBe(before + 1);
    await expect(as(town, ownerAsked, () => 0)).rejects.toThrow('no-such-slot');
    await as(town, asking('Säkerhetschef'), (session) => {
      expect(peopleOf(session)[0]).toMatchObject({ role: 'owner', administers: true });
      expect(opens(session)).toHaveLength(6);
      expect(session.check()).toEqual([]);
    });
  });

  it('moves what the leaver answers for', async () => {
    const town = foundTown(newFolder());
    await addReady(town, { label: 'IT-chef', role: 'it-operations', name: 'Harald Kvistbo' });
    await as(town, ownerAsked, (session) => {
      addItem(session, 'system', { name: 'Ärendesystem', owner: 'Maj-Lis Älvström-Roth' });
      const self = peopleOf(session)[0]!;
      expect(holdingsOf(session, self)).toMatchObject({
        knows: [{ title: 'Webb' }],
        answersFor: [{ title: 'Ärendesystem', fields: ['owner'] }],
      });
      expect(handOver(session, self, lineOf(session, 'IT-chef'), 'communicator')).toEqual({ moved: 1 });
      expect(opens(session)).toEqual(['contacts', 'private']);
    });
    await as(town, asking('IT-chef'), (session) => {
      expect(holdingsOf(session, peopleOf(session)[0]!).answersFor).toHaveLength(1);
    });
  });

  it('waits until the successor has keys of their own', async () => {
    const town = foundTown(newFolder());
    await as(town, ownerAsked, (session) => {
      addPerson(session, { label: 'Ny', role: 'communicator', passphrase: phrase('Ny') }, town.context);
      const self = peopleOf(session)[0]!;
      expect(() => handOver(session, self, lineOf(session, 'Ny'), null)).toThrow('successor-not-ready');
    });
  });
});

describe('restore cards beside a compartment for two', () => {
  const twoOfThree = { groups: [{ threshold: 2, count: 3 }], groupThreshold: 1 };
  const withCards = (town: Town, words: readonly string[]): string[] => {
    const asked = { unlocking: { kind: 'cards', mnemonics: words.slice(0, 2) } } as const;
    const session = unlockVault(openLocked(town.path, 'read', town.context), asked, town.context);
    const titles = loginsOf(session);
    session.close();
    return titles;
  };

  it('made by one alone do not open it, and this is said', async () => {
    const town = await withGroup();
    const { cards, leavesOut } = asOwner(town, (session) =>
      createCustodians(session, twoOfThree, town.context),
    );
    expect(leavesOut).toEqual(['it']);
    expect(
      withCards(
        town,
        cards.map(({ words }) => words),
      ),
    ).not.toContain('Domän');
  });

  it('that open it are not made anew by one alone, since the new ones would not; by two they are', async () => {
    const town = await withGroup();
    const { open } = hereOf(town);
    const together = (): Promise<readonly string[]> =>
      as(town, ownerAsked, async (session) => {
        await joinSession(session, asking('IT-chef'), open);
        const made = createCustodians(session, twoOfThree, town.context);
        expect(made.leavesOut).toEqual([]);
        return made.cards.map(({ words }) => words);
      });
    const first = await together();
    expect(withCards(town, first)).toContain('Domän');
    asOwner(town, (session) => {
      expect(() => createCustodians(session, twoOfThree, town.context)).toThrow('cards-would-lose');
    });
    expect(withCards(town, first)).toContain('Domän');
    const second = await together();
    expect(withCards(town, second)).toContain('Domän');
    expect(() => withCards(town, first)).toThrow();
  });
});
