import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, entryName, fromHex, hash } from '../../../crypto/index.ts';
import { openVault } from '../../../vault/store/index.ts';
import { exitStatusOf, toRefusal } from '../../../vault/work/errors/index.ts';
import { addItem, listItems } from '../../../vault/work/items/index.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { foundTestVault, unlockAsOwner } from '../../support/vaults.ts';
import { testContext } from '../../support/work-context.ts';
import { kindsOf, shown, tamper } from './support/tamper.ts';
import { asOwner, foundTown } from './support/people.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
const now = Date.UTC(2026, 10, 24);
const pageSize = 4096;

describe('opening a file', () => {
  it.each(['read', 'write'] as const)('to %s refuses one that is not there', (access) => {
    expect(() => openVault(join(newFolder(), 'none.sigill'), access, { now })).toThrow('vault-not-found');
  });

  it('refuses a folder as a file', () => {
    expect(() => openVault(newFolder(), 'read', { now })).toThrow('vault-not-found');
  });

  it.each([
    ['a text', 'EXEMPEL: en vanlig text\n'.repeat(400)],
    ['an empty file', ''],
    ['a few bytes', 'SIGL'],
  ])('tells %s from a vault, and lays nothing beside it', (_what, content) => {
    const folder = newFolder();
    const path = join(folder, 'other.sigill');
    writeFileSync(path, content);
    expect(() => openVault(path, 'read', { now })).toThrow('not-a-vault');
    expect(() => openVault(path, 'write', { now })).toThrow('not-a-vault');
    expect(readdirSync(folder)).toEqual(['other.sigill']);
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  it('tells another program’s database from a vault', () => {
    const path = join(newFolder(), 'other.sigill');
    tamper(path, (db) => db.exec('CREATE TABLE people (name TEXT)'));
    expect(() => openVault(path, 'read', { now })).toThrow('not-a-vault');
  });

  it('refuses a container that a newer version laid out', () => {
    const { path } = foundTestVault(newFolder(), testContext());
    tamper(path, (db) => db.pragma('user_version = 4'));
    expect(() => openVault(path, 'read', { now })).toThrow('vault-newer');
    expect(() => openVault(path, 'write', { now })).toThrow('vault-newer');
  });

  it.each([
    ['a further table', 'CREATE TABLE extra (a BLOB)'],
    ['an index', 'CREATE INDEX extra ON rows (entry)'],
    ['a view', 'CREATE VIEW extra AS SELECT * FROM log'],
    ['a trigger', 'CREATE TRIGGER extra AFTER INSERT ON log BEGIN DELETE FROM parts; END'],
  ])('refuses a schema with %s', (_what, statement) => {
    const { path } = foundTestVault(newFolder(), testContext());
    tamper(path, (db) => db.exec(statement));
    expect(() => openVault(path, 'read', { now })).toThrow('vault-damaged');
    expect(() => openVault(path, 'write', { now })).toThrow('vault-damaged');
  });

  it('refuses a schema with a table that is built otherwise', () => {
    const { path } = foundTestVault(newFolder(), testContext());
    tamper(path, (db) => {
      db.exec('DROP TABLE parts');
      db.exec('CREATE TABLE parts (hash BLOB NOT NULL PRIMARY KEY, bytes TEXT NOT NULL) STRICT');
    });
    expect(() => openVault(path, 'read', { now })).toThrow('vault-damaged');
  });

  it('refuses a vault of a suite that it does not know, with exit status 5', () => {
    const { path } = foundTestVault(newFolder(), testContext());
    tamper(path, (db) => {
      const first = db.prepare('SELECT hash, bytes FROM log ORDER BY rowid LIMIT 1').get() as {
        hash: Buffer;
        bytes: Buffer;
      };
      const bytes = new Uint8Array(first.bytes);
      bytes.set([0x80, 0x02], 8);
      db.prepare('UPDATE log SET hash = ?, bytes = ? WHERE hash = ?').run(hash(bytes), bytes, first.hash);
    });
    expect(() => openVault(path, 'read', { now })).toThrow('vault-newer');
    expect(exitStatusOf('vault-newer')).toBe(5);
  });

  it('calls a vault without a beginning damaged', () => {
    const { path } = foundTestVault(newFolder(), testContext());
    tamper(path, (db) => db.exec('DELETE FROM log WHERE rowid = (SELECT min(rowid) FROM log)'));
    expect(() => openVault(path, 'read', { now })).toThrow('vault-damaged');
  });

  it('reads a log whatever the order in which it lies in the file', () => {
    const town = foundTown(newFolder());
    const before = asOwner(town, shown, 'read');
    tamper(town.path, (db) => {
      const all = db.prepare('SELECT hash, bytes FROM log ORDER BY rowid DESC').all() as {
        hash: Buffer;
        bytes: Buffer;
      }[];
      db.exec('DELETE FROM log');
      for (const { hash: name, bytes } of all)
        db.prepare('INSERT INTO log (hash, bytes) VALUES (?, ?)').run(name, bytes);
    });
    asOwner(
      town,
      (session) => {
        expect(session.check()).toEqual([]);
        expect(shown(session)).toEqual(before);
      },
      'read',
    );
  });

  it('is not led astray by another vault’s beginning laid in front', () => {
    const town = foundTown(newFolder());
    const { path: stranger } = foundTestVault(newFolder(), testContext());
    const strange = new Sqlite(stranger, { readonly: true });
    const first = strange.prepare('SELECT bytes FROM log ORDER BY rowid LIMIT 1').pluck().get() as Buffer;
    strange.close();
    tamper(town.path, (db) =>
      db
        .prepare('INSERT INTO log (rowid, hash, bytes) VALUES (-1, ?, ?)')
        .run(fromHex(entryName(first), 32), first),
    );
    asOwner(
      town,
      (session) => {
        expect(kindsOf(session.check())).toEqual(['entry-damaged']);
        expect(listItems(session, 'contact')).toHaveLength(2);
      },
      'read',
    );
  });
});

describe('a vault cut off', () => {
  it('at any page border is told as damaged and never shown as a smaller whole', () => {
    const town = foundTown(newFolder());
    const size = statSync(town.path).size;
    const whole = asOwner(town, shown, 'read');
    for (let length = size - pageSize; length > 0; length -= pageSize) {
      const path = join(newFolder(), 'cut.sigill');
      copyFileSync(town.path, path);
      truncateSync(path, length);
      expect([length, outcome({ ...town, path }, whole)]).toEqual([length, 'told']);
    }
  });

  it.each([1, 99, pageSize - 1, pageSize + 1])('after %i bytes is refused', (length) => {
    const { path } = foundTestVault(newFolder(), testContext());
    truncateSync(path, length);
    expect(() => asOwner({ path, context: testContext() }, shown, 'read')).toThrow(
      /^(not-a-vault|vault-damaged)$/,
    );
  });

  it('with bytes added behind its end shows what it showed', () => {
    const town = foundTown(newFolder());
    const whole = asOwner(town, shown, 'read');
    writeFileSync(town.path, Buffer.concat([readFileSync(town.path), Buffer.alloc(5000, 7)]));
    expect(asOwner(town, shown, 'read')).toEqual(whole);
  });
});

/** `told`: refused, or shown with findings. */
function outcome(
  town: { path: string; context: ReturnType<typeof testContext> },
  whole: readonly string[],
): string {
  try {
    return asOwner(
      town,
      (session) => {
        const same = JSON.stringify(shown(session)) === JSON.stringify(whole);
        return session.check().length > 0 ? 'told' : same ? 'unharmed' : 'silently changed';
      },
      'read',
    );
  } catch (error) {
    return toRefusal(error).code === 'unexpected' ? String(error) : 'told';
  }
}

describe('making a file', () => {
  it('refuses a folder that is not there', () => {
    expect(() => foundTestVault(join(newFolder(), 'none'), testContext())).toThrow('folder-missing');
  });

  it('never overwrites a file, whatever it is', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'granudda.sigill'), 'EXEMPEL');
    expect(() => foundTestVault(folder, testContext())).toThrow('vault-exists');
    expect(readFileSync(join(folder, 'granudda.sigill'), 'utf8')).toBe('EXEMPEL');
    expect(readdirSync(folder)).toEqual(['granudda.sigill']);
  });

  it('leaves nothing but the vault', () => {
    const folder = newFolder();
    foundTestVault(folder, testContext());
    expect(readdirSync(folder)).toEqual(['granudda.sigill']);
  });
});

