import { readFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../crypto/index.ts';
import { cardIdentifiers, removeMembers } from '../../../vault/store/index.ts';
import { stateBehind } from '../../../vault/store/open-session.ts';
import { addItem, addItems, editItem, eraseItem, listItems } from '../../../vault/work/items/index.ts';
import { addPerson, createCustodians, openLocked, unlockVault } from '../../../vault/work/session/index.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { asOwner, copyOf, foundTown, unlockAsCommunicator, type Town } from './support/people.ts';
import { rawParts, shown, tamper } from './support/tamper.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
const twoOfThree = { groups: [{ threshold: 2, count: 3 }], groupThreshold: 1 };

/** What a session shows, without the entries that list it, which a re-key changes. */
const contents = shown;

function reads<T>(path: string, read: (db: Database) => T): T {
  const found: T[] = [];
  tamper(path, (db) => {
    found.push(read(db));
  });
  return found[0]!;
}

/** A town with history, a long listing, something erased, and a first set of cards. */
function withCards(): { town: Town; cards: string[]; kids: string[] } {
  const town = foundTown(newFolder());
  const made = asOwner(town, (session) => {
    editItem(session, town.other, { title: 'Ordförande' });
    editItem(session, town.other, { title: 'Vice ordförande' });
    addItems(
      session,
      Array.from({ length: 70 }, (_, n) => ({ kind: 'contact' as const, data: { given: `Exempel ${n}` } })),
    );
    eraseItem(session, addItem(session, 'contact', { given: 'Tillfällig' }), 'KS 2026/1');
    const { cards } = createCustodians(session, twoOfThree, town.context);
    const { view } = stateBehind(session);
    const ordinary = [...view.compartments].filter(([, { flags }]) => !flags.includes('drop'));
    return {
      cards: cards.map(({ words }) => words),
      kids: ordinary.flatMap(([id]) => view.keys(id).map(({ kid }) => String(kid))),
    };
  });
  return { town, ...made };
}

const replaceCards = (town: Town): string[] =>
  asOwner(town, (session) =>
    createCustodians(session, twoOfThree, town.context).cards.map(({ words }) => words),
  );

/** All but the journal, which grows, and the words kept of cards until they are confirmed, which go with their set. */
const isKept = (line: string): boolean => !line.startsWith('journal') && !line.includes('card-words');

describe('replacing the restore cards', () => {
  it('keeps every record and its history', () => {
    const { town } = withCards();
    const before = asOwner(town, contents, 'read').filter(isKept);
    replaceCards(town);
    asOwner(
      town,
      (session) => {
        expect(contents(session).filter(isKept)).toEqual(before);
        expect(session.check()).toEqual([]);
      },
      'read',
    );
  });

  it('leaves no row of an ordinary compartment under an older entry', () => {
    const { town } = withCards();
    replaceCards(town);
    const journal = asOwner(town, (session) => session.compartmentOf('journal')!.id, 'read');
    const entries = reads(town.path, (db) =>
      db
        .prepare('SELECT DISTINCT hex(entry) FROM rows WHERE lower(hex(compartment)) <> ?')
        .pluck()
        .all(journal),
    );
    expect(entries).toHaveLength(1);
  });

  it('takes the wraps of the old keys, the old leaves and the erased rows out of the file', () => {
    const { town, kids } = withCards();
    replaceCards(town);
    const names = reads(town.path, (db) =>
      rawParts(db, 'SIGWRAP1').map(({ bytes }) => bytes.subarray(58, 90).toString('hex')),
    );
    expect(names.filter((name) => kids.includes(name))).toEqual([]);
    expect(reads(town.path, (db) => rawParts(db, 'SIGROOT1'))).toHaveLength(1);
    // Only what was erased afterwards: the words kept of each of the three cards that are void now.
    expect(
      reads(town.path, (db) => db.prepare('SELECT count(*) FROM rows WHERE data IS NULL').pluck().get()),
    ).toBe(3);
    const file = readFileSync(town.path);
    expect(
      kids.filter((kid) => file.includes(Buffer.concat([Buffer.from(kid, 'hex'), Buffer.from('A')]))),
    ).toEqual([]);
  });

  it('counts what was erased', () => {
    const { town } = withCards();
    replaceCards(town);
    asOwner(
      town,
      (session) => {
        const { view } = stateBehind(session);
        const contacts = session.compartmentOf('contacts')!.id;
        const open = view.rowListings.filter(
          ({ compartment, closedBy }) => compartment === contacts && closedBy === undefined,
        );
        // 1 setting, 1 and 3 states, 70 people, and 1 that was erased.
        expect(open.map(({ all }) => all)).toEqual([{ of: 76, erased: 1 }]);
      },
      'read',
    );
  });

  it('makes the old cards void and the new ones open', () => {
    const { town, cards } = withCards();
    const fresh = replaceCards(town);
    const open = (mnemonics: string[]) =>
      unlockVault(
        openLocked(town.path, 'read', town.context),
        { unlocking: { kind: 'cards', mnemonics } },
        town.context,
      );
    expect(() => open(cards.slice(0, 2))).toThrow();
    const session = open(fresh.slice(1));
    expect(listItems(session, 'contact')).toHaveLength(72);
    expect(session.check()).toEqual([]);
    session.close();
  });

  it('never gives an identifier that an earlier set had', () => {
    const { town } = withCards();
    const before = asOwner(town, cardIdentifiers, 'read');
    replaceCards(town);
    const after = asOwner(town, cardIdentifiers, 'read');
    expect([before.size, after.size]).toEqual([1, 2]);
    expect([...before].every((identifier) => after.has(identifier))).toBe(true);
  });
});

describe('removing a person', () => {
  it('shuts out the slot, and the keys of old do not open what comes after', () => {
    const town = foundTown(newFolder());
    const then = unlockAsCommunicator(copyOf(town, 'then.sigill'), 'read').session;
    const oldKids = [...stateBehind(then).keyring.keys()];
    asOwner(town, (session) => {
      removeMembers(session, [town.communicator]);
      addItem(session, 'contact', { given: 'Efteråt' });
      const { view } = stateBehind(session);
      const used = view.rowListings.filter(({ closedBy }) => closedBy === undefined).map(({ kid }) => kid);
      const journal = session.compartmentOf('journal')!.id;
      const ordinary = view.rowListings.filter(
        ({ compartment, closedBy }) => compartment !== journal && closedBy === undefined,
      );
      expect(used.length).toBeGreaterThan(0);
      expect(ordinary.filter(({ kid }) => oldKids.includes(kid))).toEqual([]);
    });
    expect(() => unlockAsCommunicator(town, 'read')).toThrow('no-such-slot');
    then.close();
  });

  it('leaves nothing owed where the remover manages everything', () => {
    const town = foundTown(newFolder());
    asOwner(town, (session) => {
      removeMembers(session, [town.communicator]);
      expect(session.check()).toEqual([]);
    });
  });

  it('lets those who stay read on, and a newcomer read all', () => {
    const town = foundTown(newFolder());
    const passphrase = 'EXEMPEL ny kommunikatör lösenfras';
    asOwner(town, (session) => {
      removeMembers(session, [town.communicator]);
      addPerson(session, { label: 'Ny kommunikatör', role: 'communicator', passphrase }, town.context);
    });
    const asked = { label: 'Ny kommunikatör', unlocking: { kind: 'passphrase', passphrase } } as const;
    const session = unlockVault(openLocked(town.path, 'write', town.context), asked, town.context);
    expect(listItems(session, 'contact')).toHaveLength(2);
    expect(session.check()).toEqual([]);
    session.close();
    const code = { unlocking: { kind: 'recovery-code', code: town.recoveryCode } } as const;
    const byCode = unlockVault(openLocked(town.path, 'read', town.context), code, town.context);
    expect([listItems(byCode, 'contact').length, listItems(byCode, 'credential').length]).toEqual([2, 1]);
    byCode.close();
  });

  it('of all who could open the vault is refused', () => {
    const town = foundTown(newFolder());
    asOwner(town, (session) => {
      const everybody = [...stateBehind(session).view.roster.principals.keys()];
      const before = readFileSync(town.path);
      expect(() => {
        removeMembers(session, everybody);
      }).toThrow('nobody-left');
      expect(readFileSync(town.path).equals(before)).toBe(true);
    });
  });

  it('of all but the recovery code leaves a vault that the code opens', () => {
    const town = foundTown(newFolder());
    asOwner(town, (session) => {
      removeMembers(session, [session.principal, town.communicator]);
    });
    const code = { unlocking: { kind: 'recovery-code', code: town.recoveryCode } } as const;
    const session = unlockVault(openLocked(town.path, 'read', town.context), code, town.context);
    expect([listItems(session, 'contact').length, session.check()]).toEqual([2, []]);
    session.close();
  });

  it('by somebody who does not administer the vault is refused', () => {
    const town = foundTown(newFolder());
    const { session } = unlockAsCommunicator(town);
    const owner = [...stateBehind(session).view.roster.principals.keys()].find(
      (id) => id !== session.principal,
    )!;
    expect(() => {
      removeMembers(session, [owner]);
    }).toThrow('no-right');
    session.close();
  });
});

describe('closing a session', () => {
  it('overwrites every key that it held', () => {
    const town = foundTown(newFolder());
    const held = asOwner(town, (session) => {
      listItems(session, 'contact');
      const { keyring, keys } = stateBehind(session);
      return [...keyring.values(), keys.sign.secretKey, keys.box.secretKey];
    });
    expect(held.length).toBeGreaterThan(6);
    expect(held.every((key) => key.every((byte) => byte === 0))).toBe(true);
  });

  it('refuses every later question', () => {
    const town = foundTown(newFolder());
    const session = asOwner(town, (open) => open);
    expect(() => session.compartments()).toThrow('vault-locked');
    expect(() => session.record(town.contact)).toThrow('vault-locked');
    expect(() => addItem(session, 'contact', { given: 'Ny' })).toThrow('vault-locked');
    expect(() => session.check()).toThrow('vault-locked');
    session.close();
  });
});
