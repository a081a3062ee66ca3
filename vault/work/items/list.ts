import { summarise, type ItemKind } from '../../model/index.ts';
import type { Session } from '../../store/index.ts';
import type { ItemLine } from './item-line.ts';
import { openFields, titleResolver, type Item } from './item-view.ts';
import { searcherOf } from './search.ts';

/** The items of a kind, in Swedish order; with a query only those that it finds, best first. */
export function listItems(session: Session, kind: ItemKind, query = ''): ItemLine[] {
  const searcher = searcherOf(session);
  return query.trim() === '' ? searcher.list(kind) : searcher.find(query, [kind]);
}

/** Lines for items, in their order. */
export function toLines(session: Session, items: readonly Item[]): ItemLine[] {
  const resolve = titleResolver(session);
  const kinds = new Map(session.compartments().map(({ id, kind }) => [id, kind]));
  return items.map((item) => ({
    id: item.id,
    kind: item.kind,
    compartment: kinds.get(item.compartment) ?? item.compartment,
    fields: openFields(item),
    ...summarise(item.kind, item.fields, resolve),
  }));
}
