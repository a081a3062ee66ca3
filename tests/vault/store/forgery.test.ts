import { beforeAll, describe, expect, it } from 'vitest';
import {
  cryptoReady,
  newCompartmentKey,
  principalKeys,
  recordKey,
  sealRow,
  systemRandom,
  toHex,
  newSeed,
  kidOf,
  type PrincipalId,
} from '../../../crypto/index.ts';
import { encodeRecordText, framePlaintext } from '../../../vault/model/index.ts';
import { members, removeMembers, type Session } from '../../../vault/store/index.ts';
import { addItem, eraseItem, listItems, searchItems } from '../../../vault/work/items/index.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { testDay } from '../../support/work-context.ts';
import { inject, listing, newId, sealedBy, signerOf, viewOf } from './support/forge.ts';
import { asOwner, copyOf, foundTown, unlockAsCommunicator, type Town } from './support/people.ts';
import { kindsOf, shown, tamper } from './support/tamper.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
const time = testDay + 7_200_000;

/** Runs with the communicator's session, read-only. */
function asCommunicator<T>(town: Town, act: (session: Session) => T): T {
  const { session } = unlockAsCommunicator(town, 'read');
  try {
    return act(session);
  } finally {
    session.close();
  }
}

const contactText = (by: PrincipalId, given: string): Uint8Array =>
  encodeRecordText({ at: time, by, parents: [], data: { item: 'contact', given } });

describe('a communicator with a changed program', () => {
  it('who lists rows among the logins is quarantined, and nothing of it is shown', () => {
    const town = foundTown(newFolder());
    const before = asOwner(town, shown, 'read');
    const it = asOwner(town, (session) => session.record(town.login)!.compartment, 'read');
    asCommunicator(town, (session) => {
      const view = viewOf(session);
      // He has no key of the logins, so he seals under one of his own.
      const key = newCompartmentKey(systemRandom);
      const row = {
        compartment: it,
        kid: view.keys(it)[0]!.kid,
        record: newId<never>(),
        revision: newId<never>(),
      };
      const text = framePlaintext(contactText(session.principal, 'EXEMPEL'), 256);
      const data = sealRow(recordKey(key, view.vault, it), row.record, row.revision, text, systemRandom);
      const rows = [{ ...row, data }];
      tamper(town.path, (db) =>
        inject(db, view, { signers: [signerOf(session)], body: listing(rows), rows, time }),
      );
    });
    asOwner(
      town,
      (session) => {
        expect(shown(session)).toEqual(before);
        const findings = session.check();
        expect(kindsOf(findings)).toEqual(['quarantined', 'row-unlisted']);
        expect(findings.find(({ kind }) => kind === 'quarantined')).toMatchObject({
          signers: [town.communicator],
        });
      },
      'read',
    );
  });

  it('cannot give the logins a key of his own', () => {
    const town = foundTown(newFolder());
    const it = asOwner(town, (session) => session.compartmentOf('it')!.id, 'read');
    const kid = kidOf(newCompartmentKey(systemRandom));
    asCommunicator(town, (session) => {
      tamper(town.path, (db) =>
        inject(db, viewOf(session), {
          signers: [signerOf(session)],
          body: { keys: [{ compartment: it, kid }] },
          time,
        }),
      );
    });
    asOwner(town, (session) => {
      expect(kindsOf(session.check())).toEqual(['quarantined']);
      const login = addItem(session, 'credential', { label: 'Ny', secret: 'EXEMPEL-2' });
      expect(
        viewOf(session)
          .keys(it)
          .map((key) => key.kid),
      ).not.toContain(kid);
      expect(session.record(login)).toBeDefined();
    });
  });

  it.each(['7', 'removed'] as const)('cannot change rights or remove anybody (%s)', (what) => {
    const town = foundTown(newFolder());
    const [owner, it] = asOwner(
      town,
      (session) => [session.principal, session.compartmentOf('it')!.id],
      'read',
    );
    const statement =
      what === '7'
        ? { id: town.communicator, rights: { [it]: 7 as const } }
        : { id: owner, removed: true as const };
    asCommunicator(town, (session) => {
      tamper(town.path, (db) =>
        inject(db, viewOf(session), {
          signers: [signerOf(session)],
          body: { principals: [statement] },
          time,
        }),
      );
    });
    asOwner(
      town,
      (session) => {
        expect(kindsOf(session.check())).toEqual(['quarantined']);
        expect(members(session).find(({ id }) => id === town.communicator)?.rights['it']).toBe(0);
        expect(members(session).find(({ id }) => id === owner)?.removed).toBe(false);
      },
      'read',
    );
  });

  it('cannot erase', () => {
    const town = foundTown(newFolder());
    const { session } = unlockAsCommunicator(town);
    expect(() => {
      eraseItem(session, town.contact, 'KS 2026/1');
    }).toThrow('no-right');
    const { id } = session.compartmentOf('contacts')!;
    const body = { erase: [{ compartment: id, record: town.contact, revisions: [] }] };
    session.close();
    asCommunicator(town, (again) => {
      tamper(town.path, (db) => inject(db, viewOf(again), { signers: [signerOf(again)], body, time }));
    });
    asOwner(
      town,
      (owner) => {
        expect(listItems(owner, 'contact')).toHaveLength(2);
        expect(kindsOf(owner.check())).toEqual(['quarantined']);
      },
      'read',
    );
  });

  it('cannot close others’ rows by listing all', () => {
    const town = foundTown(newFolder());
    const before = asOwner(town, shown, 'read');
    asCommunicator(town, (session) => {
      const row = sealedBy(session, 'contacts', contactText(session.principal, 'EXEMPEL'));
      const [only] = listing([row]).rows!;
      const body = { rows: [{ ...only!, all: { of: 1, erased: 0 } }] };
      tamper(town.path, (db) =>
        inject(db, viewOf(session), { signers: [signerOf(session)], body, rows: [row], time }),
      );
    });
    expect(asOwner(town, shown, 'read')).toEqual(before);
  });

  it('who writes a contact in the owner’s name is told, and the contact is not shown', () => {
    const town = foundTown(newFolder());
    const [before, owner] = asOwner(town, (session) => [shown(session), session.principal], 'read');
    asCommunicator(town, (session) => {
      const row = sealedBy(session, 'contacts', contactText(owner, 'Oäkta'));
      tamper(town.path, (db) =>
        inject(db, viewOf(session), {
          signers: [signerOf(session)],
          body: listing([row]),
          rows: [row],
          time,
        }),
      );
    });
    asOwner(
      town,
      (session) => {
        expect(shown(session)).toEqual(before);
        expect(kindsOf(session.check())).toEqual(['row-forged']);
        expect(searchItems(session, 'oäkta')).toEqual([]);
      },
      'read',
    );
  });

  it('who writes nonsense into a contact’s row stops neither reading nor his own removal', () => {
    const town = foundTown(newFolder());
    asCommunicator(town, (session) => {
      const rows = ['null', '[]', '{"at":-1}', 'EXEMPEL'].map((text) =>
        sealedBy(session, 'contacts', new TextEncoder().encode(text)),
      );
      tamper(town.path, (db) =>
        inject(db, viewOf(session), { signers: [signerOf(session)], body: listing(rows), rows, time }),
      );
    });
    asOwner(town, (session) => {
      expect(listItems(session, 'contact')).toHaveLength(2);
      expect(kindsOf(session.check())).toEqual(['row-forged']);
      removeMembers(session, [town.communicator]);
      expect(listItems(session, 'contact')).toHaveLength(2);
    });
    expect(() => unlockAsCommunicator(town, 'read')).toThrow();
  });
});

