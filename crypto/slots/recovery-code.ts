import { concatBytes, utf8 } from '../bytes.ts';
import { CryptoError } from '../errors.ts';
import { hash } from '../hash.ts';
import { secretBytes, type SlotSecret } from '../keys/index.ts';
import type { RandomBytes } from '../random.ts';
import { fromBase32, toBase32 } from './base32.ts';

const codeLength = 20;
const characters = 36; // 32 for the 160 bits, 4 for the check

/**
 * Draws a recovery code: `code` as printed, nine groups of four characters with hyphens, the last group a check;
 * `bytes` the 20 random bytes it stands for.
 */
export function newRecoveryCode(random: RandomBytes): { code: string; bytes: Uint8Array } {
  const bytes = random(codeLength);
  return { code: formatRecoveryCode(bytes), bytes };
}

/** The printed form of 20 bytes: 32 Crockford base-32 characters and four of H("SIGCODE1" bytes), in fours. */
export function formatRecoveryCode(bytes: Uint8Array): string {
  if (bytes.length !== codeLength) throw new CryptoError('bad-input', { length: bytes.length });
  const text = toBase32(bytes) + checkGroup(bytes);
  return text.match(/.{4}/g)?.join('-') ?? '';
}

/**
 * The 20 bytes of a typed code. Case, spaces and dashes do not matter; O is read as 0, I and L as 1.
 * Fails with `recovery-code-mistyped` on a missing, extra or wrong character.
 */
export function parseRecoveryCode(text: string): Uint8Array {
  const typed = text.normalize('NFKC').replace(/[\p{White_Space}\p{Pd}]/gu, '');
  const bytes = typed.length === characters ? fromBase32(typed.slice(0, 32)) : null;
  const check = fromBase32(typed.slice(32), 4);
  if (bytes === null || check === null || toBase32(check).slice(0, 4) !== checkGroup(bytes)) {
    throw new CryptoError('recovery-code-mistyped');
  }
  return bytes;
}

/** The secret of a recovery-code slot: H(20 bytes). 160 random bits need no slow derivation. */
export function recoveryCodeSecret(bytes: Uint8Array): SlotSecret {
  if (bytes.length !== codeLength) throw new CryptoError('bad-input', { length: bytes.length });
  return secretBytes<SlotSecret>(hash(bytes));
}

/** The first 20 bits of H("SIGCODE1" bytes): a slip of the pen passes once in a million. */
function checkGroup(bytes: Uint8Array): string {
  return toBase32(hash(concatBytes(utf8('SIGCODE1'), bytes))).slice(0, 4);
}
