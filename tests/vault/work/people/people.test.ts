import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { addItem, listItems, revealItem } from '../../../../vault/work/items/index.ts';
import { addPerson, openLocked, unlockVault } from '../../../../vault/work/session/index.ts';
import {
  addByStartCard,
  addOpeningCard,
  changeRole,
  peopleOf,
  personNamed,
  removePerson,
  renamePerson,
} from '../../../../vault/work/people/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { asOwner, foundTown, unlockAsCommunicator, type Town } from '../../store/support/people.ts';
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
const newTown = (): Town => foundTown(newFolder());

describe('adding a person beside the owner', () => {
  it('is one entry, with the name sealed in it', () => {
    const town = newTown();
    const before = entriesOf(town.path);
    asOwner(town, (session) => {
      const member = { label: 'IT-drift', role: 'it-operations' as const, name: 'Harald Kvistbo' };
      addPerson(session, { ...member, passphrase: phrase('IT-drift') }, town.context);
    });
    expect(entriesOf(town.path)).toBe(before + 1);
    asOwner(town, (session) => {
      expect(lineOf(session, 'it-drift')).toMatchObject({
        name: 'Harald Kvistbo',
        role: 'it-operations',
        isProvisional: true,
        hasStartCard: false,
      });
    });
  });

  it('wraps the keys of what the role reads and of nothing else', async () => {
    const town = newTown();
    const id = await addReady(town, { label: 'IT-drift', role: 'it-operations' });
    asOwner(town, (session) => {
      expect(wrappedTo(town.path, id, session)).toEqual(['contacts', 'it', 'register']);
    });
    await as(town, asking('IT-drift'), (session) => {
      expect(opens(session)).toEqual(['contacts', 'it', 'register']);
      expect(session.check()).toEqual([]);
    });
  });

  it('refuses a label that is somebody else’s, whatever its capitals', () => {
    const town = newTown();
    asOwner(town, (session) => {
      const member = { label: 'KOMMUNIKATÖR', role: 'communicator' as const, passphrase: phrase('x') };
      expect(() => addPerson(session, member, town.context)).toThrow('slot-exists');
    });
  });
});

describe('a start card', () => {
  async function withCard() {
    const town = newTown();
    const { plan } = hereOf(town);
    const card = await as(town, ownerAsked, (session) =>
      addByStartCard(
        session,
        { label: 'Krisledning 2', role: 'crisis-staff', language: 'sv' },
        town.context,
        plan,
      ),
    );
    return {
      town,
      card,
      byCard: { label: card.label, unlocking: { kind: 'passphrase', passphrase: card.words } } as const,
    };
  }

  it('has a number of its own and says for whom it is', async () => {
    const { town, card } = await withCard();
    expect(card).toMatchObject({ number: 1, label: 'Startkort 1: Krisledning 2' });
    asOwner(town, (session) => {
      expect(lineOf(session, card.label)).toMatchObject({ hasStartCard: true, isProvisional: true });
    });
  });

  it('opens for writing only together with a passphrase of one’s own', async () => {
    const { town, byCard } = await withCard();
    await expect(as(town, byCard, () => 0)).rejects.toThrow('own-passphrase-needed');
    const own = { kind: 'passphrase', passphrase: 'kort' } as const;
    await expect(as(town, { ...byCard, own }, () => 0)).rejects.toThrow('passphrase-too-weak');
  });

  it('is replaced at the first unlock: the card is gone, the passphrase opens', async () => {
    const { town, byCard } = await withCard();
    const own = { kind: 'passphrase', passphrase: phrase('Krisledning 2') } as const;
    await as(town, { ...byCard, own }, (session) => {
      expect(session.isProvisional()).toBe(false);
    });
    await expect(as(town, byCard, () => 0)).rejects.toThrow('no-such-slot');
    await as(town, asking('Krisledning 2'), (session) => {
      expect(opens(session)).toEqual(['communication', 'contacts', 'private', 'register']);
      expect(session.check()).toEqual([]);
    });
  });

  it('reads all the same where nothing can be written', async () => {
    const { town, byCard } = await withCard();
    await as(
      town,
      byCard,
      (session) => {
        expect(opens(session)).toContain('contacts');
      },
      'read',
    );
  });
});

describe('an opening card', () => {
  const contactsCard = (town: Town) =>
    as(town, ownerAsked, (session) =>
      addOpeningCard(
        session,
        { label: 'Krisledning', scope: 'contacts', language: 'sv' },
        town.context,
        hereOf(town).plan,
      ),
    );

  it('for contacts opens contacts, holds no other key, and writes nothing', async () => {
    const town = newTown();
    const card = await contactsCard(town);
    const asked = { label: card.label, unlocking: { kind: 'passphrase', passphrase: card.words } } as const;
    await as(town, asked, (session) => {
      expect(opens(session)).toEqual(['contacts']);
      expect(listItems(session, 'contact')).toHaveLength(2);
      expect(listItems(session, 'credential')).toEqual([]);
      expect(() => addItem(session, 'contact', { given: 'Ny' })).toThrow('no-right');
    });
    asOwner(town, (session) => {
      expect(wrappedTo(town.path, card.principal, session)).toEqual(['contacts']);
    });
  });

  it('that is replaced opens nothing any more, and the number is never given again', async () => {
    const town = newTown();
    const old = await contactsCard(town);
    const fresh = await as(town, ownerAsked, (session) =>
      addOpeningCard(
        session,
        { label: 'Krisledning', scope: 'contacts', language: 'sv', replaces: old.principal },
        town.context,
        hereOf(town).plan,
      ),
    );
    expect(fresh.number).toBe(2);
    const by = ({ label, words }: typeof old) =>
      ({ label, unlocking: { kind: 'passphrase', passphrase: words } }) as const;
    await expect(as(town, by(old), () => 0)).rejects.toThrow('no-such-slot');
    await as(town, by(fresh), (session) => {
      expect(opens(session)).toEqual(['contacts']);
    });
    asOwner(town, (session) => {
      expect(session.check()).toEqual([]);
    });
  });
});

