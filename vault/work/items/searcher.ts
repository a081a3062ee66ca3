import type { RecordId } from '../../../crypto/index.ts';
import {
  compareSwedish,
  exactForSearch,
  foldForSearch,
  searchableText,
  summarise,
  type ItemKind,
  type Resolve,
} from '../../model/index.ts';
import { createSearchIndex, searchWords, type SearchIndex, type Session } from '../../store/index.ts';
import { openFields, titleResolver, type Item } from './item-view.ts';
import { changesSince, type KnownItems } from './known-items.ts';
import type { ItemLine } from './list.ts';

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

/** What is kept of one item. Texts for ranking are made when the first hit needs them. */
interface Kept {
  readonly key: number;
  readonly item: Item;
  readonly line: ItemLine;
  /** The ids whose titles stand in the line or are searched. */
  readonly names: ReadonlySet<string>;
  readonly text: () => { readonly name: string; readonly other: string };
  exact?: { readonly name: string; readonly all: string };
  /** Its place among all items in Swedish order. */
  place: number;
}

/** A searcher of a session. It holds what it read in memory until `close`; a closed session refuses its questions. */
export function createSearcher(session: Session): Searcher {
  const known: KnownItems = { seen: new Map(), moment: undefined };
  const kept = new Map<RecordId, Kept>();
  const byKey = new Map<number, Kept>();
  let sorted: Kept[] = [];
  let index: SearchIndex | undefined;
  let nextKey = 1;

  const refresh = (): void => {
    const changed = changesSince(session, known);
    if (changed.size === 0) return;
    const renewed = new Map(changed);
    for (const [id, { item, names }] of kept)
      if (!renewed.has(id) && [...names].some((name) => changed.has(name as RecordId))) renewed.set(id, item);
    const old = [...renewed.keys()].flatMap((id) => kept.get(id) ?? []);
    for (const each of old) {
      kept.delete(each.item.id);
      byKey.delete(each.key);
    }
    const make = keeper(session);
    const fresh = [...renewed.values()].flatMap((item) =>
      item === undefined ? [] : [make(item, nextKey++)],
    );
    for (const each of fresh) {
      kept.set(each.item.id, each);
      byKey.set(each.key, each);
    }
    sorted = merged(
      sorted.filter((each) => byKey.has(each.key)),
      fresh.sort(inOrder),
    );
    index?.remove(old.map(({ key }) => key));
    index?.add(fresh.map(entryOf));
  };

  const prepared = (): SearchIndex => {
    if (index !== undefined) return index;
    index = createSearchIndex();
    index.add(sorted.map(entryOf));
    return index;
  };

  return {
    list: (kind) => {
      refresh();
      return sorted.flatMap(({ item, line }) => (item.kind === kind ? [line] : []));
    },
    find: (query, kinds) => {
      refresh();
      const hits = (keys: readonly number[]): Kept[] =>
        keys
          .flatMap((key) => byKey.get(key) ?? [])
          .filter(({ item }) => kinds?.includes(item.kind) ?? true)
          .sort((a, b) => a.place - b.place);
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
  const exactByName = byName.filter((each) => hasAll(exactOf(each).name));
  if (exactByName.length >= mostHits) return exactByName.slice(0, mostHits);
  const all = hits(index.find(folded, 'anywhere'));
  const exactAnywhere = all.filter((each) => hasAll(exactOf(each).all));
  return [...new Set([...exactByName, ...exactAnywhere, ...byName, ...all])].slice(0, mostHits);
}

/** The words of an item with their letters as they are, a space before each. */
function exactOf(kept: Kept): { readonly name: string; readonly all: string } {
  if (kept.exact !== undefined) return kept.exact;
  const { name, other } = kept.text();
  const spaced = (text: string): string =>
    searchWords(exactForSearch(text))
      .map((word) => ` ${word}`)
      .join('');
  const ownName = spaced(name);
  return (kept.exact = { name: ownName, all: ownName + spaced(other) });
}

function entryOf({ key, text }: Kept): { key: number; name: string; other: string } {
  const { name, other } = text();
  return { key, name: foldForSearch(name), other: foldForSearch(other) };
}

/** Makes what is kept of items, noting whose titles each of them shows. */
function keeper(session: Session): (item: Item, key: number) => Kept {
  const titles = titleResolver(session);
  const compartments = new Map(session.compartments().map(({ id, kind }) => [id, kind]));
  return (item, key) => {
    const names = new Set<string>();
    const resolve: Resolve = (reference) => {
      const title = titles(reference);
      if (title !== undefined) names.add(reference);
      return title;
    };
    const { id, kind, compartment } = item;
    const line: ItemLine = {
      id,
      kind,
      compartment: compartments.get(compartment) ?? compartment,
      fields: openFields(item),
      ...summarise(kind, item.fields, resolve),
    };
    const text = () => {
      const searched = searchableText(kind, item.fields, resolve);
      return { name: searched.name, other: searched.other.join(' ') };
    };
    return { key, item, line, names, text, place: 0 };
  };
}

function inOrder(a: Kept, b: Kept): number {
  return compareSwedish(a.line.sortKey, b.line.sortKey);
}

/** Two sorted lists as one, each told its place. */
function merged(old: readonly Kept[], fresh: readonly Kept[]): Kept[] {
  const all: Kept[] = [];
  let at = 0;
  for (const next of fresh) {
    for (let here = old[at]; here !== undefined && inOrder(here, next) <= 0; here = old[++at]) all.push(here);
    all.push(next);
  }
  all.push(...old.slice(at));
  for (const [place, each] of all.entries()) each.place = place;
  return all;
}
