import Sqlite from 'better-sqlite3';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../crypto/index.ts';
import { openVault, removeMembers, type LockedVault } from '../../../vault/store/index.ts';
import { addItem, addItems, eraseItem, listItems } from '../../../vault/work/items/index.ts';
import { mergeWith } from '../../../vault/work/merge/index.ts';
import { hasSmallDisks, smallDisk, type SmallDisk } from '../../support/small-disk.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { foundTestVault, unlockAsOwner } from '../../support/vaults.ts';
import { testContext } from '../../support/work-context.ts';
import { asOwner, copyOf, foundTown, type Town } from './support/people.ts';
import { shown } from './support/tamper.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
const disks: SmallDisk[] = [];
afterEach(() => {
  for (const disk of disks.splice(0)) disk.remove();
});

const noDisk = !hasSmallDisks();

function newDisk(kilobytes: number, mostFiles = 0): SmallDisk {
  const disk = smallDisk(kilobytes, mostFiles);
  if (disk === undefined) throw new Error('no disk of its own can be mounted here');
  disks.push(disk);
  return disk;
}

/** A town's vault, opened to be written on a disk of its own that then has so many kilobytes left. */
function openedOnFullDisk(left: number) {
  const town = foundTown(newFolder());
  const { folder } = newDisk(1024);
  const path = join(folder, 'granudda.sigill');
  copyFileSync(town.path, path);
  const { session } = unlockAsOwner(path, town.context);
  const before = shown(session);
  fill(folder, left);
  return { town: { ...town, path }, folder, session, before, file: readFileSync(path) };
}

/** Fills a disk up to so many kilobytes. */
function fill(folder: string, left: number): void {
  const reserve = join(folder, 'reserve');
  if (left > 0) writeFileSync(reserve, Buffer.alloc(left * 1024, 1));
  const block = Buffer.alloc(4096, 1);
  for (let n = 0; n < 1000; n++) {
    try {
      writeFileSync(join(folder, `filler-${n}`), block);
    } catch {
      break;
    }
  }
  rmSync(reserve, { force: true });
}

// Needs a disk of its own, which only root can mount.
describe.skipIf(noDisk)('a full disk', () => {
  it.each([0, 4, 8, 12, 16, 24, 32])(
    'with %i kB left makes a large save fail and leaves file and session as they were',
    (left) => {
      const { town, session, before, file } = openedOnFullDisk(left);
      const people = Array.from({ length: 900 }, (_, n) => ({
        kind: 'contact' as const,
        data: { given: `Exempel ${n}`, family: 'Person' },
      }));
      expect(() => addItems(session, people)).toThrow('disk-full');
      expect(readFileSync(town.path).equals(file)).toBe(true);
      expect(shown(session)).toEqual(before);
      session.close();
      const again = unlockAsOwner(town.path, town.context, 'read').session;
      expect([shown(again), again.check()]).toEqual([before, []]);
      again.close();
    },
  );

  it('lets the same session save when there is room again', () => {
    const { town, session, folder } = openedOnFullDisk(0);
    expect(() => addItem(session, 'contact', { given: 'Ny' })).toThrow('disk-full');
    for (const name of readdirSync(folder)) if (name.startsWith('filler')) rmSync(join(folder, name));
    const id = addItem(session, 'contact', { given: 'Ny' });
    session.close();
    const again = unlockAsOwner(town.path, town.context, 'read').session;
    expect(listItems(again, 'contact').map((line) => line.id)).toContain(id);
    expect(again.check()).toEqual([]);
    again.close();
  });

  it('stops a removal whole: nobody is removed, and no row was sealed anew', () => {
    const { town, session, before, file } = openedOnFullDisk(0);
    expect(() => {
      removeMembers(session, [town.communicator]);
    }).toThrow('disk-full');
    expect(readFileSync(town.path).equals(file)).toBe(true);
    expect(shown(session)).toEqual(before);
    session.close();
    const { slots } = openVault(town.path, 'read', { now: 0 });
    expect(slots.map(({ label }) => label)).toContain('Kommunikatör');
  });

  it('stops an erasure whole', () => {
    const { town, session, before } = openedOnFullDisk(0);
    expect(() => {
      eraseItem(session, town.contact, 'KS 2026/1');
    }).toThrow('disk-full');
    expect(shown(session)).toEqual(before);
    session.close();
  });

  it('is told before any secret is asked for to who wants to write', () => {
    const { town, session } = openedOnFullDisk(0);
    session.close();
    expect(() => openVault(town.path, 'write', { now: 0 })).toThrow('disk-full');
    openVault(town.path, 'read', { now: 0 }).close();
  });

  it('is told as such also where there is room for bytes and none for one more file', () => {
    const town = foundTown(newFolder());
    const { folder } = newDisk(1024, 2);
    const path = join(folder, 'granudda.sigill');
    copyFileSync(town.path, path);
    // The side file fits, and the journal beside it does not.
    expect(() => openVault(path, 'write', { now: 0 })).toThrow('disk-full');
    writeFileSync(`${path}.lock`, '');
    expect(() => openVault(path, 'write', { now: 0 })).toThrow('disk-full');
    openVault(path, 'read', { now: 0 }).close();
  });

  it('makes no half vault', () => {
    const disk = newDisk(64);
    fill(disk.folder, 16);
    const before = readdirSync(disk.folder);
    expect(() => foundTestVault(disk.folder, testContext())).toThrow('disk-full');
    expect(readdirSync(disk.folder)).toEqual(before);
  });
});

