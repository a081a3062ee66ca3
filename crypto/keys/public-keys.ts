import { compareBytes } from '../bytes.ts';
import { sodium } from '../sodium.ts';

/** An Ed25519 signature (64 bytes) of a message by a 64-byte secret key. RFC 8032. */
export function signBytes(message: Uint8Array, secretKey: Uint8Array): Uint8Array {
  return sodium.crypto_sign_detached(message, secretKey);
}

/**
 * Whether a signature holds, by libsodium's strict rule: S below the group order, neither the key nor R of small
 * order, the key canonically encoded, and R compared byte by byte (no cofactor).
 */
export function verifySignature(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.length !== 64 || publicKey.length !== 32) return false;
  try {
    return sodium.crypto_sign_verify_detached(signature, message, publicKey);
  } catch {
    return false;
  }
}

/**
 * Whether an Ed25519 public key may be set: canonically encoded, on the curve, in the subgroup of prime order and
 * not of small order (libsodium's `crypto_core_ed25519_is_valid_point`).
 */
export function isAcceptableSignKey(publicKey: Uint8Array): boolean {
  return publicKey.length === 32 && sodium.crypto_core_ed25519_is_valid_point(publicKey);
}

/** 2^255 - 19, big-endian: the smallest number that is not a canonical X25519 key. */
const fieldPrime = Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 0x7f : i === 31 ? 0xed : 0xff));
const anyScalar = new Uint8Array(32).fill(0x42);

/** Whether an X25519 public key may be set: 32 bytes, below 2^255 - 19 (so bit 255 is clear), not of small order. */
export function isAcceptableBoxKey(publicKey: Uint8Array): boolean {
  if (publicKey.length !== 32 || compareBytes(publicKey.toReversed(), fieldPrime) >= 0) return false;
  try {
    // libsodium refuses a product of zero, which every clamped scalar gives for exactly the points of small order.
    sodium.crypto_scalarmult(anyScalar, publicKey);
    return true;
  } catch {
    return false;
  }
}
