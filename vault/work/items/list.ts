import type { ItemKind } from '../../model/index.ts';
import type { Session } from '../../store/index.ts';
import type { ItemLine } from './item-line.ts';
import type { Item } from './item-view.ts';
import { lineMaker } from './lined.ts';
import { searcherOf } from './search.ts';

/** The items of a kind, in Swedish order; with a query only those that it finds, best first. */
export function listItems(session: Session, kind: ItemKind, query = ''): ItemLine[] {
  const searcher = searcherOf(session);
  return query.trim() === '' ? searcher.list(kind) : searcher.find(query, [kind]);
}

/** Lines for items, in their order. */
export function toLines(session: Session, items: readonly Item[]): ItemLine[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const make = lineMaker(session, (id) => byId.get(id));
  return items.map((item) => make(item).line);
}
