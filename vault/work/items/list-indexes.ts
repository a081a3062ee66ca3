import { ListedItem } from './lined.ts';
import type { ListedWords } from './listed-words.ts';
import { createListIndex, createScanIndex, type ScanIndex } from './scan-index.ts';
import type { Kept } from './shelf.ts';

/**
 * Indexes that hold all items of a shelf between them: one for each list that was taken over, whose words lie there as
 * they are searched, and one of all other items.
 * @param all in the order of the shelf
 */
export function indexesOf(all: readonly Kept[]): ScanIndex[] {
  const lists = new Map<ListedWords, ListedItem[]>();
  const others: Kept[] = [];
  for (const kept of all) {
    if (!(kept instanceof ListedItem)) others.push(kept);
    else if (!push(lists, kept)) others.push(kept);
  }
  const taken = [...lists].map(([words, items]) => createListIndex(words, inPlaces(items)));
  return others.length === 0 ? taken : [...taken, createScanIndex(others)];
}

/** Puts an item to those of its list. False for one that stands before another on the shelf and behind it in the list. */
function push(lists: Map<ListedWords, ListedItem[]>, kept: ListedItem): boolean {
  const items = lists.get(kept.words) ?? [];
  lists.set(kept.words, items);
  const isInOrder = (items.at(-1)?.at ?? -1) < kept.at;
  if (isInOrder) items.push(kept);
  return isInOrder;
}

function inPlaces(items: readonly ListedItem[]): (Kept | undefined)[] {
  const places: (Kept | undefined)[] = new Array<undefined>((items.at(-1)?.at ?? -1) + 1).fill(undefined);
  for (const item of items) places[item.at] = item;
  return places;
}
