import { concatBytes, uint, utf8 } from '../bytes.ts';
import type { CardSet } from './card.ts';
import { pbkdf2 } from './hmac.ts';

const rounds = [0, 1, 2, 3];

/** What hangs on a set in SLIP-0039's four-round Feistel cipher. */
type CipherInput = Pick<CardSet, 'identifier' | 'isExtendable' | 'iterationExponent'>;

/** Encrypts a secret of even length before it is split. An empty passphrase keeps nobody out; ours is empty. */
export function encryptSecret(secret: Uint8Array, passphrase: Uint8Array, set: CipherInput): Uint8Array {
  return feistel(secret, passphrase, set, rounds);
}

/** Undoes `encryptSecret`. Another passphrase gives another secret, without a sign. */
export function decryptSecret(encrypted: Uint8Array, passphrase: Uint8Array, set: CipherInput): Uint8Array {
  return feistel(encrypted, passphrase, set, rounds.toReversed());
}

function feistel(
  bytes: Uint8Array,
  passphrase: Uint8Array,
  set: CipherInput,
  order: readonly number[],
): Uint8Array {
  const half = bytes.length / 2;
  const salt = set.isExtendable ? new Uint8Array(0) : concatBytes(utf8('shamir'), uint(set.identifier, 2));
  const iterations = 2500 * 2 ** set.iterationExponent;
  let [left, right] = [bytes.slice(0, half), bytes.slice(half)];
  for (const round of order) {
    const key = concatBytes(uint(round, 1), passphrase);
    const mask = pbkdf2(key, concatBytes(salt, right), iterations, half);
    [left, right] = [right, left.map((byte, i) => byte ^ (mask[i] ?? 0))];
  }
  return concatBytes(right, left);
}
