import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { buildBench, type Bench } from './support/cut-off.ts';
import { deeds } from './support/deeds.ts';
import { hasDiskShim } from './support/disk-shim.ts';
import { loseMany, powerLine, record, type PowerFigures } from './support/power.ts';

const seed = Number(process.env['SIGILL_SEED'] ?? 20_261_124);

/** At least 200 states for each kind of work, 2,000 in all. About a quarter of an hour on a machine that does nothing else. */
describe.skipIf(!hasDiskShim())('power lost after every change of the disk', () => {
  let bench: Bench;
  beforeAll(async () => {
    await cryptoReady();
    bench = await buildBench();
  });
  afterAll(() => {
    bench.remove();
  });

  it.each(deeds)('leaves all that was acknowledged: $name', { timeout: 24 * 3_600_000 }, async (deed) => {
    const figures: PowerFigures = { states: {}, hot: 0, faults: [] };
    await loseMany(await record(bench, deed), figures, { seed, isWanted: () => true, each: 8 });
    process.stdout.write(`power loss: ${powerLine(figures)}\n`);
    expect(figures.faults).toEqual([]);
    expect(figures.states[deed.name]).toBeGreaterThanOrEqual(200);
  });
});
