import { encodeCanonical, equalBytes, type RecordId } from '../../../crypto/index.ts';
import {
  applyPatch,
  compartmentKindOf,
  joinContact,
  kindMember,
  parseInput,
  parsePatch,
  schemas,
  splitContact,
  toRecordData,
  type Fields,
  type ItemKind,
  type JsonObject,
  type RecordKind,
} from '../../model/index.ts';
import { VaultError, type Change, type Erasure, type Session, type StoredRecord } from '../../store/index.ts';
import { isRemoved, itemKindOf, privateHalves } from './item-view.ts';
import { findItem } from './show.ts';

/** Something new to save: fields as the user or a file gave them, and its earlier states if it had any. */
export interface NewItem {
  readonly kind: ItemKind;
  readonly data: unknown;
  readonly history?: readonly { readonly at: number; readonly data: JsonObject }[];
}

/** Adds one item. Fails with `unknown-field`, `field-missing`, `field-invalid`, `no-right` and as `save` does. */
export function addItem(session: Session, kind: ItemKind, data: unknown): RecordId {
  const id = session.newRecord();
  session.save(changesForNew(session, id, { kind, data }));
  return id;
}

/** Adds many items as one entry: all of them, or none. Their ids, in order. Fails as `addItem`. */
export function addItems(
  session: Session,
  items: readonly NewItem[],
  notes: readonly JsonObject[] = [],
): RecordId[] {
  const ids = items.map(() => session.newRecord());
  session.save(
    items.flatMap((item, at) => changesForNew(session, ids[at] ?? session.newRecord(), item)),
    notes,
  );
  return ids;
}

/**
 * Changes the fields given and leaves the others; null takes a field away.
 * Fails with `no-such-record` and as `addItem` does.
 */
export function editItem(session: Session, id: string, patch: unknown): void {
  const item = findItem(session, id);
  const change = parsePatch(item.kind, patch);
  if (item.kind === 'contact') session.save(contactChanges(session, item.id, change));
  else session.save([changeOf(recordOf(session, item.id), change)]);
}

/** Takes an item out of every list. Its history stays, and it can be taken back. Fails with `no-such-record`. */
export function removeItem(session: Session, id: string): void {
  const item = findItem(session, id);
  const half = privateHalves(session).get(item.id);
  const records = [recordOf(session, item.id), ...(half === undefined || isRemoved(half) ? [] : [half])];
  session.save(records.map((record) => ({ ...placeOf(record), data: removedData(record) })));
}

/** Takes a removal back: the item is again as it was before. Fails with `no-such-record`. */
export function bringBackItem(session: Session, id: string): void {
  const record = recordOf(session, id as RecordId);
  const half = privateHalves(session).get(record.record);
  const gone = [record, ...(half === undefined ? [] : [half])].filter(isRemoved);
  session.save(gone.flatMap((each) => lastStateChange(each)));
}

function lastStateChange(record: StoredRecord): Change[] {
  const states = [...record.revisions.values()].filter(({ data }) => data['removed'] !== true);
  const last = states.sort((a, b) => a.at - b.at).at(-1);
  return last === undefined ? [] : [{ ...placeOf(record), data: last.data }];
}

/**
 * Erases an item for good, with all its history and its private half (gallring). `decision` is the number of the
 * disposal decision; it stands in the journal. Fails with `no-such-record`, `no-right`.
 */
export function eraseItem(session: Session, id: string, decision: string): void {
  const record = recordOf(session, id as RecordId);
  if (itemKindOf(record) === undefined) throw new VaultError('no-such-record');
  const half = privateHalves(session).get(record.record);
  const targets: Erasure[] = [record, ...(half === undefined ? [] : [half])].map(placeOf);
  session.erase(targets, { [kindMember]: 'note', what: 'erase', object: record.record, reason: decision });
}

/** The records that a new item becomes under an id: for a contact with private details two. */
export function changesForNew(session: Session, id: RecordId, item: NewItem): Change[] {
  const fields = parseInput(item.kind, item.data);
  const earlier = (item.history ?? []).map(({ at, data }) => ({
    at,
    data: toRecordData(item.kind, parseInput(item.kind, data)),
  }));
  if (item.kind !== 'contact') return [newChange(session, id, item.kind, fields, earlier)];
  const { open, privateDetails } = splitContact(fields as Fields<'contact'>);
  const opened = newChange(session, id, 'contact', open, []);
  if (privateDetails === null) return [opened];
  return [
    opened,
    newChange(session, session.newRecord(), 'private-details', { ...privateDetails, contact: id }, []),
  ];
}

function newChange(
  session: Session,
  record: RecordId,
  kind: RecordKind,
  fields: object,
  earlier: Change['earlier'] & {},
): Change {
  const where = session.compartmentOf(compartmentKindOf(kind, fields as JsonObject));
  if (where === undefined) throw new VaultError('no-right');
  const change = { compartment: where.id, record, data: { ...(fields as JsonObject), [kindMember]: kind } };
  return earlier.length === 0 ? change : { ...change, earlier };
}

type Patch = ReturnType<typeof parsePatch>;

function changeOf(record: StoredRecord, patch: Patch): Change {
  return { ...placeOf(record), data: applyPatch(record.joined.data as JsonObject, patch) };
}

/** A contact is two records: the patch is laid on the whole, and each half that differs is saved. */
function contactChanges(session: Session, id: RecordId, patch: Patch): Change[] {
  const record = recordOf(session, id);
  const half = privateHalves(session).get(id);
  const whole = applyPatch(wholeContact(record, half), patch);
  const { open, privateDetails } = splitContact(whole);
  const opened = { ...placeOf(record), data: open as JsonObject };
  const touchesPrivate = half !== undefined || privateDetails !== null;
  if (!touchesPrivate) return [opened];
  if (half === undefined) {
    return [
      opened,
      newChange(session, session.newRecord(), 'private-details', { ...privateDetails, contact: id }, []),
    ];
  }
  const data = withUnknown(half, toRecordData('private-details', { ...privateDetails, contact: id }));
  return equalBytes(encodeCanonical(half.joined.data as JsonObject), encodeCanonical(data))
    ? [opened]
    : [opened, { ...placeOf(half), data }];
}

/** What a newer version wrote into the private half stays there; what this one knows is as the edit says. */
function withUnknown(half: StoredRecord, data: JsonObject): JsonObject {
  const known = new Set(Object.keys(schemas['private-details'].shape));
  const unknown = Object.entries(half.joined.data as JsonObject).filter(([name]) => !known.has(name));
  return { ...Object.fromEntries(unknown), ...data };
}

function wholeContact(record: StoredRecord, half: StoredRecord | undefined): JsonObject {
  if (half === undefined || isRemoved(half)) return record.joined.data as JsonObject;
  const { contact: _contact, [kindMember]: _kind, ...details } = half.joined.data;
  return joinContact(record.joined.data, details) as JsonObject;
}

function removedData(record: StoredRecord): JsonObject {
  const data = record.joined.data as JsonObject;
  const contact = data['contact'];
  return {
    [kindMember]: data[kindMember] ?? '',
    removed: true,
    ...(contact === undefined ? {} : { contact }),
  };
}

function recordOf(session: Session, id: RecordId): StoredRecord {
  const record = session.record(id);
  if (record === undefined) throw new VaultError('no-such-record');
  return record;
}

function placeOf(record: StoredRecord): Pick<StoredRecord, 'compartment' | 'record'> {
  return { compartment: record.compartment, record: record.record };
}
