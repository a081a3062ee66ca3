import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, systemRandom } from '../../../crypto/index.ts';
import { copyVault, openVault, type LockedVault } from '../../../vault/store/index.ts';
import { addItem, listItems } from '../../../vault/work/items/index.ts';
import { smallDisk, type SmallDisk } from '../../support/small-disk.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { unlockAsOwner } from '../../support/vaults.ts';
import { foundTown } from './support/people.ts';
import { tamper } from './support/tamper.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
const open: { close: () => void }[] = [];
const disks: SmallDisk[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
  for (const disk of disks.splice(0)) disk.remove();
});

const probe = smallDisk(64);
probe?.remove();

const now = Date.UTC(2026, 10, 24, 10, 0);
const copy = (source: LockedVault, to: string, replace = false) =>
  copyVault(source, to, { now, random: systemRandom, replace });

/** A town's vault, opened to be written, and another folder to copy into. */
function openedTown() {
  const town = foundTown(newFolder());
  const opened = unlockAsOwner(town.path, town.context);
  open.push(opened.session, opened.locked);
  return { ...town, ...opened, to: join(newFolder(), 'kopia.sigill') };
}

function newDisk(kilobytes: number): SmallDisk {
  const disk = smallDisk(kilobytes);
  if (disk === undefined) throw new Error('no disk of its own can be mounted here');
  disks.push(disk);
  return disk;
}

describe('a copy of an opened vault', () => {
  it('holds what was saved a moment before, opens, and verifies', () => {
    const { session, locked, to, context } = openedTown();
    addItem(session, 'contact', { given: 'Nyss', family: 'Sparad' });
    const { entries, bytes } = copy(locked, to);
    const again = unlockAsOwner(to, context, 'read');
    open.push(again.session, again.locked);
    expect(listItems(again.session, 'contact').map(({ title }) => title)).toContain('Nyss Sparad');
    expect(again.session.check()).toEqual([]);
    expect([again.locked.entryCount, statSync(to).size]).toEqual([entries, bytes]);
  });

  it('leaves the vault open and writable, and nothing beside the copy', () => {
    const { session, locked, to } = openedTown();
    copy(locked, to);
    addItem(session, 'contact', { given: 'Efteråt' });
    expect(readdirSync(join(to, '..'))).toEqual(['kopia.sigill']);
  });

  it('is for its owner’s eyes only', () => {
    const { locked, to } = openedTown();
    copy(locked, to);
    expect(statSync(to).mode & 0o777).toBe(0o600);
  });

  it('can be made of a vault that is only read', () => {
    const town = foundTown(newFolder());
    const locked = openVault(town.path, 'read', { now });
    open.push(locked);
    const to = join(newFolder(), 'kopia.sigill');
    expect(copy(locked, to).entries).toBe(locked.entryCount);
  });

  it('never takes the place of another file unasked', () => {
    const { locked, to } = openedTown();
    writeFileSync(to, 'någon annans');
    expect(() => copy(locked, to)).toThrow('vault-exists');
    expect(readFileSync(to, 'utf8')).toBe('någon annans');
  });

  it('takes the place of an older copy when asked, and of the journal that lay beside it', () => {
    const { session, locked, to } = openedTown();
    const first = copy(locked, to);
    writeFileSync(`${to}-journal`, 'en gammal journal');
    addItem(session, 'contact', { given: 'Senare' });
    const second = copy(locked, to, true);
    expect(second.entries).toBe(first.entries + 1);
    expect(existsSync(`${to}-journal`)).toBe(false);
    const again = openVault(to, 'read', { now });
    open.push(again);
    expect(again.entryCount).toBe(second.entries);
  });

  it('does not take the place of a vault that is open elsewhere', () => {
    const { locked, to } = openedTown();
    copy(locked, to);
    const before = readFileSync(to);
    open.push(openVault(to, 'write', { now }));
    expect(() => copy(locked, to, true)).toThrow('vault-in-use');
    expect(readFileSync(to).equals(before)).toBe(true);
  });

  it('is refused onto the vault itself, by whatever name', () => {
    const { locked, path, folder } = openedTown();
    const before = readFileSync(path);
    const link = join(folder, 'annat-namn.sigill');
    linkSync(path, link);
    const side = join(newFolder(), 'sida');
    symlinkSync(folder, side);
    for (const to of [path, link, join(side, 'granudda.sigill'), `${path}.lock`, `${path}-journal`])
      expect(() => copy(locked, to, true)).toThrow('copy-onto-itself');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('is refused into a folder that is not there', () => {
    const { locked, to } = openedTown();
    expect(() => copy(locked, join(to, 'ingen', 'kopia.sigill'))).toThrow('folder-missing');
  });

  it.each([
    ['lost rows', 'DELETE FROM rows'],
    ['lost ways in', 'DELETE FROM parts'],
  ])('is taken away again when the vault has %s: what does not verify is no copy', (_, damage) => {
    const town = foundTown(newFolder());
    tamper(town.path, (db) => db.exec(damage));
    const locked = openVault(town.path, 'read', { now });
    open.push(locked);
    const to = join(newFolder(), 'kopia.sigill');
    expect(() => copy(locked, to)).toThrow('copy-not-whole');
    expect(readdirSync(join(to, '..'))).toEqual([]);
  });
});

// Needs a disk of its own, which only root can mount.
describe.skipIf(probe === undefined)('a copy to a medium with troubles', () => {
  it('is whole or not there on a disk that is full', () => {
    const { locked, path } = openedTown();
    const { folder } = newDisk(Math.ceil(statSync(path).size / 1024 / 2));
    expect(() => copy(locked, join(folder, 'kopia.sigill'))).toThrow('disk-full');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves the older copy as it was when the disk is full', () => {
    const { locked, path } = openedTown();
    const { folder } = newDisk(Math.ceil((statSync(path).size / 1024) * 1.5));
    const to = join(folder, 'kopia.sigill');
    copyFileSync(path, to);
    const before = readFileSync(to);
    expect(() => copy(locked, to, true)).toThrow('disk-full');
    expect(readdirSync(folder)).toEqual(['kopia.sigill']);
    expect(readFileSync(to).equals(before)).toBe(true);
  });

  it('is refused by a stick that is write-protected', () => {
    const { locked } = openedTown();
    const disk = newDisk(4096);
    disk.protect();
    expect(() => copy(locked, join(disk.folder, 'kopia.sigill'))).toThrow('EROFS');
    expect(readdirSync(disk.folder)).toEqual([]);
  });
});

describe.skipIf(process.getuid?.() === 0)('a copy to a folder that is not ours', () => {
  it('is refused', () => {
    const { locked } = openedTown();
    const folder = newFolder();
    chmodSync(folder, 0o500);
    expect(() => copy(locked, join(folder, 'kopia.sigill'))).toThrow('EACCES');
  });
});
