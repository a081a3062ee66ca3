import { utf8 } from '../bytes.ts';
import type { BlockKey } from '../keys/index.ts';
import type { RandomBytes } from '../random.ts';
import { open, seal } from '../seal.ts';

/** What a block is: a compartment's list for the screen, its stream on paper, or what a machine remembers of a vault. */
export type BlockWord = 'SIGLIST1' | 'SIGPRNT1' | 'SIGMEMO1';

/** Seals a list block or a paper stream: nonce[24] and ciphertext, bound to what it is. */
export function sealBlock(
  key: BlockKey,
  word: BlockWord,
  plaintext: Uint8Array,
  random: RandomBytes,
): Uint8Array {
  return seal(key, utf8(word), plaintext, random);
}

/** The plaintext of a block. Fails with `seal-broken` under another key or word, or when it was changed. */
export function openBlock(key: BlockKey, word: BlockWord, data: Uint8Array): Uint8Array {
  return open(key, utf8(word), data);
}
