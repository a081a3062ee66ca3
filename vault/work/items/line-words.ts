import { exactForSearch, foldForSearch } from '../../model/index.ts';

/**
 * Words of a text as they are searched, one after another and the first letter of each marked: with their letters as they
 * are, in lower case, and without diacritics; where that is the same, one text.
 */
export type MarkedWords = string | readonly [exact: string, folded: string];

/** With their letters as they are. */
export function exactOf(words: MarkedWords): string {
  return typeof words === 'string' ? words : words[0];
}

/** Without diacritics. */
export function foldedOf(words: MarkedWords): string {
  return typeof words === 'string' ? words : words[1];
}

/** The words of both. */
export function joinedWords(one: MarkedWords, other: MarkedWords): MarkedWords {
  return wordsOf(exactOf(one) + exactOf(other), foldedOf(one) + foldedOf(other));
}

/** The words of texts. */
export function markedWords(texts: readonly string[]): MarkedWords {
  const text = texts.join(' ');
  return wordsOf(allMarked(exactForSearch(text)), allMarked(foldForSearch(text)));
}

/** Words of these letters, which are marked already. */
export function wordsOf(exact: string, folded: string): MarkedWords {
  return exact === folded ? exact : [exact, folded];
}

function allMarked(text: string): string {
  return searchWords(text).map(marked).join('');
}

/** The words of a text: only letters, marks and digits are left. */
export function searchWords(text: string): string[] {
  return text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
}

/** A word as it stands among others, so that its beginning is found and no middle. */
export function marked(word: string): string {
  const [letter = ''] = word;
  return mark(letter) + word.slice(letter.length);
}

/**
 * Words that are searched have no capitals and no control characters: those stand for the letters and digits that begin a
 * word, and anything else has a sign before it.
 */
function mark(letter: string): string {
  if (letter >= 'a' && letter <= 'z' && letter.length === 1) return letter.toUpperCase();
  if (letter >= '0' && letter <= '9' && letter.length === 1)
    return String.fromCharCode(0x10 + Number(letter));
  return `\u0001${letter}`;
}