describe.skipIf(noDisk)('a medium that cannot be written', () => {
  function townOnProtectedDisk(): Town {
    const town = foundTown(newFolder());
    const disk = newDisk(1024);
    const path = join(disk.folder, 'granudda.sigill');
    copyFileSync(town.path, path);
    disk.protect();
    return { ...town, path };
  }

  it('is read', () => {
    const town = townOnProtectedDisk();
    const { session } = unlockAsOwner(town.path, town.context, 'read');
    expect(listItems(session, 'contact')).toHaveLength(2);
    expect(session.check()).toEqual([]);
    session.close();
  });

  it('is refused to who wants to write, before any secret is asked for', () => {
    const town = townOnProtectedDisk();
    expect(() => openVault(town.path, 'write', { now: 0 })).toThrow('vault-read-only');
    expect(existsSync(`${town.path}.lock`)).toBe(false);
  });

  it('takes no new vault', () => {
    const disk = newDisk(1024);
    disk.protect();
    expect(() => foundTestVault(disk.folder, testContext())).toThrow('vault-read-only');
  });
});

describe('a write that fails for another reason', () => {
  it('leaves what the session shows and what it says next as they were', () => {
    const town = foundTown(newFolder());
    const { session, locked } = unlockAsOwner(town.path, town.context);
    const before = shown(session);
    locked.inner.container.db.exec(
      "CREATE TEMP TRIGGER fails BEFORE INSERT ON main.rows BEGIN SELECT RAISE(ABORT, 'EXEMPEL'); END",
    );
    expect(() => addItem(session, 'contact', { given: 'Ny' })).toThrow('disk-failed');
    expect(() => {
      removeMembers(session, [town.communicator]);
    }).toThrow('disk-failed');
    expect(shown(session)).toEqual(before);
    locked.inner.container.db.exec('DROP TRIGGER temp.fails');
    addItem(session, 'contact', { given: 'Ny' });
    expect(session.check()).toEqual([]);
    expect(listItems(session, 'contact')).toHaveLength(3);
    session.close();
  });
});

describe('a write whose very last sync fails', () => {
  /** The change is in the file, and SQLite says that it failed. */
  function failLast({ inner: { container } }: LockedVault): void {
    const { db } = container;
    const real = db.transaction.bind(db);
    db.transaction = ((work: () => void) => {
      const transaction = real(work);
      const failing = (): never => {
        transaction.immediate();
        throw new Sqlite.SqliteError('EXEMPEL', 'SQLITE_IOERR_DIR_FSYNC');
      };
      return { immediate: failing };
    }) as unknown as typeof db.transaction;
  }

  it('is told as failed, and the session that does not know of it is used no more', () => {
    const town = foundTown(newFolder());
    const { session, locked } = unlockAsOwner(town.path, town.context);
    failLast(locked);
    expect(() => {
      removeMembers(session, [town.communicator]);
    }).toThrow('disk-failed');
    expect(() => [...session.records(session.compartmentOf('contacts')!.id)]).toThrow('vault-locked');
    expect(() => addItem(session, 'contact', { given: 'Ny' })).toThrow('vault-locked');
    session.close();
    const again = unlockAsOwner(town.path, town.context).session;
    expect([listItems(again, 'contact').length, again.check()]).toEqual([2, []]);
    again.close();
  });

  it('is so for a merge too', () => {
    const [town, copy] = [foundTown(newFolder()), copyOf(foundTown(newFolder()))];
    asOwner(copy, (session) => addItem(session, 'contact', { given: 'Ny' }));
    const { session, locked } = unlockAsOwner(town.path, town.context);
    failLast(locked);
    expect(() => mergeWith(session, copy.path, town.context.now())).toThrow('disk-failed');
    expect(() => addItem(session, 'contact', { given: 'Ny' })).toThrow('vault-locked');
    session.close();
    expect(asOwner(town, (again) => listItems(again, 'contact').length)).toBe(3);
  });
});
