import { concatBytes, fromHex, toHex, utf8 } from '../bytes.ts';
import { hash } from '../hash.ts';
import type { CompartmentId, Kid, SetId, VaultId } from '../ids.ts';
import type { RandomBytes } from '../random.ts';
import { boxKeysOf, type KeyPair } from './principal-keys.ts';
import {
  secretBytes,
  type BlockKey,
  type CompartmentKey,
  type PackKey,
  type RecordKey,
} from './secret-bytes.ts';

/** 32 random bytes that open one compartment. */
export function newCompartmentKey(random: RandomBytes): CompartmentKey {
  return secretBytes<CompartmentKey>(random(32));
}

/** H("SIGKEYID" CK): names the key and binds it, so that a wrap cannot hold another key than it says. */
export function kidOf(key: CompartmentKey): Kid {
  return toHex<Kid>(hash(concatBytes(utf8('SIGKEYID'), key)));
}

/** The key that seals rows: H(key=CK, "SIGREC01" vault compartment). */
export function recordKey(key: CompartmentKey, vault: VaultId, compartment: CompartmentId): RecordKey {
  return secretBytes<RecordKey>(derived(key, 'SIGREC01', vault, compartment));
}

/** The key that seals packs: H(key=CK, "SIGPACK1" vault compartment). */
export function packKey(key: CompartmentKey, vault: VaultId, compartment: CompartmentId): PackKey {
  return secretBytes<PackKey>(derived(key, 'SIGPACK1', vault, compartment));
}

/** The key that seals list blocks: H(key=CK, "SIGLIST1" vault compartment). */
export function listKey(key: CompartmentKey, vault: VaultId, compartment: CompartmentId): BlockKey {
  return secretBytes<BlockKey>(derived(key, 'SIGLIST1', vault, compartment));
}

/** The key that seals a compartment's stream in one paper set: H(key=CK, "SIGPRNT1" vault compartment set). */
export function printKey(
  key: CompartmentKey,
  vault: VaultId,
  compartment: CompartmentId,
  set: SetId,
): BlockKey {
  return secretBytes<BlockKey>(derived(key, 'SIGPRNT1', vault, compartment, fromHex(set, 16)));
}

/** The key of a machine's memory of a vault: H(key = the principal's X25519 secret, "SIGMEMO1" vault). Specification 16.1. */
export function memoryKey({ secretKey }: Pick<KeyPair, 'secretKey'>, vault: VaultId): BlockKey {
  return secretBytes<BlockKey>(hash(concatBytes(utf8('SIGMEMO1'), fromHex(vault, 32)), secretKey));
}

/** The pair to which notes of a `drop` compartment are sealed: secret H(key=CK, "SIGDROP1" vault compartment). */
export function dropKeys(key: CompartmentKey, vault: VaultId, compartment: CompartmentId): KeyPair {
  return boxKeysOf(derived(key, 'SIGDROP1', vault, compartment));
}

function derived(
  key: CompartmentKey,
  purpose: string,
  vault: VaultId,
  compartment: CompartmentId,
  more: Uint8Array = new Uint8Array(0),
): Uint8Array {
  return hash(concatBytes(utf8(purpose), fromHex(vault, 32), fromHex(compartment, 16), more), key);
}
