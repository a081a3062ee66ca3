import { concatBytes, fromHex } from '../bytes.ts';
import { CryptoError } from '../errors.ts';
import type { PrincipalId } from '../ids.ts';
import { signBytes, verifySignature } from '../keys/index.ts';
import { encodeUnsigned, type Entry, type UnsignedEntry } from './entry.ts';

type SignKeys = { readonly sign: { readonly secretKey: Uint8Array } };

/** Who signs: the keys that hold after the entry, and the old ones too where the owner changes its keys. */
export type EntrySigner = { readonly id: PrincipalId; readonly keys: SignKeys; readonly oldKeys?: SignKeys };

/**
 * The bytes of an entry signed by all its signers: one signature each, in order of their ids, then those by old keys.
 * Fails with `bad-input` when a signer's keys are not given or someone else's are, and as `encodeUnsigned`.
 */
export function signEntry(unsigned: UnsignedEntry, signers: readonly EntrySigner[]): Uint8Array {
  const sorted = signers.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const isComplete =
    sorted.length === unsigned.signers.length && sorted.every(({ id }, i) => id === unsigned.signers[i]);
  if (!isComplete) throw new CryptoError('bad-input');
  const signed = encodeUnsigned(unsigned);
  const own = sorted.map(({ keys }) => signBytes(signed, keys.sign.secretKey));
  const old = sorted.flatMap(({ oldKeys }) => (oldKeys ? [signBytes(signed, oldKeys.sign.secretKey)] : []));
  return concatBytes(signed, ...own, ...old);
}

/** Whether signature number `index` of an entry holds under a public Ed25519 key of 64 hex characters. */
export function signatureHolds(entry: Entry, index: number, publicKey: string): boolean {
  const signature = entry.signatures[index];
  return signature !== undefined && verifySignature(signature, entry.signed, fromHex(publicKey, 32));
}
