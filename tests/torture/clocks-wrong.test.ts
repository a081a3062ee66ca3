import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { generationsFolder, generationsIn, keepGeneration } from '../../vault/work/generations/index.ts';
import { addItem } from '../../vault/work/items/index.ts';
import { mergeWith } from '../../vault/work/merge/index.ts';
import { tempFolders } from '../support/temp-folder.ts';
import { clocks, faultsOfClock, saveBy, withClock } from './support/clocks.ts';
import { elsewhere, foundPlace, namesIn, withSession } from './support/place.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
const times = 6;

describe.each(Object.entries(clocks))('a machine whose clock %s', (_, clock) => {
  it('saves in the order in which it was done, and a check tells where the clock was wrong', async () => {
    const place = withClock(foundPlace(newFolder()), clock);
    await saveBy(place, 'Ny', times);
    expect(await faultsOfClock(place, 'Ny', times)).toEqual([]);
  });

  it('is merged with another: nothing is lost, and each state stays in its order', async () => {
    const place = foundPlace(newFolder());
    const other = elsewhere(place, join(place.folder, 'copy.sigill'));
    copyFileSync(place.path, other.path);
    await saveBy(withClock(other, clock), 'Där', times);
    await saveBy(place, 'Här', times);
    await withSession(place, (session) => mergeWith(session, other.path, place.context.now()));
    expect(await faultsOfClock(place, 'Där', times)).toEqual([]);
    expect(await faultsOfClock(place, 'Här', times)).toEqual([]);
  });
});

describe('generations', () => {
  it('keep the newest state also when the clock has gone back ten years', async () => {
    const place = foundPlace(newFolder());
    const folder = generationsFolder(place.path);
    const keepOf = async (at: typeof place, name: string): Promise<void> => {
      await withSession(at, (session, locked) => {
        addItem(session, 'contact', { given: name });
        keepGeneration(locked, folder, at.context);
      });
    };
    for (let n = 0; n < 12; n++) await keepOf(place, `Före ${n}`);
    const slow = withClock(place, clocks['is ten years slow']!);
    for (let n = 0; n < 4; n++) await keepOf(slow, `Efter ${n}`);
    const kept = await Promise.all(
      generationsIn(folder).map(({ path }) => withSession(elsewhere(place, path), namesIn, 'read')),
    );
    expect(kept.some((names) => names.has('Efter 3'))).toBe(true);
  });
});
