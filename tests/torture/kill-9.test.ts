import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { seededChance } from '../../vault/work/demo/prng.ts';
import { buildBench, type Bench } from './support/cut-off.ts';
import { deeds } from './support/deeds.ts';
import { hasDiskShim } from './support/disk-shim.ts';
import { changesAbout, killLine, killMany, noKills } from './support/kills.ts';

// Needs Linux and a compiler.
describe.skipIf(!hasDiskShim())('a process that is killed at work', () => {
  let bench: Bench;
  beforeAll(async () => {
    await cryptoReady();
    bench = await buildBench();
  });
  afterAll(() => {
    bench.remove();
  });

  it(
    'leaves a vault that opens, with all that was acknowledged and nothing by half',
    { timeout: 900_000 },
    async () => {
      const [figures, chance] = [noKills(), seededChance(1)];
      for (const deed of deeds)
        await killMany(bench, deed, { times: 4, changes: changesAbout(deed), chance }, figures);
      process.stdout.write(`kill -9: ${killLine(figures)}\n`);
      expect(figures.faults).toEqual([]);
    },
  );
});
