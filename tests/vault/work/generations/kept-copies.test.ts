import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { isDamage, type LockedVault } from '../../../../vault/store/index.ts';
import {
  generationsFolder,
  keepGeneration,
  keptCopies,
  removeCopies,
  verifyCopy,
} from '../../../../vault/work/generations/index.ts';
import { addItem } from '../../../../vault/work/items/index.ts';
import { rekeyAll } from '../../../../vault/work/merge/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { unlockAsOwner } from '../../../support/vaults.ts';
import { asOwner, foundTown, type Town } from '../../store/support/people.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

const placesOf = ({ path, folder }: Town) => [
  { place: 'beside', folder: generationsFolder(path) } as const,
  { place: 'second', folder: join(folder, 'second') } as const,
];

function keepIn(town: Town, folder: string): void {
  asOwner(town, (session, locked) => {
    addItem(session, 'contact', { given: 'Aino', family: 'Harrsel' });
    keepGeneration(locked, folder, town.context);
  });
}

function look<T>(town: Town, act: (locked: LockedVault) => T): T {
  return asOwner(town, (_session, locked) => act(locked), 'read');
}

it('copies in both places are listed together, newest first, and a place that is gone has none', () => {
  const town = foundTown(newFolder());
  keepIn(town, generationsFolder(town.path));
  expect(look(town, (locked) => keptCopies(locked, placesOf(town)))).toHaveLength(1);
  keepIn(town, join(town.folder, 'second'));
  const copies = look(town, (locked) => keptCopies(locked, placesOf(town)));
  expect(copies.map(({ place }) => place)).toEqual(['second', 'beside']);
  expect(copies.every(({ isOfThisPast, hasOlderKeys }) => isOfThisPast && !hasOlderKeys)).toBe(true);
});

it('a copy under keys from before a re-key is told, and goes when it is removed', () => {
  const town = foundTown(newFolder());
  keepIn(town, generationsFolder(town.path));
  asOwner(town, (session) => rekeyAll(session));
  const outdated = look(town, (locked) => keptCopies(locked, placesOf(town)));
  expect(outdated.map(({ hasOlderKeys }) => hasOlderKeys)).toEqual([true]);
  expect(removeCopies(outdated)).toEqual([]);
  expect(look(town, (locked) => keptCopies(locked, placesOf(town)))).toEqual([]);
});

it('a copy whose newest entry this log does not have is of another past', () => {
  const town = foundTown(newFolder());
  const before = join(town.folder, 'before.sigill');
  copyFileSync(town.path, before);
  keepIn(town, generationsFolder(town.path));
  copyFileSync(before, town.path);
  const copies = look(town, (locked) => keptCopies(locked, placesOf(town)));
  expect(copies.map(({ isOfThisPast }) => isOfThisPast)).toEqual([false]);
});

it('a copy that was changed is found by reading it, without any key', () => {
  const town = foundTown(newFolder());
  const folder = generationsFolder(town.path);
  mkdirSync(folder);
  keepIn(town, folder);
  const { locked, session } = unlockAsOwner(town.path, town.context);
  const [copy] = keptCopies(locked, placesOf(town));
  expect(verifyCopy(copy!, town.context).filter(isDamage)).toEqual([]);
  const bytes = readFileSync(copy!.path);
  const seal = bytes.lastIndexOf('SIGENTR1', undefined, 'latin1');
  bytes[seal + 60]! ^= 1;
  writeFileSync(copy!.path, bytes);
  expect(verifyCopy(copy!, town.context).some(isDamage)).toBe(true);
  session.close();
});

it('copies of a vault that cannot be opened any more are listed all the same', () => {
  const town = foundTown(newFolder());
  keepIn(town, generationsFolder(town.path));
  const copies = keptCopies(null, placesOf(town));
  expect(copies.map(({ hasOlderKeys, isOfThisPast }) => [hasOlderKeys, isOfThisPast])).toEqual([
    [false, true],
  ]);
});
