import type { RecordId } from '../../../crypto/index.ts';
import {
  compareSwedish,
  summarise,
  type ItemKind,
  type JsonObject,
  type Summary,
} from '../../model/index.ts';
import type { Session } from '../../store/index.ts';
import { allItems, openFields, titleResolver, type Item } from './item-view.ts';
import { searchItems } from './search.ts';

/** One line of a list: never a secret. */
export interface ItemLine extends Summary {
  readonly id: RecordId;
  readonly kind: ItemKind;
  readonly compartment: string;
  readonly fields: JsonObject;
}

/** The items of a kind, in Swedish order; with a query only those that it finds, best first. */
export function listItems(session: Session, kind: ItemKind, query = ''): ItemLine[] {
  if (query.trim() !== '') return searchItems(session, query, [kind]);
  const items = [...allItems(session)].filter((item) => item.kind === kind);
  return toLines(session, items).sort((a, b) => compareSwedish(a.sortKey, b.sortKey));
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
