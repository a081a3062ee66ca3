import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { buildBench, type Bench } from './support/cut-off.ts';
import { deeds } from './support/deeds.ts';
import { hasDiskShim } from './support/disk-shim.ts';
import { loseMany, powerLine, record, type PowerFigures } from './support/power.ts';

/** About five minutes on a machine that does nothing else. */
describe.skipIf(!hasDiskShim())('power lost after every change of the disk', () => {
  let bench: Bench;
  beforeAll(async () => {
    await cryptoReady();
    bench = await buildBench();
  });
  afterAll(() => {
    bench.remove();
  });

  it('leaves all that was acknowledged, in each kind of work', { timeout: 24 * 3_600_000 }, async () => {
    const figures: PowerFigures = { states: {}, hot: 0, faults: [] };
    for (const [seed, deed] of deeds.entries())
      await loseMany(await record(bench, deed), figures, { seed, isWanted: () => true, each: 3 });
    process.stdout.write(`power loss: ${powerLine(figures)}\n`);
    const states = Object.values(figures.states).reduce((sum, each) => sum + each, 0);
    expect(figures.faults).toEqual([]);
    expect(states).toBeGreaterThanOrEqual(2000);
  });
});
