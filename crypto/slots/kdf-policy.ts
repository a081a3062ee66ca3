import { CryptoError } from '../errors.ts';

/** Work of one Argon2id derivation: memory in MiB and passes over it; always one lane. */
export type KdfCost = { readonly memoryMib: number; readonly passes: number };

/** What a reader agrees to do; outside it a slot is refused before any work starts. */
export type KdfPolicy = {
  readonly leastMemoryMib: number;
  readonly mostMemoryMib: number;
  readonly leastPasses: number;
  readonly mostPasses: number;
};

/** The policy of the app and the command line. Only tests may pass another. */
export const appPolicy: KdfPolicy = {
  leastMemoryMib: 64,
  mostMemoryMib: 1024,
  leastPasses: 3,
  mostPasses: 10,
};

/** The work of new slots. */
export const defaultCost: KdfCost = { memoryMib: 256, passes: 3 };
/** The work of new slots where memory is short; the user is told. */
export const smallestCost: KdfCost = { memoryMib: 64, passes: 3 };
/** What slots that need no derivation say: a recovery code and cards are already random. */
export const noCost: KdfCost = { memoryMib: 0, passes: 0 };

/** Fails with `kdf-out-of-range` when a cost is outside the policy. */
export function assertWithinPolicy(cost: KdfCost, policy: KdfPolicy): void {
  const { memoryMib, passes } = cost;
  const memoryFits = memoryMib >= policy.leastMemoryMib && memoryMib <= policy.mostMemoryMib;
  const passesFit = passes >= policy.leastPasses && passes <= policy.mostPasses;
  if (!memoryFits || !passesFit) throw new CryptoError('kdf-out-of-range', { memoryMib, passes });
}
