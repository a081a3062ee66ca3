import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { tempFolders } from '../support/temp-folder.ts';
import { openArena, type Arena } from './support/arena.ts';
import { forgeries, tried } from './support/forgeries/index.ts';

const newFolder = tempFolders();
const seeds = Number(process.env['SIGILL_FORGERIES'] ?? 200);
let arena: Arena;
beforeAll(async () => {
  await cryptoReady();
  arena = openArena(newFolder(), newFolder());
});
afterAll(() => {
  arena.close();
});

describe('forged vaults', () => {
  it(
    'are each told as what they are, and show nothing that nobody wrote',
    { timeout: 24 * 3_600_000 },
    () => {
      const folder = newFolder();
      const start = Date.now();
      const faults = forgeries.flatMap((forgery) =>
        Array.from({ length: seeds }, (_, seed) => tried(arena, folder, forgery, seed + 1)).filter(
          (fault) => fault !== null,
        ),
      );
      const figures = {
        kinds: forgeries.length,
        seeds,
        faults: faults.length,
        seconds: (Date.now() - start) / 1000,
      };
      process.stdout.write(`${JSON.stringify(figures)}\n`);
      expect(faults.slice(0, 20)).toEqual([]);
    },
  );
});
