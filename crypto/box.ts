import { concatBytes } from './bytes.ts';
import { CryptoError } from './errors.ts';
import type { KeyPair } from './keys/principal-keys.ts';
import type { RandomBytes } from './random.ts';
import { sodium } from './sodium.ts';

/** How many bytes a box is longer than what it holds: an ephemeral public key and a tag. */
export const boxOverhead = 48;

/**
 * Seals bytes to a public X25519 key so that only its owner can open them: libsodium's `crypto_box_seal`.
 * Built from its two steps, because the ephemeral key must come from the caller's randomness.
 * Fails with `bad-input` on a key of small order.
 */
export function sealBox(publicKey: Uint8Array, plaintext: Uint8Array, random: RandomBytes): Uint8Array {
  const ephemeralSecret = random(32);
  const ephemeral = sodium.crypto_scalarmult_base(ephemeralSecret);
  const nonce = sodium.crypto_generichash(24, concatBytes(ephemeral, publicKey), null);
  try {
    return concatBytes(ephemeral, sodium.crypto_box_easy(plaintext, nonce, publicKey, ephemeralSecret));
  } catch {
    throw new CryptoError('bad-input');
  } finally {
    sodium.memzero(ephemeralSecret);
  }
}

/** Opens what `sealBox` or `crypto_box_seal` made. Fails with `seal-broken` on another key or changed bytes. */
export function openBox(keys: KeyPair, sealed: Uint8Array): Uint8Array {
  if (sealed.length < boxOverhead) throw new CryptoError('seal-broken');
  try {
    return sodium.crypto_box_seal_open(sealed, keys.publicKey, keys.secretKey);
  } catch {
    throw new CryptoError('seal-broken');
  }
}
