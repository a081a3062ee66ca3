import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { tempFolders } from '../support/temp-folder.ts';
import { openArena } from './support/arena.ts';
import { afterDeeds, headerDeeds, lengthDeeds, pageDeeds, type PageDeed } from './support/pages.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

/** A few of each kind, spread over the file; `pages.sweep.test.ts` goes through all. */
describe('a vault whose pages were changed', () => {
  it('is told or unharmed, wherever it was done', () => {
    const arena = openArena(newFolder(), newFolder());
    const path = join(newFolder(), 'pages.sigill');
    const spread = (deeds: readonly PageDeed[], step: number): PageDeed[] =>
      deeds.filter((_deed, at) => at % step === 0);
    const deeds = [
      ...spread(pageDeeds(arena.now, arena.olderFile), 17),
      ...spread(lengthDeeds(arena.now), 13),
      ...spread(headerDeeds(arena.now), 71),
    ];
    const { faults, told } = afterDeeds(arena, path, deeds);
    arena.close();
    expect(faults).toEqual([]);
    expect(told).toBeGreaterThan(deeds.length / 4);
  });
});
