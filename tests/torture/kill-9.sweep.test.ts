import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { seededChance } from '../../vault/work/demo/prng.ts';
import { buildBench, type Bench } from './support/cut-off.ts';
import { deeds } from './support/deeds.ts';
import { hasDiskShim } from './support/disk-shim.ts';
import { changesOf, killLine, killMany, noKills } from './support/kills.ts';

const kills = Number(process.env['SIGILL_KILLS'] ?? 5000);
const seed = Number(process.env['SIGILL_SEED'] ?? 20_261_124);

/** About half an hour on a machine that does nothing else. */
describe.skipIf(!hasDiskShim())(`${kills} processes that are killed at work`, () => {
  let bench: Bench;
  beforeAll(async () => {
    await cryptoReady();
    bench = await buildBench();
  });
  afterAll(() => {
    bench.remove();
  });

  it.each(deeds)('lose nothing that was acknowledged: $name', { timeout: 24 * 3_600_000 }, async (deed) => {
    const [figures, chance] = [noKills(), seededChance(seed)];
    const changes = await changesOf(bench, deed);
    await killMany(bench, deed, { times: Math.ceil(kills / deeds.length), changes, chance }, figures);
    process.stdout.write(`kill -9: ${killLine(figures)}\n`);
    expect(figures.faults).toEqual([]);
  });
});
