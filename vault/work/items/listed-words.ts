import { wordsOf, type MarkedWords } from './line-words.ts';
import type { ColumnOfWords, WordsOfSome } from './words-column.ts';

/**
 * The words of all items of a list, without diacritics, in one text: of each item those of its name, then the others. It
 * is searched as it is, so the words of an item need no texts of their own.
 */
export interface ListedWords {
  readonly text: string;
  /** Where the name and the other words of each item begin, one after the other, and where the last end. */
  readonly starts: Uint32Array;
}

/** Words of a list, of the columns of its names and of its other words. Null where these do not belong together. */
export function listedWords(names: ColumnOfWords, others: ColumnOfWords): ListedWords | null {
  const isOfOne = names.every(([, lengths], at) => lengths.length === others[at]?.[1].length);
  if (!isOfOne || names.length !== others.length) return null;
  // A hundred items at a time, so that no more than their pieces are held beside the whole.
  const texts = names.map((some, at) => interleaved(some, others[at] ?? some));
  return { text: texts.join(''), starts: startsOf(names, others) };
}

function interleaved([name, lengths]: WordsOfSome, [other, otherLengths]: WordsOfSome): string {
  const pieces: string[] = [];
  let [nameAt, otherAt] = [0, 0];
  lengths.forEach((length, item) => {
    pieces.push(name.slice(nameAt, (nameAt += length)));
    pieces.push(other.slice(otherAt, (otherAt += otherLengths[item] ?? 0)));
  });
  return pieces.join('');
}

function startsOf(names: ColumnOfWords, others: ColumnOfWords): Uint32Array {
  const items = names.reduce((sum, [, lengths]) => sum + lengths.length, 0);
  const starts = new Uint32Array(2 * items + 1);
  let piece = 0;
  const next = (length: number): void => {
    starts[piece + 1] = (starts[piece] ?? 0) + length;
    piece += 1;
  };
  names.forEach(([, lengths], at) => {
    lengths.forEach((length, item) => {
      next(length);
      next(others[at]?.[1][item] ?? 0);
    });
  });
  return starts;
}

/** A piece of the words. */
export function pieceOf({ text, starts }: ListedWords, piece: number): string {
  return text.slice(starts[piece], starts[piece + 1]);
}

/** The words of a piece. @param exact with their letters as they are; 0 where that is the same */
export function wordsAt(words: ListedWords, piece: number, exact: string | 0): MarkedWords {
  const folded = pieceOf(words, piece);
  return exact === 0 ? folded : wordsOf(exact, folded);
}
