import {
  exactForSearch,
  foldForSearch,
  isRecordId,
  searchableText,
  summarise,
  type ItemKind,
  type Resolve,
} from '../../model/index.ts';
import { createSearchIndex, searchWords, type SearchIndex, type Session } from '../../store/index.ts';
import { openFields, titleResolver } from './item-view.ts';
import { followItems } from './known-items.ts';
import type { ItemLine } from './item-line.ts';
import { createShelf, type Kept, type LineMaker } from './shelf.ts';

/** How many hits are shown: a person who needs the fifty-first types one more letter. */
const mostHits = 50;

/**
 * The lists and searches of one session, kept from one question to the next. What was saved in between is read anew
 * with whatever shows its title; the rest stands.
 */
export interface Searcher {
  /** The items of a kind, in Swedish order. */
  list(kind: ItemKind): ItemLine[];
  /**
   * Items whose words begin with the words of the query, in any order and whatever the case or diacritics: an exact
   * å ä ö hit before a folded one, a name before other fields, then Swedish order. Secrets are not searched.
   */
  find(query: string, kinds?: readonly ItemKind[]): ItemLine[];
  close(): void;
}

/** A searcher of a session. It holds what it read in memory until `close`; a closed session refuses its questions. */
export function createSearcher(session: Session): Searcher {
  const changes = followItems(session);
  const shelf = createShelf();
  let index: SearchIndex | undefined;

  const refresh = (): void => {
    const changed = changes();
    if (changed.size === 0) return;
    const { taken, put } = shelf.renew(changed, lineMaker(session));
    index?.remove(taken.map(({ key }) => key));
    index?.add(put.map(entryOf));
  };
  const prepared = (): SearchIndex => {
    if (index !== undefined) return index;
    index = createSearchIndex();
    index.add(shelf.all().map(entryOf));
    return index;
  };
  return {
    list: (kind) => {
      refresh();
      const ofKind = shelf.all().filter(({ item }) => item.kind === kind);
      return ofKind.map(({ line }) => line);
    },
    find: (query, kinds) => {
      refresh();
      const hits = (keys: readonly number[]): Kept[] =>
        keys
          .map((key) => shelf.byKey(key))
          .filter((each) => each !== undefined)
          .filter(({ item }) => kinds?.includes(item.kind) ?? true);
      return ranked(prepared(), query, hits).map(({ line }) => line);
    },
    close: () => {
      index?.close();
      index = undefined;
    },
  };
}

/** At most fifty: those by name first, and the others only where these leave room. */
function ranked(index: SearchIndex, query: string, hits: (keys: readonly number[]) => Kept[]): Kept[] {
  const folded = searchWords(foldForSearch(query));
  const exact = searchWords(exactForSearch(query)).map((word) => ` ${word}`);
  const hasAll = (text: string): boolean => exact.every((word) => text.includes(word));
  const byName = hits(index.find(folded, 'name'));
  const exactByName = firstOf(byName.filter((each) => hasAll(exactOf(each).name)));
  if (exactByName.length >= mostHits) return exactByName;
  const all = hits(index.find(folded, 'anywhere'));
  const exactAnywhere = firstOf(all.filter((each) => hasAll(exactOf(each).all)));
  const inOrder = [...exactByName, ...exactAnywhere, ...firstOf(byName), ...firstOf(all)];
  return [...new Set(inOrder)].slice(0, mostHits);
}

/** Of many hits the fifty that come first in Swedish order: a letter finds thousands, and nobody sees the others. */
function firstOf(hits: readonly Kept[]): Kept[] {
  const first: Kept[] = [];
  for (const hit of hits) {
    const last = first.at(-1);
    if (first.length === mostHits && last !== undefined && hit.place > last.place) continue;
    const at = first.findIndex(({ place }) => place > hit.place);
    first.splice(at < 0 ? first.length : at, 0, hit);
    if (first.length > mostHits) first.pop();
  }
  return first;
}

/** The words of an item with their letters as they are, a space before each. */
function exactOf(kept: Kept): { readonly name: string; readonly all: string } {
  if (kept.exact !== undefined) return kept.exact;
  const { name, other } = kept;
  const spaced = (text: string): string =>
    searchWords(exactForSearch(text))
      .map((word) => ` ${word}`)
      .join('');
  const ownName = spaced(name);
  return (kept.exact = { name: ownName, all: ownName + spaced(other) });
}

function entryOf({ key, name, other }: Kept): { key: number; name: string; other: string } {
  return { key, name: foldForSearch(name), other: foldForSearch(other) };
}

/** Makes the lines of items, noting whose titles each of them shows. Titles are those of the moment it is made. */
function lineMaker(session: Session): LineMaker {
  const titles = titleResolver(session);
  const compartments = new Map(session.compartments().map(({ id, kind }) => [id, kind]));
  return (item) => {
    const names = new Set<string>();
    const resolve: Resolve = (reference) => {
      if (isRecordId(reference)) names.add(reference);
      return titles(reference);
    };
    const { id, kind, compartment } = item;
    const line: ItemLine = {
      id,
      kind,
      compartment: compartments.get(compartment) ?? compartment,
      fields: openFields(item),
      ...summarise(kind, item.fields, resolve),
    };
    const { name, other } = searchableText(kind, item.fields, resolve);
    return { item, line, names, name, other: other.join(' ') };
  };
}
