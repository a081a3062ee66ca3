import { uint } from '../bytes.ts';
import { CryptoError } from '../errors.ts';
import { bytesOf, digitsOf } from './bits.ts';
import { checksumOf, hasChecksum } from './checksum.ts';
import { wordNumber, words } from './words.ts';

/** What all cards of one set have in common. */
export type CardSet = {
  /** 0 to 32767; drawn anew for every set. */
  readonly identifier: number;
  readonly isExtendable: boolean;
  /** e of SLIP-0039: 10000 * 2^e rounds of PBKDF2. */
  readonly iterationExponent: number;
  readonly groupThreshold: number;
  readonly groupCount: number;
};

/** One card, read. Indexes count from 0, as in its words. */
export type Card = CardSet & {
  readonly groupIndex: number;
  readonly memberIndex: number;
  readonly memberThreshold: number;
  readonly value: Uint8Array;
};

const headWords = 4;
const checksumWords = 3;
const leastWords = 20;

/** The words of a card, SLIP-0039 "Format of the share mnemonic": 33 for our 32-byte secrets. */
export function writeCard(card: Card): string {
  const set = (card.identifier << 5) | (card.isExtendable ? 16 : 0) | card.iterationExponent;
  const fields = [card.groupIndex, card.groupThreshold - 1, card.groupCount - 1, card.memberIndex];
  const place = [...fields, card.memberThreshold - 1].reduce((sum, field) => (sum << 4) | field, 0);
  const numbers = [
    ...digitsOf(uint(set, 3), 10, 2),
    ...digitsOf(uint(place, 3), 10, 2),
    ...digitsOf(card.value, 10, Math.ceil((card.value.length * 8) / 10)),
  ];
  return [...numbers, ...checksumOf(numbers, card.isExtendable)].map((number) => words[number]).join(' ');
}

/**
 * Reads a card as typed: case, numbering, line ends and all after a word's first four letters do not matter.
 * `index` is which card it is of those being typed, 1 the first; the errors carry it.
 * Fails with `card-word-unknown` ({index, position}, both from 1), with `card-mistyped` ({index}) when the words
 * do not carry their checksum or cannot be a card.
 */
export function parseCard(mnemonic: string, index = 1): Card {
  const card = cardOf(wordNumbers(mnemonic, index));
  if (card === null) throw new CryptoError('card-mistyped', { index });
  return card;
}

function cardOf(numbers: readonly number[]): Card | null {
  const set = ((numbers[0] ?? 0) << 10) | (numbers[1] ?? 0);
  const isExtendable = (set & 16) !== 0;
  if (numbers.length < leastWords || !hasChecksum(numbers, isExtendable)) return null;
  const value = valueOf(numbers.slice(headWords, -checksumWords));
  const place = ((numbers[2] ?? 0) << 10) | (numbers[3] ?? 0);
  const field = (i: number) => (place >>> (16 - 4 * i)) & 15;
  const card = {
    identifier: set >>> 5,
    isExtendable,
    iterationExponent: set & 15,
    groupIndex: field(0),
    groupThreshold: field(1) + 1,
    groupCount: field(2) + 1,
    memberIndex: field(3),
    memberThreshold: field(4) + 1,
  };
  return value === null || card.groupThreshold > card.groupCount ? null : { ...card, value };
}

function wordNumbers(mnemonic: string, index: number): number[] {
  const typed = mnemonic.split(/[^\p{L}]+/u).filter((word) => word !== '');
  return typed.map((word, i) => {
    const number = wordNumber(word);
    if (number === null) throw new CryptoError('card-word-unknown', { index, position: i + 1 });
    return number;
  });
}

/** A value is a whole number of 16-bit steps, filled to whole words with at most 8 zero bits in front. */
function valueOf(numbers: readonly number[]): Uint8Array | null {
  const padding = (10 * numbers.length) % 16;
  return padding > 8 ? null : bytesOf(numbers, 10, (10 * numbers.length - padding) / 8);
}
