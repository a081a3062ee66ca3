import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, fromHex } from '../../../crypto/index.ts';
import { isDamage, openVault, removeMembers } from '../../../vault/store/index.ts';
import { addItems, editItem, historyOf, showItem } from '../../../vault/work/items/index.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { asOwner, copyOf, foundNewTown, foundTown, withPacking } from './support/people.ts';
import { flipped, kindsOf, rawParts, rawRows, setPart, shown, tamper } from './support/tamper.ts';
import { everybody, seen, setData } from './support/seen.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

describe('rows that were moved', () => {
  function swap(one: string, other: string) {
    const town = foundTown(newFolder());
    tamper(town.path, (db) => {
      const [a] = rawRows(db, town[one as 'contact']);
      const [b] = rawRows(db, town[other as 'contact']);
      db.prepare(setData).run(b!.data, a!.record);
      db.prepare(setData).run(a!.data, b!.record);
    });
    return seen(town);
  }

  it('within a compartment are damaged', () => {
    expect(swap('contact', 'other')).toMatchObject({ kinds: ['row-damaged', 'rows-missing'], people: [] });
  });

  it('across compartments are damaged', () => {
    expect(swap('contact', 'login')).toMatchObject({
      kinds: ['row-damaged', 'rows-missing'],
      people: ['Viggo Åsklint'],
    });
  });

  it('with their leaves, to the place of another record, do not verify', () => {
    const town = foundTown(newFolder());
    tamper(town.path, (db) => {
      const [row] = rawRows(db, town.contact);
      db.prepare('INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?, ?, ?)').run(
        row!.compartment,
        fromHex(town.other, 16),
        row!.revision,
        row!.leaf,
        row!.entry,
        row!.data,
      );
    });
    const { kinds, people } = seen(town);
    expect([kinds, people]).toEqual([['row-damaged'], everybody]);
  });

  it('to the listing of another entry are shown as unproved', () => {
    const town = foundTown(newFolder());
    asOwner(town, (session) => {
      editItem(session, town.contact, { title: 'Biträdande chef' });
    });
    tamper(town.path, (db) => {
      const [first, second] = rawRows(db, town.contact);
      db.prepare('UPDATE rows SET entry = ? WHERE revision = ?').run(second!.entry, first!.revision);
    });
    const { kinds, people } = seen(town);
    expect([kinds, people]).toEqual([['listing-unprovable', 'rows-missing'], everybody]);
  });
});

describe('older states', () => {
  it('cannot be put back in the place of newer ones', () => {
    const town = foundTown(newFolder());
    const newest = asOwner(town, (session) => {
      editItem(session, town.contact, { title: 'Ny titel' });
      return session.record(town.contact)!.joined.tips[0]!;
    });
    tamper(town.path, (db) => {
      const older = rawRows(db, town.contact).find(({ revision }) => revision.toString('hex') !== newest)!;
      db.prepare('UPDATE rows SET data = ? WHERE revision = ?').run(older.data, fromHex(newest, 16));
    });
    asOwner(
      town,
      (session) => {
        expect(kindsOf(session.check())).toEqual(['row-damaged', 'rows-missing']);
        expect(historyOf(session, town.contact).map(({ fields }) => fields['title'])).toEqual(['Enhetschef']);
      },
      'read',
    );
  });

  it('from before a re-key are reported and not shown', () => {
    const town = foundTown(newFolder());
    const old = copyOf(town, 'old.sigill');
    asOwner(town, (session) => {
      editItem(session, town.contact, { title: 'Ny titel' });
      removeMembers(session, [town.communicator]);
    });
    const before = asOwner(town, shown, 'read');
    tamper(town.path, (db) => {
      db.prepare('ATTACH ? AS old').run(old.path);
      db.exec('INSERT OR IGNORE INTO rows SELECT * FROM old.rows');
      db.exec('DETACH old');
    });
    asOwner(
      town,
      (session) => {
        expect(shown(session)).toEqual(before);
        expect(kindsOf(session.check())).toEqual(['row-unlisted']);
      },
      'read',
    );
  });

  it('of a row that stands twice under one entry are told', () => {
    const town = foundTown(newFolder());
    tamper(town.path, (db) => {
      const [row] = rawRows(db, town.contact);
      db.prepare('INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?)').run(
        row!.compartment,
        row!.record,
        row!.revision,
        flipped(row!.leaf, 0),
        row!.entry,
        row!.data,
      );
    });
    expect(seen(town)).toMatchObject({ kinds: ['row-damaged'], people: everybody });
  });
});

