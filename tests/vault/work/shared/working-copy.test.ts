import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { readHolder, type LockedVault, type Session } from '../../../../vault/store/index.ts';
import { addItem, eraseItem, listItems } from '../../../../vault/work/items/index.ts';
import {
  dropWorkingCopy,
  takeWorkingCopy,
  workingCopyPath,
  writeBack,
  writeBackLeft,
  type WorkingCopy,
} from '../../../../vault/work/shared/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { unlockAsOwner } from '../../../support/vaults.ts';
import { asOwner, foundNewTown, foundTown, type Town } from '../../store/support/people.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

interface Share extends Town {
  /** The folder for working copies of one machine. */
  readonly work: string;
}

const share = (): Share => ({ ...foundTown(newFolder()), work: newFolder() });
const add = (session: Session, family: string) => addItem(session, 'contact', { given: 'Aino', family });
const familiesIn = (session: Session) =>
  listItems(session, 'contact')
    .map(({ title }) => title.split(' ').at(-1)!)
    .sort();
const families = (town: Town) => asOwner(town, familiesIn, 'read');

/** Works on the local copy as a program does, and leaves it as a program that is killed does. */
function working<T>(town: Share, act: (session: Session, copy: WorkingCopy, locked: LockedVault) => T): T {
  const copy = takeWorkingCopy(town.path, town.work, town.context);
  try {
    const { locked, session } = unlockAsOwner(copy.path, town.context);
    try {
      return act(session, copy, locked);
    } finally {
      session.close();
    }
  } finally {
    copy.release();
  }
}

describe('a vault in a shared folder', () => {
  it('is worked on in a local copy: the original changes only when it is written back, and then whole', () => {
    const town = share();
    const before = readFileSync(town.path);
    working(town, (session, copy, locked) => {
      add(session, 'Harrsel');
      expect(readFileSync(town.path).equals(before)).toBe(true);
      expect(writeBack(copy, { locked, session }, town.context)).toEqual({ state: 'written' });
      expect(writeBack(copy, { locked, session }, town.context)).toEqual({ state: 'same' });
    });
    expect(families(town)).toContain('Harrsel');
    expect(existsSync(`${town.path}.lock`)).toBe(true);
  });

  it('shuts other writers out and tells who writes, while they can read', () => {
    const town = share();
    working(town, () => {
      expect(() => takeWorkingCopy(town.path, newFolder(), town.context)).toThrow('vault-in-use');
      expect(() => unlockAsOwner(town.path, town.context)).toThrow('vault-in-use');
      expect(readHolder(town.path)?.pid).toBe(process.pid);
      expect(families(town)).toHaveLength(2);
    });
    // Its pen is free again.
    takeWorkingCopy(town.path, town.work, town.context).release();
  });

  it('changed by somebody else meanwhile is merged, never overwritten', () => {
    const town = share();
    working(town, (session, copy, locked) => {
      add(session, 'Harrsel');
      // Where locks do not reach: another machine writes in the original all the same.
      const other = join(town.folder, 'other.sigill');
      copyFileSync(town.path, other);
      asOwner({ ...town, path: other }, (there) => add(there, 'Kvistbo'));
      renameSync(other, town.path);
      expect(writeBack(copy, { locked, session }, town.context)).toEqual({ state: 'written' });
      // The session sees what came, too.
      expect(familiesIn(session)).toEqual(expect.arrayContaining(['Harrsel', 'Kvistbo']));
    });
    expect(families(town)).toEqual(expect.arrayContaining(['Harrsel', 'Kvistbo']));
  });

  it('keeps what was not written back, and brings it together with what came since', () => {
    const town = share();
    working(town, (session) => add(session, 'Harrsel'));
    expect(families(town)).not.toContain('Harrsel');
    asOwner(town, (session) => add(session, 'Kvistbo'));
    expect(working(town, familiesIn)).toEqual(expect.arrayContaining(['Harrsel', 'Kvistbo']));
    expect(writeBackLeft(town.path, town.work, town.context)).toEqual({ state: 'written' });
    expect(families(town)).toEqual(expect.arrayContaining(['Harrsel', 'Kvistbo']));
    expect(existsSync(workingCopyPath(town.path, town.work))).toBe(false);
  });

  it('does not bring an erased item back from a copy that was left', () => {
    const town = share();
    working(town, (session) => add(session, 'Harrsel'));
    asOwner(town, (session) => {
      eraseItem(session, town.other, 'EXEMPEL Dnr 2026/114');
    });
    expect(writeBackLeft(town.path, town.work, town.context)).toEqual({ state: 'written' });
    expect(families(town)).toEqual(['Harrsel', 'Tallryda']);
  });

  it('put back to an older state is taken as it is, when nothing of ours is left to write', () => {
    const town = share();
    const old = readFileSync(town.path);
    working(town, (session, copy, locked) => {
      add(session, 'Harrsel');
      writeBack(copy, { locked, session }, town.context);
    });
    writeFileSync(town.path, old);
    expect(working(town, familiesIn)).not.toContain('Harrsel');
  });

  it('says why it cannot be brought together, and overwrites nothing', () => {
    const town = share();
    working(town, (session) => add(session, 'Harrsel'));
    const damaged = readFileSync(town.path);
    damaged[damaged.lastIndexOf('SIGENTR1', undefined, 'latin1') + 60]! ^= 1;
    writeFileSync(town.path, damaged);
    const left = writeBackLeft(town.path, town.work, town.context);
    expect(left).toMatchObject({ state: 'apart' });
    expect(readFileSync(town.path).equals(damaged)).toBe(true);
    expect(existsSync(workingCopyPath(town.path, town.work))).toBe(true);
  });

  it('of another kin under the same name does not get mixed with what was left', () => {
    const town = share();
    working(town, (session) => add(session, 'Harrsel'));
    const other = foundNewTown(newFolder());
    writeFileSync(town.path, readFileSync(other.path));
    const copy = takeWorkingCopy(town.path, town.work, town.context);
    expect(copy.problem).toBeNull();
    expect(readFileSync(copy.path).length).toBeGreaterThan(0);
    copy.release();
    const { session } = unlockAsOwner(copy.path, other.context);
    expect(familiesIn(session)).not.toContain('Harrsel');
    session.close();
  });

  it('that cannot be reached keeps the local copy, and nothing is lost', () => {
    const town = share();
    working(town, (session, copy, locked) => {
      add(session, 'Harrsel');
      renameSync(town.path, `${town.path}.away`);
      expect(() => writeBack(copy, { locked, session }, town.context)).toThrow();
      renameSync(`${town.path}.away`, town.path);
      expect(writeBack(copy, { locked, session }, town.context)).toEqual({ state: 'written' });
      dropWorkingCopy(copy);
    });
    expect(families(town)).toContain('Harrsel');
  });
});
