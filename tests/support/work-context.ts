import { systemRandom } from '../../crypto/index.ts';
import type { WorkContext } from '../../vault/work/session/context.ts';

/** The day on which tests take place, ms UTC: 2026-11-24 09:00. */
export const testDay = Date.UTC(2026, 10, 24, 9, 0);

/**
 * A context whose clock goes forward a second with each look, and whose derivation is as cheap as Argon2id can be:
 * the only place where less work than the app's policy is allowed.
 */
export function testContext(start = testDay): WorkContext {
  let time = start;
  return {
    now: () => (time += 1000),
    random: systemRandom,
    policy: { leastMemoryMib: 1, mostMemoryMib: 1024, leastPasses: 1, mostPasses: 10 },
    cost: { memoryMib: 1, passes: 1 },
  };
}
