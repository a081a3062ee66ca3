import { fromUtf8, utf8 } from '../bytes.ts';
import { CryptoError } from '../errors.ts';
import { hash } from '../hash.ts';
import { secretBytes, type SlotSecret } from '../keys/index.ts';
import { sodium } from '../sodium.ts';
import { assertWithinPolicy, type KdfCost, type KdfPolicy } from './kdf-policy.ts';

export const saltLength = 16;

/**
 * What is derived from a typed passphrase, so that capitals, spaces, dashes and keyboards do not matter:
 * NFKC, Unicode lower case without a locale, NFKC, all White_Space and Pd characters removed, UTF-8.
 */
export function normalisePassphrase(text: string): Uint8Array {
  const folded = text.normalize('NFKC').toLowerCase().normalize('NFKC');
  return utf8(folded.replace(/[\p{White_Space}\p{Pd}]/gu, ''));
}

/**
 * The passphrase in a file: its first line, without byte order mark, CR and LF.
 * Fails with `bad-input` when the file is not UTF-8.
 */
export function passphraseFromFile(bytes: Uint8Array): string {
  return (
    fromUtf8(bytes)
      .replace(/^\ufeff/, '')
      .split(/[\r\n]/, 1)[0] ?? ''
  );
}

/**
 * The secret of a passphrase slot: Argon2id (RFC 9106, one lane) of the normalised passphrase, 16-byte salt.
 * Fails with `kdf-out-of-range` before any work, with `memory-short` when the machine has not that much memory.
 */
export function passphraseSecret(
  text: string,
  salt: Uint8Array,
  cost: KdfCost,
  policy: KdfPolicy,
): SlotSecret {
  assertWithinPolicy(cost, policy);
  if (salt.length !== saltLength) throw new CryptoError('bad-input', { length: salt.length });
  const passphrase = normalisePassphrase(text);
  try {
    return secretBytes<SlotSecret>(argon2id(passphrase, salt, cost));
  } finally {
    sodium.memzero(passphrase);
  }
}

/**
 * The secret of a slot that asks for a passphrase and a key file: H(key=Argon2id(passphrase), H(key file)).
 * Fails as `passphraseSecret` does.
 */
export function passphraseAndKeyFileSecret(
  text: string,
  keyFile: Uint8Array,
  salt: Uint8Array,
  cost: KdfCost,
  policy: KdfPolicy,
): SlotSecret {
  const half = passphraseSecret(text, salt, cost, policy);
  const secret = secretBytes<SlotSecret>(hash(hash(keyFile), half));
  sodium.memzero(half);
  return secret;
}

function argon2id(passphrase: Uint8Array, salt: Uint8Array, cost: KdfCost): Uint8Array {
  const bytes = cost.memoryMib * 1024 * 1024;
  try {
    return sodium.crypto_pwhash(
      32,
      passphrase,
      salt,
      cost.passes,
      bytes,
      sodium.crypto_pwhash_ALG_ARGON2ID13,
    );
  } catch {
    // Every argument is checked above, so what is left is that the memory could not be had.
    throw new CryptoError('memory-short', { memoryMib: cost.memoryMib });
  }
}
