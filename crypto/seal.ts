import { concatBytes } from './bytes.ts';
import { CryptoError } from './errors.ts';
import type { RandomBytes } from './random.ts';
import { sodium } from './sodium.ts';

export const nonceLength = 24;
const tagLength = 16;

/** XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha) under a 32-byte key: ciphertext and tag, without the nonce. */
export function sealWithNonce(
  key: Uint8Array,
  nonce: Uint8Array,
  bound: Uint8Array,
  plaintext: Uint8Array,
): Uint8Array {
  return sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plaintext, bound, null, nonce, key);
}

/** Opens what `sealWithNonce` made; null when key, nonce, bound bytes or ciphertext are not the same. */
export function openWithNonce(
  key: Uint8Array,
  nonce: Uint8Array,
  bound: Uint8Array,
  sealed: Uint8Array,
): Uint8Array | null {
  if (sealed.length < tagLength) return null;
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, bound, nonce, key);
  } catch {
    return null;
  }
}

/** nonce[24] and the sealed plaintext, with a fresh random nonce. `bound` is authenticated, not stored. */
export function seal(
  key: Uint8Array,
  bound: Uint8Array,
  plaintext: Uint8Array,
  random: RandomBytes,
): Uint8Array {
  const nonce = random(nonceLength);
  return concatBytes(nonce, sealWithNonce(key, nonce, bound, plaintext));
}

/** Opens what `seal` made. Fails with `seal-broken` when anything differs from when it was sealed. */
export function open(key: Uint8Array, bound: Uint8Array, data: Uint8Array): Uint8Array {
  const plaintext = openWithNonce(key, data.subarray(0, nonceLength), bound, data.subarray(nonceLength));
  if (plaintext === null) throw new CryptoError('seal-broken');
  return plaintext;
}
