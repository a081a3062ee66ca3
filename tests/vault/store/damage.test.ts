import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, fromHex } from '../../../crypto/index.ts';
import {
  isDamage,
  listLeftAnew,
  mergeCopy,
  openVault,
  openVaultCopy,
  printPaper,
  removeMembers,
  repairFile,
  type Finding,
  type Session,
} from '../../../vault/store/index.ts';
import { addItem, eraseItem, listItems, revealItem } from '../../../vault/work/items/index.ts';
import { openLocked, unlockVault } from '../../../vault/work/session/index.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { ownerPassphrase } from '../../support/vaults.ts';
import {
  asOwner,
  copyOf,
  foundNewTown,
  foundTown,
  unlockAsCommunicator,
  type Town,
} from './support/people.ts';
import { flipped, kindsOf, putPart, rawParts, rawRows, setPart, tamper } from './support/tamper.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

/** What a check of the owner finds, and what is still shown. */
function seen(town: Town): { kinds: string[]; people: string[]; findings: readonly Finding[] } {
  return asOwner(
    town,
    (session) => {
      const findings = session.check();
      return {
        kinds: kindsOf(findings),
        people: listItems(session, 'contact').map(({ title }) => title),
        findings,
      };
    },
    'read',
  );
}

const everybody = ['Fadumo Tallryda', 'Viggo Åsklint'];
const setData = 'UPDATE rows SET data = ? WHERE record = ?';

describe('a damaged slot', () => {
  function withDamagedSlot(at: number) {
    const town = foundTown(newFolder());
    const [owner] = openVault(town.path, 'read', { now: 0 }).slots.filter(
      ({ label }) => label === 'Kommunikationsansvarig',
    );
    tamper(town.path, (db) => {
      const slot = rawParts(db, 'SIGSLOT1').find(({ hash }) => hash === owner!.part)!;
      setPart(db, slot.hash, flipped(slot.bytes, at));
    });
    return town;
  }
  const asked = {
    label: 'Kommunikationsansvarig',
    unlocking: { kind: 'passphrase', passphrase: ownerPassphrase },
  } as const;

  it.each([0, 9, 20, 45, 58, 60, 65, 80, 125])('at byte %i is told from a wrong passphrase', (at) => {
    const { path, context } = withDamagedSlot(at);
    const locked = openLocked(path, 'read', context);
    expect(() => unlockVault(locked, asked, context)).toThrow('slot-damaged');
    expect(kindsOf(locked.findings)).toEqual(['slot-damaged']);
  });

  it('keeps its label, and the other slots open', () => {
    const town = withDamagedSlot(90);
    const { session, locked } = unlockAsCommunicator(town, 'read');
    expect(locked.slots).toContainEqual(
      expect.objectContaining({ state: 'damaged', label: 'Kommunikationsansvarig' }),
    );
    expect(listItems(session, 'contact').map(({ title }) => title)).toEqual(everybody);
    session.close();
  });

  it('is not mistaken for a wrong passphrase, which is told as such', () => {
    const { path, context } = foundTown(newFolder());
    const wrong = { ...asked, unlocking: { ...asked.unlocking, passphrase: 'EXEMPEL något helt annat' } };
    expect(() => unlockVault(openLocked(path, 'read', context), wrong, context)).toThrow('wrong-secret');
  });

  it('that is missing is named as missing', () => {
    const { path, context } = foundTown(newFolder());
    tamper(path, (db) => {
      for (const { hash } of rawParts(db, 'SIGSLOT1'))
        db.prepare('DELETE FROM parts WHERE hash = ?').run(fromHex(hash, 32));
    });
    const locked = openLocked(path, 'read', context);
    expect(kindsOf(locked.findings)).toEqual(['slot-missing']);
    expect(locked.findings.every(isDamage)).toBe(true);
    expect(() => unlockVault(locked, asked, context)).toThrow('slot-damaged');
  });
});

