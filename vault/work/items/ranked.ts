import { exactForSearch, foldForSearch } from '../../model/index.ts';
import { exactOf, marked, searchWords } from './line-words.ts';
import { indexesOf } from './list-indexes.ts';
import { createScanIndex, type ScanIndex, type Where } from './scan-index.ts';
import type { Kept } from './shelf.ts';

/** How many hits are shown: a person who needs the fifty-first types one more letter. */
const mostHits = 50;
/** Changes that are searched beside the index; with more it is made anew. */
const mostBeside = 500;

/** An index of a shelf with what changed since it was made. */
export interface Finder {
  /** Makes the index ahead, so that the first who searches does not wait for it. */
  index(): void;
  /** Takes in what came to the shelf and how many went. */
  follow(changes: { readonly gone: number; readonly put: readonly Kept[] }): void;
  /** At most fifty: exact letters before folded ones, names before other words, then the order of the list. */
  find(query: string, isWanted: (kept: Kept) => boolean): Kept[];
}

/** A finder of all that stands on a shelf. */
export function createFinder(all: () => readonly Kept[]): Finder {
  let made: readonly ScanIndex[] | undefined;
  let fresh: Kept[] = [];
  let beside: ScanIndex | undefined;
  let changed = 0;

  const indexes = (): readonly ScanIndex[] => {
    if (made === undefined || changed > mostBeside) {
      made = indexesOf(all());
      fresh = [];
      beside = undefined;
      changed = 0;
    }
    return beside === undefined ? made : [...made, beside];
  };
  return {
    index: () => void indexes(),
    follow: ({ gone, put }) => {
      changed += gone + put.length;
      if (changed > mostBeside) return;
      fresh = [...fresh, ...put].filter(({ isGone }) => !isGone).sort((a, b) => a.rank - b.rank);
      beside = createScanIndex(fresh);
    },
    find: (query, isWanted) => {
      const folded = searchWords(foldForSearch(query));
      const exact = searchWords(exactForSearch(query)).map(marked);
      const search = (where: Where): Hits => {
        const found = indexes().map((each) => hitsIn(each, folded, exact, where, isWanted));
        return { exact: merged(found.map((hits) => hits.exact)), all: merged(found.map((hits) => hits.all)) };
      };
      const byName = search('name');
      if (byName.exact.length >= mostHits) return byName.exact;
      const anywhere = search('anywhere');
      const inRanks = [...byName.exact, ...anywhere.exact, ...byName.all, ...anywhere.all];
      return [...new Set(inRanks)].slice(0, mostHits);
    },
  };
}

/** The first hits in the order of the list: those with the very letters asked for, and any. */
interface Hits {
  readonly exact: Kept[];
  readonly all: Kept[];
}

function hitsIn(
  index: ScanIndex,
  folded: readonly string[],
  exact: readonly string[],
  where: Where,
  isWanted: (kept: Kept) => boolean,
): Hits {
  const hits: Hits = { exact: [], all: [] };
  index.find(folded, where, (kept) => {
    if (kept.isGone || !isWanted(kept)) return true;
    if (hits.all.length < mostHits) hits.all.push(kept);
    if (hasAll(kept, exact, where)) hits.exact.push(kept);
    return hits.exact.length < mostHits;
  });
  return hits;
}

function hasAll({ name, other }: Kept, exact: readonly string[], where: Where): boolean {
  const texts = where === 'name' ? [exactOf(name)] : [exactOf(name), exactOf(other)];
  return exact.every((word) => texts.some((text) => text.includes(word)));
}

function merged(lists: readonly Kept[][]): Kept[] {
  const [only = [], ...more] = lists.filter((list) => list.length > 0);
  if (more.length === 0) return only;
  return lists
    .flat()
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostHits);
}
