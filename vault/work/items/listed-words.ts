import { wordsOf, type MarkedWords } from './line-words.ts';

/**
 * The words of all items of a list, without diacritics, in one text: of each item those of its name, then the others. It
 * is searched as it is, so the words of an item need no texts of their own.
 */
export interface ListedWords {
  readonly text: string;
  /** Where the name and the other words of each item begin, one after the other, and where the last end. */
  readonly starts: Uint32Array;
}

/** Words of a list: those of the name of each item and its others, without diacritics. */
export function listedWords(names: readonly string[], others: readonly string[]): ListedWords {
  const pieces = names.flatMap((name, item) => [name, others[item] ?? '']);
  const starts = new Uint32Array(pieces.length + 1);
  pieces.forEach(({ length }, piece) => {
    starts[piece + 1] = (starts[piece] ?? 0) + length;
  });
  return { text: pieces.join(''), starts };
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