describe('damage of wraps, parts and door text', () => {
  it('to a wrap leaves the compartments whose wraps are whole', () => {
    const town = foundTown(newFolder());
    const it = asOwner(town, (session) => session.compartmentOf('it')!.id, 'read');
    tamper(town.path, (db) => {
      for (const { hash, bytes } of rawParts(db, 'SIGWRAP1'))
        if (bytes.subarray(42, 58).toString('hex') === it) setPart(db, hash, flipped(bytes, 150));
    });
    asOwner(
      town,
      (session) => {
        expect(kindsOf(session.check())).toEqual(['part-damaged']);
        expect(listItems(session, 'contact')).toHaveLength(2);
      },
      'read',
    );
  });

  it('to a wrap is seen before anything is unlocked', () => {
    const town = foundTown(newFolder());
    tamper(town.path, (db) => {
      const [wrap] = rawParts(db, 'SIGWRAP1');
      setPart(db, wrap!.hash, flipped(wrap!.bytes, -1));
    });
    expect(kindsOf(openVault(town.path, 'read', { now: 0 }).findings)).toEqual(['part-damaged']);
  });

  it('by a slot or wraps of another vault is reported and never used', () => {
    const [town, other] = [foundTown(newFolder()), foundNewTown(newFolder())];
    tamper(other.path, (from) => {
      tamper(town.path, (db) => {
        for (const { bytes } of [...rawParts(from, 'SIGSLOT1'), ...rawParts(from, 'SIGWRAP1')])
          putPart(db, bytes);
      });
    });
    expect(openVault(town.path, 'read', { now: 0 }).slots).toHaveLength(3);
    const { kinds, people, findings } = seen(town);
    expect([kinds, people, findings.some(isDamage)]).toEqual([['part-unlisted'], everybody, false]);
  });

  it('by a slot of another vault in the place of one’s own is damage', () => {
    const [town, other] = [foundTown(newFolder()), foundNewTown(newFolder())];
    tamper(other.path, (from) => {
      const [strange] = rawParts(from, 'SIGSLOT1');
      tamper(town.path, (db) => {
        for (const { hash } of rawParts(db, 'SIGSLOT1')) setPart(db, hash, strange!.bytes);
      });
    });
    const { findings, slots } = openVault(town.path, 'read', { now: 0 });
    expect(kindsOf(findings)).toEqual(['slot-damaged']);
    expect(slots.every(({ state }) => state === 'damaged')).toBe(true);
  });

  it('that lacks wraps is told as no damage, since re-keys delete them', () => {
    const town = foundTown(newFolder());
    tamper(town.path, (db) => {
      const [wrap] = rawParts(db, 'SIGWRAP1');
      db.prepare('DELETE FROM parts WHERE hash = ?').run(fromHex(wrap!.hash, 32));
    });
    const { findings } = openVault(town.path, 'read', { now: 0 });
    expect([kindsOf(findings), findings.some(isDamage)]).toEqual([['part-missing'], false]);
  });
});

describe('a damaged row', () => {
  it.each([
    ['its nonce', 0],
    ['its text', 40],
    ['its tag', -1],
  ])('in %s is named, and all others are shown', (_what, at) => {
    const town = foundTown(newFolder());
    tamper(town.path, (db) => {
      const [row] = rawRows(db, town.contact);
      db.prepare(setData).run(flipped(row!.data!, at), row!.record);
    });
    const { kinds, people, findings } = seen(town);
    expect(kinds).toEqual(['row-damaged', 'rows-missing']);
    expect(findings).toContainEqual(expect.objectContaining({ kind: 'row-damaged', record: town.contact }));
    expect(people).toEqual(['Viggo Åsklint']);
  });

  it.each(['record', 'revision', 'leaf', 'entry', 'compartment'] as const)('in its %s is told', (column) => {
    const town = foundTown(newFolder());
    tamper(town.path, (db) => {
      const [row] = rawRows(db, town.contact);
      db.prepare(`UPDATE rows SET ${column} = ? WHERE record = ?`).run(flipped(row![column], 3), row!.record);
    });
    const { people, findings } = seen(town);
    expect(people).toEqual(['Viggo Åsklint']);
    expect(findings.filter(isDamage).length).toBeGreaterThan(0);
  });

  it.each([
    ['of another length', Buffer.alloc(3)],
    ['of no length', Buffer.alloc(0)],
  ])('with an id %s hides nothing else', (_what, record) => {
    const town = foundTown(newFolder());
    tamper(town.path, (db) =>
      db.prepare('UPDATE rows SET record = ? WHERE record = ?').run(record, fromHex(town.contact, 16)),
    );
    expect(seen(town).people).toEqual(['Viggo Åsklint']);
  });

  it('that is deleted is missed', () => {
    const town = foundTown(newFolder());
    tamper(town.path, (db) => db.prepare('DELETE FROM rows WHERE record = ?').run(fromHex(town.contact, 16)));
    const { kinds, people } = seen(town);
    expect([kinds, people]).toEqual([['rows-missing'], ['Viggo Åsklint']]);
  });

  it('whose bytes were taken away as if erased is damage', () => {
    const town = foundTown(newFolder());
    tamper(town.path, (db) =>
      db.prepare('UPDATE rows SET data = NULL WHERE record = ?').run(fromHex(town.contact, 16)),
    );
    expect(seen(town).kinds).toEqual(['row-damaged', 'rows-missing']);
  });

  it('does not stop the secret of another from being shown', () => {
    const town = foundTown(newFolder());
    tamper(town.path, (db) => db.prepare('DELETE FROM rows WHERE record = ?').run(fromHex(town.contact, 16)));
    asOwner(town, (session) => {
      expect(revealItem(session, town.login, 'övning')).toMatchObject({
        noted: true,
        fields: { secret: 'EXEMPEL-1' },
      });
    });
  });

  it('stops no removal, which leaves that compartment as it is and owed', () => {
    const town = foundTown(newFolder());
    tamper(town.path, (db) => {
      const [row] = rawRows(db, town.contact);
      db.prepare(setData).run(flipped(row!.data!, 40), row!.record);
    });
    asOwner(town, (session) => {
      removeMembers(session, [town.communicator]);
      expect(listItems(session, 'contact').map(({ title }) => title)).toEqual(['Viggo Åsklint']);
      expect(kindsOf(session.check())).toEqual(['compartment-owed', 'row-damaged', 'rows-missing']);
    });
    expect(() => unlockAsCommunicator(town, 'read')).toThrow();
    expect(seen(town).people).toEqual(['Viggo Åsklint']);
  });
});

