import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, fromHex } from '../../../crypto/index.ts';
import { isDamage, openVault, removeMembers } from '../../../vault/store/index.ts';
import { listItems, revealItem } from '../../../vault/work/items/index.ts';
import { openLocked, unlockVault } from '../../../vault/work/session/index.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { ownerPassphrase } from '../../support/vaults.ts';
import { asOwner, foundNewTown, foundTown, unlockAsCommunicator } from './support/people.ts';
import { flipped, kindsOf, putPart, rawParts, rawRows, setPart, tamper } from './support/tamper.ts';
import { everybody, seen, setData } from './support/seen.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

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
