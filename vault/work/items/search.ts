import {
  compareSwedish,
  exactForSearch,
  foldForSearch,
  searchableText,
  type ItemKind,
} from '../../model/index.ts';
import { createSearchIndex, type SearchIndex, type Session } from '../../store/index.ts';
import { allItems, titleResolver, type Item } from './item-view.ts';
import { toLines, type ItemLine } from './list.ts';

/** How many hits are shown: a person who needs the fifty-first types one more letter. */
const mostHits = 50;

/**
 * Items whose words begin with the words of the query, in any order and whatever the case or diacritics: an exact
 * å ä ö hit before a folded one, a name before other fields, then Swedish order. Secrets are not searched.
 */
export function searchItems(session: Session, query: string, kinds?: readonly ItemKind[]): ItemLine[] {
  const items = [...allItems(session)].filter(({ kind }) => kinds?.includes(kind) ?? true);
  const index = indexOf(session, items);
  try {
    const byId = new Map(items.map((item) => [String(item.id), item]));
    const hits = index.find(foldForSearch(query), exactForSearch(query), mostHits).flatMap(({ id, rank }) => {
      const item = byId.get(id);
      return item === undefined ? [] : [{ item, rank }];
    });
    return ranked(session, hits);
  } finally {
    index.close();
  }
}

function indexOf(session: Session, items: readonly Item[]): SearchIndex {
  const resolve = titleResolver(session);
  const index = createSearchIndex();
  index.add(
    items.map((item) => {
      const { name, other } = searchableText(item.kind, item.fields, resolve);
      const rest = other.join(' ');
      return {
        id: item.id,
        name: foldForSearch(name),
        other: foldForSearch(rest),
        exactName: exactForSearch(name),
        exactOther: exactForSearch(rest),
      };
    }),
  );
  return index;
}

function ranked(session: Session, hits: readonly { item: Item; rank: number }[]): ItemLine[] {
  const ranks = new Map(hits.map(({ item, rank }) => [item.id, rank]));
  const rankOf = (line: ItemLine): number => ranks.get(line.id) ?? 0;
  return toLines(
    session,
    hits.map(({ item }) => item),
  ).sort((a, b) => rankOf(a) - rankOf(b) || compareSwedish(a.sortKey, b.sortKey));
}
