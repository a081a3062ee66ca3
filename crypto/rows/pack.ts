import { concatBytes, fromHex, toHex, utf8 } from '../bytes.ts';
import { hash } from '../hash.ts';
import type { CompartmentId, LeafHash } from '../ids.ts';
import type { PackKey } from '../keys/index.ts';
import type { RandomBytes } from '../random.ts';
import { open, seal } from '../seal.ts';

/** Seals a pack's plaintext to nonce[24] and ciphertext, bound to its directory. Specification 12.6. */
export function sealPack(
  key: PackKey,
  ids: Uint8Array,
  plaintext: Uint8Array,
  random: RandomBytes,
): Uint8Array {
  return seal(key, ids, plaintext, random);
}

/** The plaintext of a pack. Fails with `seal-broken` with another directory or key, or when it was changed. */
export function openPack(key: PackKey, ids: Uint8Array, data: Uint8Array): Uint8Array {
  return open(key, ids, data);
}

/** H(data), in hex: stays in the file when the data go, so that the leaf can be made again. */
export function packSum(data: Uint8Array): string {
  return toHex(hash(data));
}

/**
 * H("SIGPLEA1" compartment H(ids) sum): binds a pack's directory and bytes without a key.
 * Fails with `bad-input` when `sum` is not 32 bytes in hex.
 */
export function packLeaf(compartment: CompartmentId, ids: Uint8Array, sum: string): LeafHash {
  const place = concatBytes(utf8('SIGPLEA1'), fromHex(compartment, 16));
  return toHex<LeafHash>(hash(concatBytes(place, hash(ids), fromHex(sum, 32))));
}
