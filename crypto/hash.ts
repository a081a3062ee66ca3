import { sodium } from './sodium.ts';

/** H of the specification: BLAKE2b-256 of the bytes, keyed when a key (at most 64 bytes) is given. RFC 7693. */
export function hash(bytes: Uint8Array, key: Uint8Array | null = null): Uint8Array {
  return sodium.crypto_generichash(32, bytes, key);
}
