import type { RecordId } from '../../../crypto/index.ts';
import type { Session, StoredRecord } from '../../store/index.ts';
import { itemKindOf, privateHalves, toItem, type Item } from './item-view.ts';

/** Items that are new or changed; undefined for those that are gone. */
export type ItemChanges = ReadonlyMap<RecordId, Item | undefined>;

/**
 * Follows the items of a session: gives what changed since the last call, at the first call all there is. A save costs
 * what it touched, not what the vault holds.
 */
export function followItems(session: Session): () => ItemChanges {
  const known = new Set<RecordId>();
  const halves = new Map<string, RecordId>();
  const contacts = new Map<RecordId, string>();
  let mark = 0;

  const noteHalf = (contact: string, half: RecordId): void => {
    halves.set(contact, half);
    contacts.set(half, contact);
  };
  const readOne = (touched: RecordId): [RecordId, Item | undefined] => {
    const contact = contactOfHalf(session, session.record(touched));
    if (contact !== undefined) noteHalf(contact, touched);
    // A half that was erased no longer says whose it was.
    const id = (contacts.get(touched) ?? touched) as RecordId;
    const record = session.record(id);
    const half = session.record(halves.get(id) ?? id);
    return [id, record && toItem(record, new Map(half && half !== record ? [[id, half]] : []))];
  };
  return () => {
    const { records, mark: next } = session.touchedSince(mark);
    mark = next;
    const isAll = records === 'all';
    if (isAll) for (const [contact, { record }] of privateHalves(session)) noteHalf(contact, record);
    const found = new Map(isAll ? readAll(session, known) : records.map(readOne));
    const changes = [...found].filter(([id, item]) => item !== undefined || known.has(id));
    for (const [id, item] of changes) {
      if (item === undefined) known.delete(id);
      else known.add(id);
    }
    return new Map(changes);
  };
}

/** Everything there is, and undefined for what was known and is no more. */
function* readAll(
  session: Session,
  known: ReadonlySet<RecordId>,
): Generator<readonly [RecordId, Item | undefined]> {
  for (const id of known) yield [id, undefined];
  const halves = privateHalves(session);
  for (const { id } of session.compartments())
    for (const record of session.records(id))
      if (itemKindOf(record) !== undefined) yield [record.record, toItem(record, halves)];
}

/** The contact whose private half a record is; undefined for every other record. */
function contactOfHalf(session: Session, record: StoredRecord | undefined): string | undefined {
  const contact = record?.joined.data['contact'];
  if (record === undefined || typeof contact !== 'string') return undefined;
  const kind = session.compartmentOf(record.compartment)?.kind;
  return kind === 'private' ? contact : undefined;
}
