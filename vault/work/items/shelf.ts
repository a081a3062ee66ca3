import type { RecordId } from '../../../crypto/index.ts';
import { compareSwedish, sortedSwedish } from '../../model/index.ts';
import type { ItemChanges } from './known-items.ts';
import type { ItemFinder, Lined, LineMaker } from './lined.ts';

/** A lined item on the shelf. */
export type Kept = Lined;

/** The items of a session in Swedish order, renewed piece by piece. */
export interface Shelf {
  all(): readonly Kept[];
  byId(id: RecordId): Kept | undefined;
  /** Takes changes in, with all whose lines show a changed title. What came to the shelf; what went says `isGone`. */
  renew(changes: ItemChanges, make: LineMaker, find: ItemFinder): { gone: number; put: readonly Kept[] };
}

/** An empty shelf. */
export function createShelf(): Shelf {
  const byId = new Map<RecordId, Kept>();
  let sorted: Kept[] = [];

  const takeOff = (id: RecordId): number => {
    const kept = byId.get(id);
    if (kept === undefined) return 0;
    kept.isGone = true;
    byId.delete(id);
    return 1;
  };
  const putOn = (kept: Kept): Kept => {
    byId.set(kept.line.id, kept);
    return kept;
  };
  const withShowing = (changes: ItemChanges, find: ItemFinder): ItemChanges => {
    const more = showersOf(changes, sorted).filter(({ line }) => !changes.has(line.id));
    return more.length === 0
      ? changes
      : new Map([...changes, ...more.map(({ line }) => [line.id, find(line.id)] as const)]);
  };
  /** Lines of a list that show the title of what changed after it. */
  const outdated = (all: ItemChanges): RecordId[] => {
    const changed = new Map([...all].filter(([, each]) => each === undefined || !('line' in each)));
    return showersOf(changed, byId.values()).flatMap(({ fromList, line }) => (fromList ? [line.id] : []));
  };
  const renew: Shelf['renew'] = (changes, make, find) => {
    if (changes.size === 0) return { gone: 0, put: [] };
    const all = withShowing(changes, find);
    const gone = [...all.keys()].reduce((count, id) => count + takeOff(id), 0);
    const put: Kept[] = [];
    for (const each of all.values())
      if (each !== undefined) put.push(putOn('line' in each ? each : make(each)));
    for (const id of outdated(all)) {
      takeOff(id);
      const item = find(id);
      if (item !== undefined) put.push(putOn(make(item)));
    }
    // Also those that a renewal took off which came to no end.
    sorted = withMore(
      withoutGone(sorted),
      put.filter(({ isGone }) => !isGone),
    );
    return { gone, put };
  };
  return { all: () => sorted, byId: (id) => byId.get(id), renew };
}

/** The lines that show the title of one of these ids. */
function showersOf(ids: ReadonlyMap<RecordId, unknown>, all: Iterable<Kept>): Kept[] {
  const showers: Kept[] = [];
  if (ids.size === 0) return showers;
  for (const kept of all)
    if (!kept.isGone && kept.names.some((name) => ids.has(name as RecordId))) showers.push(kept);
  return showers;
}

/** Those of one name stand by their ids, so that the order does not tell in which order they came. */
function inOrder(a: Kept, b: Kept): number {
  return compareSwedish(a.line.sortKey, b.line.sortKey) || byId(a, b);
}

function byId(a: Kept, b: Kept): number {
  return a.line.id < b.line.id ? -1 : 1;
}

function withoutGone(all: Kept[]): Kept[] {
  return all.some(({ isGone }) => isGone) ? all.filter(({ isGone }) => !isGone) : all;
}

/**
 * A few find their places among the old by halving; many are sorted with the rest. Each is told its place. There are as
 * many as items, so no more copies of them are made than must be.
 */
function withMore(old: Kept[], more: readonly Kept[]): Kept[] {
  const isMany = more.length * 10 > old.length;
  const all = isMany ? sortedAnew([...old, ...more]) : old;
  if (!isMany) for (const kept of more) all.splice(placeFor(all, kept), 0, kept);
  all.forEach((kept, rank) => {
    kept.rank = rank;
  });
  return all;
}

/** Lists that were kept are in order already: then looking through them once is enough. */
function sortedAnew(items: Kept[]): Kept[] {
  const isSorted = items.every((kept, at) => at === 0 || inOrder(items[at - 1] ?? kept, kept) <= 0);
  return isSorted ? items : sortedSwedish(items.sort(byId), ({ line }) => line.sortKey);
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
