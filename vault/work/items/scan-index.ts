import { foldedOf } from './line-words.ts';
import type { Kept } from './shelf.ts';

/** Whether a search goes on after a hit. */
type Take = (hit: Kept) => boolean;

/** What is searched in: the names alone, or all words. */
export type Where = 'name' | 'anywhere';

/**
 * An index of folded words: one long text in the order of the list, gone through from its beginning. A hit comes in the
 * list's order, so that a search may end as soon as it has enough. It lives in memory and nowhere else.
 */
export interface ScanIndex {
  /** Gives each item whose words begin with all the words asked for, until `take` says no. */
  find(words: readonly string[], where: Where, take: Take): void;
}

/** An index of items in the order in which they are given. */
export function createScanIndex(items: readonly Kept[]): ScanIndex {
  const texts = { name: textOf(items, 'name'), anywhere: textOf(items, 'anywhere') };
  return {
    find: (words, where, take) => {
      if (words.length > 0) scan(texts[where], items, words.map(marked), take);
    },
  };
}

interface Text {
  readonly text: string;
  /** Where each item begins, and where the last one ends. */
  readonly starts: Uint32Array;
}

function textOf(items: readonly Kept[], where: Where): Text {
  const starts = new Uint32Array(items.length + 1);
  const parts: string[] = [];
  let at = 0;
  items.forEach(({ name, other }, index) => {
    starts[index] = at;
    const part = markedWords(where === 'name' ? foldedOf(name) : foldedOf(name) + foldedOf(other));
    parts.push(part);
    at += part.length;
  });
  starts[items.length] = at;
  return { text: parts.join(''), starts };
}

/** The longest word is looked for, since it is the rarest as a rule; the others only where it was found. */
function scan({ text, starts }: Text, items: readonly Kept[], words: readonly string[], take: Take): void {
  const [first = '', ...others] = words.toSorted((a, b) => b.length - a.length);
  let item = 0;
  for (let at = text.indexOf(first); at >= 0;) {
    item = itemAt(starts, at, item);
    const [start = 0, end = text.length] = [starts[item], starts[item + 1]];
    const hit = items[item];
    const hasAll = others.length === 0 || includesAll(text.slice(start, end), others);
    if (hit !== undefined && hasAll && !take(hit)) return;
    at = text.indexOf(first, end);
  }
}

function includesAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** The item in whose text a place lies, not before a known one. */
function itemAt(starts: Uint32Array, at: number, from: number): number {
  let low = from;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Words without their spaces, the first letter of each marked, so that a beginning is found and no middle. */
function markedWords(spaced: string): string {
  return spaced.replace(/ (.)/gsu, (_, letter: string) => mark(letter));
}

function marked(word: string): string {
  const [letter = ''] = word;
  return mark(letter) + word.slice(letter.length);
}

/**
 * Folded words have no capitals and no control characters: those stand for the letters and digits that begin a word,
 * and anything else has a sign before it.
 */
function mark(letter: string): string {
  if (letter >= 'a' && letter <= 'z' && letter.length === 1) return letter.toUpperCase();
  if (letter >= '0' && letter <= '9' && letter.length === 1)
    return String.fromCharCode(0x10 + Number(letter));
  return `\u0001${letter}`;
}
