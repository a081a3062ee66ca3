import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { seededChance } from '../../vault/work/demo/prng.ts';
import { buildBench, type Bench } from './support/cut-off.ts';
import { deeds } from './support/deeds.ts';
import { hasDiskShim } from './support/disk-shim.ts';
import { failMany, failureLine, noFailures } from './support/failures.ts';
import { changesAbout } from './support/kills.ts';

describe.skipIf(!hasDiskShim())('a change of the disk that fails', () => {
  let bench: Bench;
  beforeAll(async () => {
    await cryptoReady();
    bench = await buildBench();
  });
  afterAll(() => {
    bench.remove();
  });

  it('is told by its own code, and leaves nothing by half', { timeout: 900_000 }, async () => {
    const [figures, chance] = [noFailures(), seededChance(3)];
    for (const deed of deeds) {
      const at = (): number => 1 + chance.int(changesAbout(deed));
      await failMany(
        bench,
        deed,
        [
          { at: at(), error: 'EIO', how: 'once' },
          { at: at(), error: 'EIO', how: 'on' },
          { at: at(), error: 'ENOSPC', how: 'once' },
          { at: at(), error: 'ENOSPC', how: 'on' },
        ],
        figures,
      );
    }
    process.stdout.write(`failing disk: ${failureLine(figures)}\n`);
    expect(figures.faults).toEqual([]);
  });
});