describe('a damaged log', () => {
  it.each([0, 8, 10, 45, 120, -1])('at byte %i of an entry names the entry and what hangs on it', (at) => {
    const town = foundTown(newFolder());
    const last = asOwner(town, (session) => {
      editItem(session, town.other, { title: 'Sist ändrad' });
      return [...session.record(town.other)!.revisions.values()].at(-1)!.entry;
    });
    tamper(town.path, (db) => {
      const bytes = db
        .prepare('SELECT bytes FROM log WHERE hash = ?')
        .pluck()
        .get(fromHex(last, 32)) as Buffer;
      db.prepare('UPDATE log SET bytes = ? WHERE hash = ?').run(flipped(bytes, at), fromHex(last, 32));
    });
    const { kinds, findings } = seen(town);
    expect(kinds).toEqual(['entry-damaged', 'row-unlisted']);
    expect(findings).toContainEqual({ kind: 'entry-damaged', entry: last });
    expect(asOwner(town, (session) => showItem(session, town.other).fields['title'], 'read')).toBeUndefined();
  });

  it('that lacks an entry in its middle says so', () => {
    const town = foundTown(newFolder());
    asOwner(town, (session) => {
      const entry = [...session.record(town.contact)!.revisions.values()][0]!.entry;
      session.close();
      tamper(town.path, (db) => db.prepare('DELETE FROM log WHERE hash = ?').run(fromHex(entry, 32)));
    });
    const { findings } = openVault(town.path, 'read', { now: 0 });
    expect(findings.filter(isDamage).length).toBeGreaterThan(0);
    expect(seen(town).people).toEqual(['Viggo Åsklint']);
  });

  it('with an entry under another name is damaged', () => {
    const town = foundTown(newFolder());
    tamper(town.path, (db) =>
      db.exec('UPDATE log SET hash = zeroblob(32) WHERE rowid = (SELECT max(rowid) FROM log)'),
    );
    expect(seen(town).kinds).toContain('entry-damaged');
  });

  it('with an entry that nobody of the vault signed is refused', () => {
    const [town, other] = [foundTown(newFolder()), foundNewTown(newFolder())];
    tamper(other.path, (from) => {
      const strange = from.prepare('SELECT hash, bytes FROM log').all() as { hash: Buffer; bytes: Buffer }[];
      tamper(town.path, (db) => {
        for (const { hash, bytes } of strange)
          db.prepare('INSERT INTO log (hash, bytes) VALUES (?, ?)').run(hash, bytes);
      });
    });
    expect(seen(town)).toMatchObject({ kinds: ['entry-damaged'], people: everybody });
  });
});

describe('a long listing', () => {
  /** A vault with 70 people of one entry, each in a row of its own, whose leaves are stored as a part. */
  function withMany() {
    const town = withPacking(foundTown(newFolder()), { from: Infinity, most: 2, bytes: 0 });
    const ids = asOwner(town, (session) =>
      addItems(
        session,
        Array.from({ length: 70 }, (_, n) => ({ kind: 'contact' as const, data: { given: `Exempel ${n}` } })),
      ),
    );
    return { town, ids };
  }

  it('keeps the proof of its other rows when one is lost', () => {
    const { town, ids } = withMany();
    tamper(town.path, (db) => db.prepare('DELETE FROM rows WHERE record = ?').run(fromHex(ids[7]!, 16)));
    const { kinds, people } = seen(town);
    expect([kinds, people.length]).toEqual([['rows-missing'], 71]);
  });

  it('shows its rows as unproved when the leaves are damaged too', () => {
    const { town, ids } = withMany();
    tamper(town.path, (db) => {
      db.prepare('DELETE FROM rows WHERE record = ?').run(fromHex(ids[7]!, 16));
      const [leaves] = rawParts(db, 'SIGROOT1');
      setPart(db, leaves!.hash, flipped(leaves!.bytes, 50));
    });
    const { kinds, people } = seen(town);
    expect([kinds, people.length]).toEqual([['listing-unprovable', 'part-damaged', 'rows-missing'], 71]);
  });

  it('whose leaves alone are damaged shows all, and tells of the part', () => {
    const { town } = withMany();
    tamper(town.path, (db) => {
      const [leaves] = rawParts(db, 'SIGROOT1');
      setPart(db, leaves!.hash, flipped(leaves!.bytes, 50));
    });
    const { kinds, people } = seen(town);
    expect([kinds, people.length]).toEqual([['part-damaged'], 72]);
  });

  it('does not take in a row that its leaves do not name', () => {
    const { town, ids } = withMany();
    tamper(town.path, (db) => {
      const [row] = rawRows(db, ids[3]!);
      const strange = { ...row!, revision: flipped(row!.revision, 15) };
      db.prepare('INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?)').run(
        strange.compartment,
        strange.record,
        strange.revision,
        flipped(row!.leaf, 1),
        strange.entry,
        strange.data,
      );
    });
    const { kinds, people } = seen(town);
    expect([kinds, people.length]).toEqual([['row-damaged'], 72]);
  });
});
