import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { tempFolders } from '../support/temp-folder.ts';
import { openArena, type Arena } from './support/arena.ts';
import { forgeries, tried } from './support/forgeries/index.ts';

const newFolder = tempFolders();
let arena: Arena;
beforeAll(async () => {
  await cryptoReady();
  arena = openArena(newFolder(), newFolder());
});
afterAll(() => {
  arena.close();
});

/** Two seeds of each kind; `forged.sweep.test.ts` goes through two hundred. */
describe('a forged vault', () => {
  it.each(forgeries.map((forgery) => [forgery.name, forgery] as const))('is told: %s', (_name, forgery) => {
    for (const seed of [1, 2]) expect(tried(arena, newFolder(), forgery, seed)).toBeNull();
  });
});
