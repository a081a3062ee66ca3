import { exactForSearch, foldForSearch } from '../../model/index.ts';

/**
 * Words of a text as they are searched, a space before each: with their letters as they are, in lower case, and without
 * diacritics; where that is the same, one text.
 */
export type SpacedWords = string | readonly [exact: string, folded: string];

/** With their letters as they are. */
export function exactOf(words: SpacedWords): string {
  return typeof words === 'string' ? words : words[0];
}

/** Without diacritics. */
export function foldedOf(words: SpacedWords): string {
  return typeof words === 'string' ? words : words[1];
}

/** The words of both. */
export function joinedWords(one: SpacedWords, other: SpacedWords): SpacedWords {
  const exact = exactOf(one) + exactOf(other);
  const folded = foldedOf(one) + foldedOf(other);
  return exact === folded ? exact : [exact, folded];
}

/** The words of texts. */
export function spacedWords(texts: readonly string[]): SpacedWords {
  const text = texts.join(' ');
  const exact = spaced(exactForSearch(text));
  const folded = spaced(foldForSearch(text));
  return exact === folded ? exact : [exact, folded];
}

function spaced(text: string): string {
  return searchWords(text)
    .map((word) => ` ${word}`)
    .join('');
}

/** The words of a text: only letters, marks and digits are left. */
export function searchWords(text: string): string[] {
  return text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
}
