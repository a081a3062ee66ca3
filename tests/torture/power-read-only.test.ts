import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { seededChance } from '../../vault/work/demo/prng.ts';
import { hasSmallDisks } from '../support/small-disk.ts';
import { buildBench, type Bench } from './support/cut-off.ts';
import { deedNamed } from './support/deeds.ts';
import { hasDiskShim } from './support/disk-shim.ts';
import { loseMany, powerLine, record, type PowerFigures } from './support/power.ts';
import { lookAtProtected } from './support/read-only.ts';

const names = ['save', 'rekey', 'import', 'erase'] as const;

describe.skipIf(!hasDiskShim() || !hasSmallDisks())('a medium that lost power and is now protected', () => {
  let bench: Bench;
  beforeAll(async () => {
    await cryptoReady();
    bench = await buildBench(names.map(deedNamed));
  });
  afterAll(() => {
    bench.remove();
  });

  it(
    'is read with all that was acknowledged, the cut-off write rolled back in memory',
    { timeout: 3_600_000 },
    async () => {
      const figures: PowerFigures = { states: {}, hot: 0, faults: [] };
      const onMedia = { rolledBack: 0 };
      const look = lookAtProtected(onMedia);
      for (const [seed, name] of names.entries()) {
        const chance = seededChance(seed + 200);
        const isWanted = (): boolean => chance.happens(8);
        await loseMany(await record(bench, deedNamed(name)), figures, { seed, isWanted, each: 1, look });
      }
      process.stdout.write(`read-only media: ${powerLine(figures)} rolled back ${onMedia.rolledBack}\n`);
      expect(figures.faults).toEqual([]);
      expect(onMedia.rolledBack).toBeGreaterThan(0);
    },
  );
});