describe('a vault with bytes that were changed', () => {
  const changeRow = (town: Town): void => {
    tamper(town.path, (db) => {
      const [row] = rawRows(db, town.contact);
      db.prepare(setData).run(flipped(row!.data!, 40), fromHex(town.contact, 16));
    });
  };
  const changeSlot = (town: Town): void => {
    const slots = openVault(town.path, 'read', { now: 0 }).slots;
    const other = slots.find(({ label }) => label === 'Kommunikatör')!;
    tamper(town.path, (db) => {
      const slot = rawParts(db, 'SIGSLOT1').find(({ hash }) => hash === other.part)!;
      setPart(db, slot.hash, flipped(slot.bytes, 90));
    });
  };
  const acts: readonly [string, (session: Session, town: Town) => void][] = [
    ['saves nothing', (session) => addItem(session, 'contact', { given: 'Ny' })],
    ['erases nothing', (session, { other }) => void eraseItem(session, other, 'KS 2026/1')],
    ['seals nothing anew', (session) => void removeMembers(session, [])],
    ['removes nobody', (session, { communicator }) => void removeMembers(session, [communicator])],
    ['prints no paper vault', (session) => printPaper(session, { withHistory: false, shardBytes: 512 })],
    ['leaves no list', (session) => void session.keepLists(new Map())],
  ];

  it.each(acts)('%s once that was met, and says why', (_what, act) => {
    const town = foundTown(newFolder());
    changeRow(town);
    const before = readFileSync(town.path);
    asOwner(town, (session) => {
      expect(listItems(session, 'contact')).toHaveLength(1);
      expect(session.readOnlyBecause()).toBe('vault-damaged');
      expect(() => {
        act(session, town);
      }).toThrow('vault-damaged');
    });
    expect(readFileSync(town.path).equals(before)).toBe(true);
  });

  it('is written in nowhere where a lock was changed, and still shows all', () => {
    const town = foundTown(newFolder());
    changeSlot(town);
    asOwner(town, (session) => {
      expect(session.readOnlyBecause()).toBe('vault-damaged');
      expect(() => addItem(session, 'contact', { given: 'Ny' })).toThrow('vault-damaged');
      expect(listItems(session, 'contact')).toHaveLength(2);
      // A reveal is shown without its note, and says so.
      expect(revealItem(session, town.login, 'prov')).toMatchObject({ noted: false });
    });
  });

  it('is not merged into either, with a session or without', () => {
    const town = foundTown(newFolder());
    const copy = copyOf(town);
    asOwner(copy, (session) => addItem(session, 'contact', { given: 'Ny' }));
    changeSlot(town);
    const locked = openLocked(town.path, 'write', town.context);
    const open = openVaultCopy(locked, copy.path, 0);
    expect(() => mergeCopy(locked, open)).toThrow('vault-damaged');
    open.close();
    locked.close();
    asOwner(town, (session) => {
      const again = openVaultCopy(session, copy.path, 0);
      expect(() => mergeCopy(session, again)).toThrow('vault-damaged');
      again.close();
    });
  });

  it('is written in no more when a check finds it, and in a repaired file it is again', () => {
    const town = foundTown(newFolder());
    changeRow(town);
    asOwner(town, (session) => {
      expect(session.readOnlyBecause()).toBeNull();
      expect(session.check().some(isDamage)).toBe(true);
      expect(session.readOnlyBecause()).toBe('vault-damaged');
    });
    const mended = { ...town, path: join(town.folder, 'mended.sigill') };
    repairFile(town.path, mended.path, town.context);
    asOwner(mended, (session) => {
      listLeftAnew(session);
      addItem(session, 'contact', { given: 'Ny' });
      expect(session.check().filter(isDamage)).toEqual([]);
    });
  });

  it('differs from one in which rows are lacking: that is told each time, and writing goes on', () => {
    const town = foundTown(newFolder());
    tamper(town.path, (db) => db.prepare('DELETE FROM rows WHERE record = ?').run(fromHex(town.contact, 16)));
    asOwner(town, (session) => {
      expect(kindsOf(session.check())).toEqual(['rows-missing']);
      addItem(session, 'contact', { given: 'Ny' });
      expect(kindsOf(session.check())).toEqual(['rows-missing']);
    });
  });
});
