import type { Database } from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, toHex } from '../../../crypto/index.ts';
import { readLog } from '../../../vault/store/log/log-table.ts';
import { isWholeEntry } from '../../../vault/store/log/short-form.ts';
import { migrate } from '../../../vault/store/migrations.ts';
import { addItem, editItem, listItems } from '../../../vault/work/items/index.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { asOlder, versionIn } from './support/older-file.ts';
import { mergeFiles } from './merge/support.ts';
import { asOwner, copyOf, foundTown, type Town } from './support/people.ts';
import { shown, tamper } from './support/tamper.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

function look<T>(path: string, read: (db: Database) => T): T {
  const found: T[] = [];
  tamper(path, (db) => found.push(read(db)));
  return found[0]!;
}

/** A vault of some saves, as an older version laid it out, and what it holds. */
function olderTown(version: 1 | 2): { town: Town; before: string[] } {
  const town = foundTown(newFolder());
  const before = asOwner(town, (session) => {
    for (let n = 0; n < 8; n += 1) addItem(session, 'contact', { given: `Exempel ${n}` });
    return shown(session);
  });
  asOlder(town.path, version);
  return { town, before };
}

const entriesIn = (path: string): string[] =>
  look(path, (db) => readLog(db).map(({ hash, bytes }) => `${hash} ${toHex(bytes)}`));

describe.each([1, 2] as const)('a file of version %i', (version) => {
  it('is read as it is, and not changed by that', () => {
    const { town, before } = olderTown(version);
    const bytes = readFileSync(town.path);
    asOwner(town, (session) => {
      expect(shown(session)).toEqual(before);
      expect(session.check()).toEqual([]);
    });
    expect(readFileSync(town.path).equals(bytes)).toBe(true);
  });

  it('becomes one of this version with the first save, with every entry it had', () => {
    const { town } = olderTown(version);
    const entries = entriesIn(town.path);
    asOwner(town, (session) => {
      editItem(session, town.other, { title: 'Sist ändrad' });
      expect(session.check()).toEqual([]);
    });
    expect(look(town.path, versionIn)).toBe(3);
    expect(entriesIn(town.path).slice(0, -1)).toEqual(entries);
    asOwner(
      town,
      (session) => {
        expect(session.check()).toEqual([]);
      },
      'read',
    );
  });

  it('becomes one of this version with a merge, and can be merged into one', () => {
    const { town } = olderTown(version);
    const copy = copyOf(town);
    asOwner(copy, (session) => addItem(session, 'contact', { given: 'Ny' }));
    mergeFiles(town.path, copy.path, town.context);
    expect(look(town.path, versionIn)).toBe(3);
    expect(asOwner(town, (session) => listItems(session, 'contact').length, 'read')).toBe(11);
  });
});

describe('a migration', () => {
  it('is undone with the write that failed after it', () => {
    const { town } = olderTown(1);
    const entries = entriesIn(town.path);
    const fail = (db: Database): void => {
      db.transaction(() => {
        migrate(db);
        expect(versionIn(db)).toBe(3);
        throw new Error('EXEMPEL');
      })();
    };
    expect(() => {
      look(town.path, fail);
    }).toThrow('EXEMPEL');
    expect([look(town.path, versionIn), entriesIn(town.path)]).toEqual([1, entries]);
  });

  it('makes entries short where one like them lies near', () => {
    const { town } = olderTown(2);
    asOwner(town, (session) => addItem(session, 'contact', { given: 'Ny' }));
    const forms = look(town.path, (db) => db.prepare('SELECT bytes FROM log').pluck().all() as Buffer[]);
    expect(forms.filter((bytes) => !isWholeEntry(bytes)).length).toBeGreaterThan(6);
  });
});
