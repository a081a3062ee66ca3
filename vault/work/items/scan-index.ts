import { foldedOf, marked } from './line-words.ts';
import { pieceOf, type ListedWords } from './listed-words.ts';
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
  const names = items.map(({ name }) => foldedOf(name));
  const all = items.map(({ other }, at) => (names[at] ?? '') + foldedOf(other));
  return indexOf({ name: textOf(names), anywhere: textOf(all) }, items);
}

/** An index of a list whose words are there already. @param items its items; undefined where another index has them */
export function createListIndex(words: ListedWords, items: readonly (Kept | undefined)[]): ScanIndex {
  const anywhere = { text: words.text, starts: words.starts.filter((_, piece) => piece % 2 === 0) };
  return indexOf({ name: textOf(items.map((_, at) => pieceOf(words, 2 * at))), anywhere }, items);
}

function indexOf(texts: Readonly<Record<Where, Text>>, items: readonly (Kept | undefined)[]): ScanIndex {
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

function textOf(parts: readonly string[]): Text {
  const starts = new Uint32Array(parts.length + 1);
  parts.forEach((part, at) => {
    starts[at + 1] = (starts[at] ?? 0) + part.length;
  });
  return { text: parts.join(''), starts };
}

/** The longest word is looked for, since it is the rarest as a rule; the others only where it was found. */
function scan(
  { text, starts }: Text,
  items: readonly (Kept | undefined)[],
  words: readonly string[],
  take: Take,
): void {
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
