import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { addItems, listItems } from '../../../../vault/work/items/index.ts';
import { smallDisk, type SmallDisk } from '../../../support/small-disk.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { asOwner, copyOf, foundTown } from '../support/people.ts';
import { mergeFiles } from './support.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
const disks: SmallDisk[] = [];
afterEach(() => {
  for (const disk of disks.splice(0)) disk.remove();
});

const probe = smallDisk(64);
probe?.remove();

// Needs a disk of its own, which only root can mount.
describe.skipIf(probe === undefined)('a merge on a full disk', () => {
  it.each([0, 8, 16, 32])('with %i kB left writes nothing, and succeeds once there is room', (left) => {
    const town = foundTown(newFolder());
    const copy = copyOf(town);
    asOwner(copy, (session) => {
      addItems(
        session,
        Array.from({ length: 900 }, (_, n) => ({
          kind: 'contact' as const,
          data: { given: `Exempel ${n}` },
        })),
      );
    });
    const disk = smallDisk(1024)!;
    disks.push(disk);
    const path = join(disk.folder, 'granudda.sigill');
    copyFileSync(town.path, path);
    // The side file of whoever writes must fit beside it.
    mergeFiles(path, town.path, town.context);
    const filler = fill(disk.folder, left);
    const before = readFileSync(path);
    expect(() => mergeFiles(path, copy.path, town.context)).toThrow('disk-full');
    expect(readFileSync(path).equals(before)).toBe(true);
    for (const file of filler) rmSync(file);
    mergeFiles(path, copy.path, town.context);
    const there = { ...town, path };
    expect(asOwner(there, (session) => listItems(session, 'contact').length, 'read')).toBe(902);
  });
});

/** Fills a disk up to so many kilobytes; returns what it was filled with. */
function fill(folder: string, left: number): string[] {
  const reserve = join(folder, 'reserve');
  if (left > 0) writeFileSync(reserve, Buffer.alloc(left * 1024, 1));
  const files: string[] = [];
  try {
    for (let n = 0; n < 1000; n++) {
      const file = join(folder, `filler-${n}`);
      files.push(file);
      writeFileSync(file, Buffer.alloc(4096, 1));
    }
  } catch {
    // Full, as it was to be.
  }
  rmSync(reserve, { force: true });
  return files;
}
