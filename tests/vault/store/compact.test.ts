import Sqlite from 'better-sqlite3';
import { statSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../crypto/index.ts';
import { removeMembers, type Session } from '../../../vault/store/index.ts';
import { stateBehind } from '../../../vault/store/open-session.ts';
import { addItem, addItems, listItems } from '../../../vault/work/items/index.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { unlockAsOwner } from '../../support/vaults.ts';
import { asOwner, foundTown, withPacking, type Town } from './support/people.ts';
import { shown } from './support/tamper.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

/** A vault of many contacts, each in a row of its own. */
function manyRows(): Town {
  const town = foundTown(newFolder());
  const contacts = Array.from({ length: 200 }, (_, n) => ({
    kind: 'contact' as const,
    data: { given: `Exempel ${n}` },
  }));
  asOwner(withPacking(town, { from: 1000, most: 1000, bytes: 65_536 }), (session) => {
    addItems(session, contacts);
  });
  return town;
}

const pragma = (session: Session, name: string): unknown =>
  stateBehind(session).container.db.pragma(name, { simple: true });

/** A session whose file cannot be laid out anew: what SQLite says then. */
function failingToCompact(town: Town, code: string): Session {
  const { session } = unlockAsOwner(town.path, town.context);
  const { db } = stateBehind(session).container;
  db.exec = (text) => {
    throw new Sqlite.SqliteError(`EXEMPEL ${text}`, code);
  };
  return session;
}

describe('a re-key', () => {
  it('gives back the room of the rows that it sealed anew', () => {
    const town = manyRows();
    const before = statSync(town.path).size;
    asOwner(town, (session) => {
      const people = listItems(session, 'contact').length;
      removeMembers(session, [town.communicator]);
      expect(pragma(session, 'freelist_count')).toBe(0);
      expect(listItems(session, 'contact')).toHaveLength(people);
      expect(session.check()).toEqual([]);
    });
    expect(statSync(town.path).size).toBeLessThan((3 / 4) * before);
    expect(asOwner(town, (session) => session.check(), 'read')).toEqual([]);
  });

  it('stands where the disk has no room to lay the file out anew', () => {
    const town = manyRows();
    const session = failingToCompact(town, 'SQLITE_FULL');
    removeMembers(session, [town.communicator]);
    addItem(session, 'contact', { given: 'Sist' });
    const after = shown(session);
    session.close();
    expect(asOwner(town, shown, 'read')).toEqual(after);
  });

  it('stands where the disk fails meanwhile, and the session is used no more', () => {
    const town = manyRows();
    const session = failingToCompact(town, 'SQLITE_IOERR_FSYNC');
    removeMembers(session, [town.communicator]);
    expect(() => addItem(session, 'contact', { given: 'Sist' })).toThrow('vault-locked');
    session.close();
    expect(asOwner(town, (again) => again.check(), 'read')).toEqual([]);
  });
});

describe('a save', () => {
  it('does not lay the file out anew for the little that it frees', () => {
    const town = manyRows();
    const session = failingToCompact(town, 'SQLITE_IOERR_FSYNC');
    addItem(session, 'contact', { given: 'Sist' });
    expect(listItems(session, 'contact')).toHaveLength(203);
    session.close();
  });
});