describe('somebody who was removed', () => {
  it('adds nothing by entries that he dates back before his removal', () => {
    const town = foundTown(newFolder());
    const then = copyOf(town, 'then.sigill');
    asOwner(town, (session) => {
      removeMembers(session, [town.communicator]);
    });
    const before = asOwner(town, shown, 'read');
    asCommunicator(then, (session) => {
      const row = sealedBy(session, 'contacts', contactText(session.principal, 'Oäkta'));
      const body = listing([row]);
      tamper(town.path, (db) =>
        inject(db, viewOf(session), { signers: [signerOf(session)], body, rows: [row], time: testDay }),
      );
    });
    asOwner(
      town,
      (session) => {
        expect(shown(session)).toEqual(before);
        expect(kindsOf(session.check())).toContain('quarantined');
        expect(searchItems(session, 'oäkta')).toEqual([]);
      },
      'read',
    );
  });

  it('cannot come back by new keys', () => {
    const town = foundTown(newFolder());
    const then = copyOf(town, 'then.sigill');
    asOwner(town, (session) => {
      removeMembers(session, [town.communicator]);
    });
    asCommunicator(then, (session) => {
      const keys = principalKeys(newSeed(systemRandom));
      const statement = {
        id: session.principal,
        sign: toHex(keys.sign.publicKey),
        box: toHex(keys.box.publicKey),
      };
      const signer = { id: session.principal, keys, oldKeys: signerOf(session).keys };
      tamper(town.path, (db) =>
        inject(db, viewOf(session), {
          signers: [signer] as never,
          body: { principals: [statement] },
          time: testDay,
        }),
      );
    });
    asOwner(
      town,
      (session) => {
        expect(members(session).find(({ id }) => id === town.communicator)).toMatchObject({ removed: true });
        expect(listItems(session, 'contact')).toHaveLength(2);
      },
      'read',
    );
  });
});
