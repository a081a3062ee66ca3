import type { CompartmentId } from '../../../crypto/index.ts';
import {
  compareSwedish,
  foldForSearch,
  kindOf,
  summarise,
  titleOf,
  viewOf,
  type Fields,
  type InnerKind,
  type ItemKind,
  type JsonObject,
} from '../../model/index.ts';
import { WorkError } from '../errors/work-error.ts';
import { VaultError, type Session } from '../../store/index.ts';
import { fieldsOf, isRemoved, privateHalves, toItem, type Item } from '../items/item-view.ts';

/** A record that people do not add by name, such as a place or a sealed copy. */
export interface InnerItem<K extends InnerKind> {
  readonly id: string;
  readonly compartment: CompartmentId;
  readonly kind: K;
  readonly fields: Fields<K>;
}
export type ItemOf<K extends ItemKind> = Omit<Item, 'kind' | 'fields'> & {
  readonly kind: K;
  readonly fields: Fields<K>;
};

/** Everything that paper is made from: what one session can read, at one moment. */
export interface PrintSource {
  item(reference: string | undefined): Item | undefined;
  /** The item if it is of the kind. */
  of<K extends ItemKind>(kind: K, reference: string | undefined): ItemOf<K> | undefined;
  /** All of a kind, in Swedish order. */
  all<K extends ItemKind>(kind: K): readonly ItemOf<K>[];
  inner<K extends InnerKind>(kind: K): readonly InnerItem<K>[];
  /** A reference in words: the title of what it names, plain words as they stand, '' for what cannot be read. */
  words(reference: string | undefined): string;
}

/** Reads a session once. */
export function printSourceOf(session: Session): PrintSource {
  const halves = privateHalves(session);
  const items: Item[] = [];
  const inner: InnerItem<InnerKind>[] = [];
  for (const { id } of session.compartments()) {
    for (const record of session.records(id)) {
      const item = toItem(record, halves);
      const kind = kindOf(record.joined.data as JsonObject);
      if (item !== undefined) items.push(item);
      else if (kind !== undefined && !isRemoved(record)) {
        const fields = viewOf(kind, fieldsOf(record)) as Fields<InnerKind>;
        inner.push({ id: record.record, compartment: id, kind: kind as InnerKind, fields });
      }
    }
  }
  return createPrintSource(items, inner);
}

/** The same from plain values. */
export function createPrintSource(
  items: readonly Item[],
  inner: readonly InnerItem<InnerKind>[],
): PrintSource {
  const byId = new Map(items.map((item) => [String(item.id), item]));
  const places = new Map(
    inner.flatMap(({ id, fields }) => ('name' in fields ? [[id, fields.name] as const] : [])),
  );
  const sorted = [...items]
    .map((item) => ({ item, key: summarise(item.kind, item.fields).sortKey }))
    .sort((a, b) => compareSwedish(a.key, b.key));
  const item = (reference: string | undefined): Item | undefined => byId.get(reference ?? '');
  return {
    item,
    of: (kind, reference) => {
      const found = item(reference);
      return found?.kind === kind ? (found as ItemOf<typeof kind>) : undefined;
    },
    all: (kind) =>
      sorted.flatMap((each) => (each.item.kind === kind ? [each.item as ItemOf<typeof kind>] : [])),
    inner: (kind) => inner.filter((each) => each.kind === kind) as InnerItem<typeof kind>[],
    words: (reference = '') => {
      const found = item(reference);
      if (found !== undefined) return titleOf(found.kind, found.fields);
      return places.get(reference) ?? (/^[0-9a-f]{32}$/.test(reference) ? '' : reference);
    },
  };
}

/**
 * The item that a person named on the command line: by its id, or by its title when only one bears it.
 * Fails with `no-such-record`, and with `not-this-kind` for the id of another kind.
 */
export function namedItem<K extends ItemKind>(source: PrintSource, kind: K, name: string): ItemOf<K> {
  const byId = source.of(kind, name);
  if (byId !== undefined) return byId;
  if (source.item(name) !== undefined) throw new WorkError('not-this-kind');
  const wanted = foldForSearch(name);
  const [only, ...others] = source
    .all(kind)
    .filter((each) => foldForSearch(titleOf(each.kind, each.fields as Fields<ItemKind>)) === wanted);
  if (only === undefined || others.length > 0) throw new VaultError('no-such-record');
  return only;
}
