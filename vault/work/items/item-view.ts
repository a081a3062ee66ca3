import type { CompartmentId, RecordId } from '../../../crypto/index.ts';
import {
  isItemKind,
  isRecordId,
  joinContact,
  kindMember,
  kindOf,
  titleOf,
  viewOf,
  withoutSecrets,
  type Fields,
  type ItemKind,
  type JsonObject,
  type PrivateHalf,
  type Resolve,
} from '../../model/index.ts';
import type { FieldConflict, Session, StoredRecord } from '../../store/index.ts';

/** An item as a session sees it: for a contact both halves joined, where the private one can be read. */
export interface Item {
  readonly id: RecordId;
  readonly kind: ItemKind;
  readonly compartment: CompartmentId;
  /** All fields, secrets among them: never handed to a screen or a list as they are. */
  readonly fields: Fields<ItemKind>;
  readonly conflicts: readonly FieldConflict[];
}

/** Whether a record was removed by a person: its history stays, lists leave it out. */
export function isRemoved(record: StoredRecord): boolean {
  return record.joined.data['removed'] === true;
}

/** The kind of a stored record, when it is one that people add and list. */
export function itemKindOf(record: StoredRecord): ItemKind | undefined {
  const kind = kindOf(record.joined.data as JsonObject);
  return isItemKind(kind) ? kind : undefined;
}

/** A record as an item; undefined for what is no item or was removed. */
export function toItem(record: StoredRecord, halves: ReadonlyMap<string, StoredRecord>): Item | undefined {
  const kind = itemKindOf(record);
  if (kind === undefined || isRemoved(record)) return undefined;
  const own = viewOf(kind, record.joined.data as JsonObject) as Fields<ItemKind>;
  const half = kind === 'contact' ? halves.get(record.record) : undefined;
  const fields =
    half === undefined || isRemoved(half) ? own : joinContact(own as Fields<'contact'>, privateHalf(half));
  const conflicts = [...record.joined.conflicts, ...(half?.joined.conflicts ?? [])];
  return { id: record.record, kind, compartment: record.compartment, fields, conflicts };
}

/** The stored fields of a record without the member that says its kind. */
export function fieldsOf(record: StoredRecord): JsonObject {
  const fields: Record<string, unknown> = { ...record.joined.data };
  Reflect.deleteProperty(fields, kindMember);
  return fields as JsonObject;
}

/** The private halves of contacts that this session can read, by the id of their contact. */
export function privateHalves(session: Session): Map<string, StoredRecord> {
  const halves = new Map<string, StoredRecord>();
  for (const { id } of session.compartments().filter(({ kind }) => kind === 'private')) {
    for (const record of session.records(id)) {
      const contact = record.joined.data['contact'];
      if (typeof contact === 'string') halves.set(contact, record);
    }
  }
  return halves;
}

function privateHalf(half: StoredRecord): PrivateHalf {
  const { contact: _contact, ...rest } = viewOf('private-details', fieldsOf(half));
  return rest;
}

/** Every item of the session, in no order. */
export function* allItems(session: Session): Generator<Item> {
  const halves = privateHalves(session);
  for (const { id } of session.compartments()) {
    for (const record of session.records(id)) {
      const item = toItem(record, halves);
      if (item !== undefined) yield item;
    }
  }
}

/**
 * Turns a reference into a title, for lists and paper: undefined for what this session cannot read. It keeps the titles
 * it gave, so it is good for one list and made anew for the next.
 */
export function titleResolver(session: Session): Resolve {
  const titles = new Map<string, string | undefined>();
  return (reference) => {
    if (!isRecordId(reference)) return undefined;
    if (!titles.has(reference)) titles.set(reference, titleOfRecord(session, reference as RecordId));
    return titles.get(reference);
  };
}

function titleOfRecord(session: Session, id: RecordId): string | undefined {
  const record = session.record(id);
  const kind = record === undefined || isRemoved(record) ? undefined : itemKindOf(record);
  if (record === undefined || kind === undefined) return undefined;
  return titleOf(kind, viewOf(kind, record.joined.data as JsonObject) as Fields<ItemKind>);
}

/** An item's fields without its secrets. */
export function openFields(item: Item): JsonObject {
  return withoutSecrets(item.kind, item.fields);
}
