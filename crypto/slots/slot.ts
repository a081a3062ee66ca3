import { byteReader, concatBytes, fromHex, toHex, uint, utf8 } from '../bytes.ts';
import { CryptoError } from '../errors.ts';
import { hash } from '../hash.ts';
import type { PartHash, PrincipalId, VaultId } from '../ids.ts';
import { secretBytes, type PrincipalSeed, type SlotSecret } from '../keys/index.ts';
import { openWithNonce, sealWithNonce } from '../seal.ts';
import { suite } from '../suite.ts';
import type { KdfCost } from './kdf-policy.ts';
import { saltLength } from './passphrase.ts';

/** What opens a slot, in the order of the numbers 1 to 4 that the bytes carry. */
export const slotKinds = ['passphrase', 'passphrase-and-key-file', 'recovery-code', 'cards'] as const;
export type SlotKind = (typeof slotKinds)[number];

/** The 78 bytes before the ciphertext, read. Nothing in it is verified before its slot opens. */
export type SlotHeader = {
  readonly vault: VaultId;
  readonly principal: PrincipalId;
  readonly kind: SlotKind;
  readonly cost: KdfCost;
  readonly salt: Uint8Array;
};

const headerLength = 78;
export const slotLength = 126;
/** One key seals one seed once: KEK hangs on the whole header, and every slot has a fresh salt. */
const zeroNonce = new Uint8Array(24);

/**
 * Seals a principal's seed under a slot secret: 126 bytes. The salt (16 bytes) must be new for every slot.
 * Fails with `bad-input` when the cost does not belong to the kind: codes and cards carry `noCost`.
 */
export function sealSlot(slot: SlotHeader & { secret: SlotSecret; seed: PrincipalSeed }): Uint8Array {
  if (slot.salt.length !== saltLength || !costFitsKind(slot)) throw new CryptoError('bad-input');
  const header = concatBytes(
    utf8('SIGSLOT1'),
    uint(suite, 2),
    fromHex(slot.vault, 32),
    fromHex(slot.principal, 16),
    uint(slotKinds.indexOf(slot.kind) + 1, 1),
    uint(slot.cost.memoryMib, 2),
    uint(slot.cost.passes, 1),
    slot.salt,
  );
  return concatBytes(header, sealWithNonce(hash(header, slot.secret), zeroNonce, header, slot.seed));
}

/**
 * Reads a slot's header. The caller has compared `partHash` with the log before.
 * Fails with `slot-damaged` when the bytes do not have a slot's form, with `suite-unknown` on a newer suite.
 */
export function parseSlot(bytes: Uint8Array): SlotHeader {
  const read = byteReader(bytes, 'slot-damaged');
  if (bytes.length !== slotLength || toHex(read.take(8)) !== toHex(utf8('SIGSLOT1'))) {
    throw new CryptoError('slot-damaged');
  }
  if (read.uint(2) !== suite) throw new CryptoError('suite-unknown');
  const vault = toHex<VaultId>(read.take(32));
  const principal = toHex<PrincipalId>(read.take(16));
  const kind = slotKinds[read.uint(1) - 1];
  const cost = { memoryMib: read.uint(2), passes: read.uint(1) };
  const salt = read.take(saltLength);
  if (kind === undefined || !costFitsKind({ kind, cost })) throw new CryptoError('slot-damaged');
  return { vault, principal, kind, cost, salt };
}

/**
 * The seed in a slot. The caller compares its public keys with the roster's.
 * Fails with `wrong-secret` when the secret is not this slot's, otherwise as `parseSlot` does.
 */
export function openSlot(bytes: Uint8Array, secret: SlotSecret): PrincipalSeed {
  parseSlot(bytes);
  const header = bytes.subarray(0, headerLength);
  const seed = openWithNonce(hash(header, secret), zeroNonce, header, bytes.subarray(headerLength));
  if (seed === null) throw new CryptoError('wrong-secret');
  return secretBytes<PrincipalSeed>(seed);
}

/** H of a part's bytes: how the log lists slots, wraps, door text, list blocks and streams. */
export function partHash(bytes: Uint8Array): PartHash {
  return toHex<PartHash>(hash(bytes));
}

function costFitsKind({ kind, cost }: Pick<SlotHeader, 'kind' | 'cost'>): boolean {
  const isDerived = kind === 'passphrase' || kind === 'passphrase-and-key-file';
  return isDerived ? cost.memoryMib > 0 && cost.passes > 0 : cost.memoryMib === 0 && cost.passes === 0;
}
