import type { RecordId } from '../../../crypto/index.ts';
import { compareSwedish, sortedSwedish } from '../../model/index.ts';
import type { Item } from './item-view.ts';
import type { ItemChanges } from './known-items.ts';
import type { ItemLine } from './item-line.ts';

/** An item with its line and what is searched of it. */
export interface Lined {
  readonly item: Item;
  readonly line: ItemLine;
  /** The ids whose titles stand in the line or are searched, also of what is not there (yet). */
  readonly names: ReadonlySet<string>;
  readonly name: string;
  readonly other: string;
}

export type LineMaker = (item: Item) => Lined;

/** A lined item on the shelf. */
export interface Kept extends Lined {
  /** A whole number above 0, never given twice. */
  readonly key: number;
  /** Its place among all items in Swedish order. */
  place: number;
  /** Its words with their letters as they are, made when a hit first needs them. */
  exact?: { readonly name: string; readonly all: string };
}

/** The items of a session in Swedish order, renewed piece by piece. */
export interface Shelf {
  all(): readonly Kept[];
  byKey(key: number): Kept | undefined;
  /** Takes changes in, with all whose lines show a changed title. What went from the shelf, and what came. */
  renew(changes: ItemChanges, make: LineMaker): { taken: readonly Kept[]; put: readonly Kept[] };
}

/** An empty shelf. */
export function createShelf(): Shelf {
  const byId = new Map<RecordId, Kept>();
  const byKey = new Map<number, Kept>();
  /** Who shows the title of an id. It may name some who no longer do. */
  const showing = new Map<string, Set<RecordId>>();
  let sorted: Kept[] = [];
  let lastKey = 0;

  const takeOff = (kept: Kept): void => {
    byId.delete(kept.item.id);
    byKey.delete(kept.key);
  };
  const putOn = (lined: Lined): Kept => {
    const kept: Kept = { ...lined, key: ++lastKey, place: 0 };
    byId.set(kept.item.id, kept);
    byKey.set(kept.key, kept);
    for (const name of kept.names) {
      const those = showing.get(name) ?? new Set();
      showing.set(name, those.add(kept.item.id));
    }
    return kept;
  };
  const renew: Shelf['renew'] = (changes, make) => {
    if (changes.size === 0) return { taken: [], put: [] };
    const items = new Map(changes);
    for (const changed of changes.keys())
      for (const id of showing.get(changed) ?? []) if (!items.has(id)) items.set(id, byId.get(id)?.item);
    const taken = [...items.keys()].flatMap((id) => byId.get(id) ?? []);
    taken.forEach(takeOff);
    const put = [...items.values()].flatMap((item) => (item === undefined ? [] : [putOn(make(item))]));
    const left = taken.length === 0 ? sorted : sorted.filter(({ key }) => byKey.has(key));
    sorted = withMore(left, put);
    return { taken, put };
  };
  return { all: () => sorted, byKey: (key) => byKey.get(key), renew };
}

/** Those of one name stand by their ids, so that the order does not tell in which order they came. */
function inOrder(a: Kept, b: Kept): number {
  return compareSwedish(a.line.sortKey, b.line.sortKey) || byId(a, b);
}

function byId(a: Kept, b: Kept): number {
  return a.item.id < b.item.id ? -1 : 1;
}

/** A few find their places by halving; many are sorted with the rest. Each is told its place. */
function withMore(old: readonly Kept[], more: readonly Kept[]): Kept[] {
  const isMany = more.length * 10 > old.length;
  const all = isMany ? sortedSwedish([...old, ...more].sort(byId), ({ line }) => line.sortKey) : [...old];
  if (!isMany) for (const kept of more) all.splice(placeFor(all, kept), 0, kept);
  all.forEach((kept, place) => {
    kept.place = place;
  });
  return all;
}

/** Where an item goes in a sorted list: after those that are equal. */
function placeFor(sorted: readonly Kept[], kept: Kept): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = sorted[middle];
    if (there !== undefined && inOrder(there, kept) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
