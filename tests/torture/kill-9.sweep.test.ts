import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { buildBench, type Bench } from './support/cut-off.ts';
import { hasDiskShim } from './support/disk-shim.ts';
import { changesOfEach, killLine, killMany } from './support/kills.ts';

const kills = Number(process.env['SIGILL_KILLS'] ?? 5000);

/** About half an hour on a machine that does nothing else. */
describe.skipIf(!hasDiskShim())('five thousand processes that are killed at work', () => {
  let bench: Bench;
  beforeAll(async () => {
    await cryptoReady();
    bench = await buildBench();
  });
  afterAll(() => {
    bench.remove();
  });

  it('lose nothing that was acknowledged', { timeout: 24 * 3_600_000 }, async () => {
    const figures = await killMany(bench, kills, 20_261_124, await changesOfEach(bench));
    process.stdout.write(`kill -9: ${killLine(figures)}\n`);
    expect(figures.faults).toEqual([]);
  });
});
