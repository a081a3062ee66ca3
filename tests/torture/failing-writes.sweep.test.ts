import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { buildBench, type Bench } from './support/cut-off.ts';
import { deeds } from './support/deeds.ts';
import { hasDiskShim } from './support/disk-shim.ts';
import { failMany, failureLine, noFailures } from './support/failures.ts';

const last = Number(process.env['SIGILL_FAILURES'] ?? 200);

/** About a quarter of an hour on a machine that does nothing else. */
describe.skipIf(!hasDiskShim())('the Nth change of the disk that fails, N = 1 to 200', () => {
  let bench: Bench;
  beforeAll(async () => {
    await cryptoReady();
    bench = await buildBench();
  });
  afterAll(() => {
    bench.remove();
  });

  it.each(deeds)('is told, and leaves nothing by half: $name', { timeout: 24 * 3_600_000 }, async (deed) => {
    const figures = noFailures();
    for (const error of ['EIO', 'ENOSPC'] as const)
      for (const how of ['once', 'on'] as const)
        for (let at = 1; at <= last; at += 20) {
          const failures = Array.from({ length: 20 }, (_, n) => ({ at: at + n, error, how }));
          await failMany(bench, deed, failures, figures);
        }
    process.stdout.write(`failing disk: ${failureLine(figures)}\n`);
    expect(figures.faults).toEqual([]);
  });
});
