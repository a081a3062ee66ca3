/** Letters that no decomposition takes apart, and what a person without them on the keyboard types. */
const table: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
  ħ: 'h',
  ß: 'ss',
  þ: 'th',
  ı: 'i',
};
const foldable = new RegExp(`[${Object.keys(table).join('')}]`, 'g');

/**
 * A text as it is searched: lower case, no diacritics, the table's letters spelled out, single spaces.
 * Both the index and the query go through it, so that `Bjork` finds `Björk` and `Gaski` finds `Gáski`.
 */
export function foldForSearch(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(foldable, (letter) => table[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A text with its letters as they are, but lower case, NFC and single spaces: to rank what was typed exactly
 * (with å, ä, ö) before what only folds to it.
 */
export function exactForSearch(text: string): string {
  return text.toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim();
}
