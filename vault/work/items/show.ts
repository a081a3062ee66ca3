import type { PrincipalId, RecordId } from '../../../crypto/index.ts';
import {
  filledSecrets,
  isHiddenExtra,
  kindMember,
  type ItemKind,
  type JsonObject,
  type RecordKind,
} from '../../model/index.ts';
import {
  VaultError,
  type FieldConflict,
  type Session,
  type StoredRecord,
  type StoredRevision,
} from '../../store/index.ts';
import { extraAt, placeOfExtra } from './extra.ts';
import { assertSecond, type Instead } from '../people/second-person.ts';
import { inHistoryOrder } from './history-order.ts';
import { oneTimeCodesFrom, readOneTime, type OneTimeCode } from './one-time-code.ts';
import { fieldsOf, itemKindOf, openFields, toItem, type Item } from './item-view.ts';
import { halfOf } from './search.ts';

export interface ShownItem {
  readonly id: RecordId;
  readonly kind: ItemKind;
  readonly fields: JsonObject;
  /** Names of the secret fields that are filled and not shown. */
  readonly hidden: readonly string[];
  readonly conflicts: readonly Pick<FieldConflict, 'field'>[];
  /** Whether the journal holds that a secret was shown. */
  readonly noted: boolean;
}

/** An item by its id. Fails with `no-such-record`. */
export function findItem(session: Session, id: string): Item {
  const record = session.record(id as RecordId);
  const half =
    record !== undefined && itemKindOf(record) === 'contact' ? halfOf(session, record.record) : undefined;
  const item = record && toItem(record, new Map(half === undefined ? [] : [[record.record, half]]));
  if (item === undefined) throw new VaultError('no-such-record');
  return item;
}

/** An item without its secrets. Fails with `no-such-record`. */
export function showItem(session: Session, id: string): ShownItem {
  const item = findItem(session, id);
  const { kind, conflicts } = item;
  const hidden = filledSecrets(kind, item.fields);
  return { id: item.id, kind, fields: openFields(item), hidden, conflicts, noted: false };
}

/**
 * An item with its secrets. The journal holds durably that it was shown, before it is. A session that cannot write
 * shows it all the same and says so (`noted` is false): on the day the secret matters more.
 * Fails with `no-such-record`, `second-person-needed`, `disk-full`.
 */
export function revealItem(session: Session, id: string, reason: string, instead?: Instead): ShownItem {
  const item = findItem(session, id);
  const { kind, conflicts } = item;
  const noted = filledSecrets(kind, item.fields).length > 0 && noteReveal(session, item, { reason, instead });
  return { id: item.id, kind, fields: item.fields as JsonObject, hidden: [], conflicts, noted };
}

/** One secret field, shown. */
export interface RevealedField {
  readonly id: RecordId;
  readonly field: string;
  readonly secret: string;
  readonly noted: boolean;
}

/**
 * One secret of an item, noted as `revealItem` does; a hidden extra field goes by its place, as `extra.2`.
 * Fails with `no-such-record` also where the field is empty.
 */
export function revealField(
  session: Session,
  id: string,
  field: string,
  reason: string,
  instead?: Instead,
): RevealedField {
  const item = findItem(session, id);
  const secret = secretIn(item.kind, item.fields as JsonObject, field);
  if (secret === undefined) throw new VaultError('no-such-record');
  return { id: item.id, field, secret, noted: noteReveal(session, item, { reason, instead }) };
}

/** A secret among the fields of a record, by its name; undefined where it is none, or empty. */
export function secretIn(kind: RecordKind, fields: JsonObject, field: string): string | undefined {
  const place = placeOfExtra(field);
  const extra = place === undefined ? undefined : extraAt(fields, place);
  const isSecret = extra === undefined ? filledSecrets(kind, fields).includes(field) : isHiddenExtra(extra);
  const value = extra === undefined ? fields[field] : extra['value'];
  return isSecret && typeof value === 'string' ? value : undefined;
}

/** The one-time codes of a login for a while. */
export interface ShownCodes {
  /** One after the other; none where what is kept there is no key to codes by the clock. */
  readonly codes: readonly OneTimeCode[];
  readonly noted: boolean;
}

/**
 * The one-time codes of a login that hold in the next seconds, noted as `revealItem` does, once for all of them. The
 * key they come from is not shown. Fails with `no-such-record` also where there is no key.
 */
export async function showOneTimeCodes(
  session: Session,
  id: string,
  { reason, now, seconds, instead }: Asking & { readonly now: number; readonly seconds: number },
): Promise<ShownCodes> {
  const { secret, noted } = revealField(session, id, 'otp', reason, instead);
  const settings = readOneTime(secret);
  return { codes: settings === null ? [] : await oneTimeCodesFrom(settings, now, seconds), noted };
}

interface Asking {
  readonly reason: string;
  readonly instead?: Instead | undefined;
}

/**
 * Notes durably that a secret is about to be shown; false where this session cannot write. Where another person signed
 * for it already, the journal has it from both.
 */
export function noteReveal(
  session: Session,
  { id, compartment }: Pick<Item, 'id' | 'compartment'>,
  { reason, instead }: Asking,
): boolean {
  const alone = assertSecond(session, [compartment], instead);
  if (instead !== undefined && 'witnessed' in instead) return instead.witnessed.noted;
  if (session.readOnlyBecause() !== null) return false;
  session.save([], [revealNote(id, reason, alone)]);
  return true;
}

/** What the journal holds of a secret that is shown; with `alone` who showed it went on without a second person. */
export function revealNote(
  object: string,
  reason: string,
  detail: { readonly alone?: string } = {},
): JsonObject {
  const why = reason === '' ? {} : { reason };
  return { [kindMember]: 'note', what: 'reveal', object, ...why, ...('alone' in detail ? { detail } : {}) };
}

/** One state that an item had. Secrets of old states are left out; `removed` says that it was taken away then. */
export interface PastState {
  readonly revision: string;
  readonly at: number;
  readonly by: PrincipalId;
  /** Who took it over from quarantine; nobody where nobody had to. */
  readonly acceptedBy: readonly PrincipalId[];
  readonly removed: boolean;
  readonly fields: JsonObject;
}

/** All states of an item, oldest first, also of one that was removed. Fails with `no-such-record`. */
export function historyOf(session: Session, id: string): PastState[] {
  const record = session.record(id as RecordId);
  if (record === undefined) throw new VaultError('no-such-record');
  return inHistoryOrder(record.revisions.values()).map((state) => pastState(record, state));
}

function pastState(record: StoredRecord, state: StoredRevision): PastState {
  const then = { ...record, joined: { tips: [], data: state.data, conflicts: [] } };
  const removed = state.data['removed'] === true;
  const item = toItem(then, new Map());
  const fields = item === undefined ? fieldsOf(then) : openFields(item);
  const { revision, at, by, acceptedBy = [] } = state;
  return { revision, at, by, acceptedBy, removed, fields: removed ? {} : fields };
}