describe('a write that was cut off', () => {
  /** A vault with a hot journal: a copy taken while pages of an unfinished write lie in the file. */
  function cutOff() {
    const town = foundTown(newFolder());
    const whole = asOwner(town, shown, 'read');
    const path = join(newFolder(), 'cut.sigill');
    tamper(town.path, (db) => {
      db.pragma('cache_size = 4');
      db.exec('BEGIN IMMEDIATE');
      db.exec('UPDATE rows SET data = zeroblob(length(data))');
      const insert = db.prepare('INSERT INTO parts VALUES (randomblob(32), randomblob(3000))');
      for (let n = 0; n < 200; n++) insert.run();
      copyFileSync(town.path, path);
      copyFileSync(`${town.path}-journal`, `${path}-journal`);
      db.exec('ROLLBACK');
    });
    return { town: { ...town, path }, whole };
  }

  it('is rolled back in memory for who only reads, and said', () => {
    const { town, whole } = cutOff();
    const before = readFileSync(town.path);
    asOwner(
      town,
      (session, locked) => {
        expect(locked.notes).toEqual(['rolled-back-in-memory']);
        expect(shown(session)).toEqual(whole);
        expect(session.check()).toEqual([]);
      },
      'read',
    );
    expect(readFileSync(town.path).equals(before)).toBe(true);
    expect(existsSync(`${town.path}-journal`)).toBe(true);
  });

  it('is rolled back in the file for who writes', () => {
    const { town, whole } = cutOff();
    asOwner(town, (session) => {
      expect(shown(session)).toEqual(whole);
      expect(session.check()).toEqual([]);
    });
    expect(existsSync(`${town.path}-journal`)).toBe(false);
  });
});

describe('a reader', () => {
  it('sees the vault as it was when it opened it, and cannot write', () => {
    const town = foundTown(newFolder());
    const reader = unlockAsOwner(town.path, town.context, 'read').session;
    asOwner(town, (session) => addItem(session, 'contact', { given: 'Senare' }));
    expect(listItems(reader, 'contact')).toHaveLength(2);
    expect(reader.readOnlyBecause()).toBe('vault-read-only');
    expect(() => addItem(reader, 'contact', { given: 'Ny' })).toThrow('vault-read-only');
    reader.close();
  });
});
