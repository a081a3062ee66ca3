import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../crypto/index.ts';
import { hasSmallDisks } from '../../support/small-disk.ts';
import { buildBench, type Bench } from './cut-off.ts';
import { deedNamed } from './deeds.ts';
import { hasDiskShim } from './disk-shim.ts';
import { loseMany, powerLine, record, type PowerFigures } from './power.ts';
import { lookAtProtected } from './read-only.ts';

const names = ['save', 'rekey', 'import', 'erase', 'migration', 'compact'] as const;

export interface HowMany {
  /** Ways of losing what was not synced, in each state. */
  readonly each: number;
  /** Which states are looked at, in the deed of this number. */
  readonly wanted: (deed: number) => () => boolean;
}

/** Media that lost power while something was written, and are looked at write-protected. */
export function tryReadOnlyMedia({ each, wanted }: HowMany): void {
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
        for (const [seed, name] of names.entries())
          await loseMany(await record(bench, deedNamed(name)), figures, {
            seed,
            isWanted: wanted(seed),
            each,
            look,
          });
        process.stdout.write(`read-only media: ${powerLine(figures)} rolled back ${onMedia.rolledBack}\n`);
        expect(figures.faults).toEqual([]);
        expect(onMedia.rolledBack).toBeGreaterThan(0);
      },
    );
  });
}
