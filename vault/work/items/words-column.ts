import { exactOf, foldedOf, type MarkedWords } from './line-words.ts';

/** The words of the items of a list, of some items at a time. */
export type ColumnOfWords = readonly WordsOfSome[];

/** Without diacritics, in one text with the length of each; and with their letters as they are, 0 where that is the same. */
export type WordsOfSome = readonly [
  folded: string,
  lengths: readonly number[],
  exact: readonly (string | 0)[],
];

/** Few enough that deflate sees both of an item at once. */
const itemsAPiece = 100;

/** A column of these words. */
export function columnOfWords(all: readonly MarkedWords[]): ColumnOfWords {
  const pieces = Array.from({ length: Math.ceil(all.length / itemsAPiece) }, (_, at) => at * itemsAPiece);
  return pieces.map((at) => wordsOfSome(all.slice(at, at + itemsAPiece)));
}

function wordsOfSome(all: readonly MarkedWords[]): WordsOfSome {
  const folded = all.map(foldedOf);
  const exact = all.map((words) => (typeof words === 'string' ? 0 : exactOf(words)));
  return [folded.join(''), folded.map(({ length }) => length), exact];
}

/** The words of each item with their letters as they are; 0 where that is the same. */
export function exactIn(column: ColumnOfWords): (string | 0)[] {
  return column.flatMap(([, , exact]) => exact);
}