describe('calling somebody something else', () => {
  it('needs no passphrase of theirs, and they unlock under the new name', async () => {
    const town = newTown();
    const before = entriesOf(town.path);
    asOwner(town, (session) => {
      renamePerson(session, lineOf(session, 'Kommunikatör'), {
        label: 'Webbredaktör',
        name: 'Idris Sörselius',
      });
    });
    expect(entriesOf(town.path)).toBe(before + 1);
    const unlocking = { kind: 'passphrase', passphrase: 'EXEMPEL kommunikatör lösenfras' } as const;
    await as(town, { label: 'Webbredaktör', unlocking }, (session) => {
      expect(session.check()).toEqual([]);
    });
    await expect(as(town, { label: 'Kommunikatör', unlocking }, () => 0)).rejects.toThrow('no-such-slot');
    asOwner(town, (session) => {
      expect(personNamed(session, 'idris sörselius')).toMatchObject({ label: 'Webbredaktör' });
    });
  });

  it('is for those who administer the vault, and for oneself', () => {
    const town = newTown();
    const { session } = unlockAsCommunicator(town);
    const owner = peopleOf(session).find(({ label }) => label === 'Kommunikationsansvarig')!;
    expect(() => {
      renamePerson(session, owner, { label: 'Någon annan' });
    }).toThrow('no-right');
    renamePerson(session, lineOf(session, 'Kommunikatör'), { label: 'Pressjour' });
    expect(peopleOf(session)[0]).toMatchObject({ label: 'Pressjour', isSelf: true });
    session.close();
  });
});

describe('another role', () => {
  it('that reads less gives new keys only to what is lost', async () => {
    const town = newTown();
    const id = await addReady(town, { label: 'Kommunikationsledare', role: 'communication-lead' });
    const kidsBefore = asOwner(town, (session) => wrappedTo(town.path, id, session));
    expect(kidsBefore).toEqual(['communication', 'contacts', 'private', 'register']);
    const before = entriesOf(town.path);
    const after = asOwner(town, (session) =>
      changeRole(session, lineOf(session, 'Kommunikationsledare'), 'communicator'),
    );
    expect(entriesOf(town.path)).toBe(before + 1);
    expect(after.owed).toEqual([]);
    expect(after.logins.map(({ title }) => title)).toEqual(['Webb']);
    await as(town, asking('Kommunikationsledare'), (session) => {
      expect(opens(session)).toEqual(['contacts', 'private']);
      expect(() => revealItem(session, town.login, '')).toThrow('no-such-record');
    });
    asOwner(town, (session) => {
      expect(wrappedTo(town.path, id, session)).toEqual(['contacts', 'private']);
      expect(lineOf(session, 'Kommunikationsledare').role).toBe('communicator');
      expect(session.check()).toEqual([]);
    });
  });

  it('that reads more wraps what is needed, old rows and all', () => {
    const town = newTown();
    asOwner(town, (session) => changeRole(session, lineOf(session, 'Kommunikatör'), 'communication-lead'));
    const { session } = unlockAsCommunicator(town);
    expect(revealItem(session, town.login, 'övning').fields['secret']).toBe('EXEMPEL-1');
    expect(session.check()).toEqual([]);
    session.close();
  });

  it('is refused where nobody would administer the vault any more', () => {
    const town = newTown();
    asOwner(town, (session) => {
      // The recovery code still administers; without it the owner is the last.
      removePerson(
        session,
        peopleOf(session).find(({ kind }) => kind === 'recovery-code')!,
      );
      expect(() => changeRole(session, peopleOf(session)[0]!, 'communicator')).toThrow('nobody-left');
    });
  });

  it('is not for those who do not manage', () => {
    const town = newTown();
    const { session } = unlockAsCommunicator(town);
    expect(() => changeRole(session, lineOf(session, 'Kommunikatör'), 'owner')).toThrow('no-right');
    session.close();
  });
});

describe('a removal', () => {
  it('shuts out the person, renews what they read, and lists the passwords to change', async () => {
    const town = newTown();
    await addReady(town, {
      label: 'Kommunikationsledare',
      role: 'communication-lead',
      name: 'Signe Frostvall',
    });
    const before = entriesOf(town.path);
    asOwner(town, (session) => {
      const after = removePerson(session, lineOf(session, 'Kommunikationsledare'));
      expect(after.owed).toEqual([]);
      expect(after.logins).toMatchObject([{ title: 'Webb', knownBy: [{ who: 'Signe Frostvall' }] }]);
      expect(session.check()).toEqual([]);
    });
    expect(entriesOf(town.path)).toBe(before + 1);
    const locked = openLocked(town.path, 'write', town.context);
    expect(() => unlockVault(locked, asking('Kommunikationsledare'), town.context)).toThrow('no-such-slot');
    locked.close();
  });
});
