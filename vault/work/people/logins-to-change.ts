import type { CompartmentId, PrincipalId, RecordId } from '../../../crypto/index.ts';
import { kindMember, titleOf, viewOf, type JsonObject } from '../../model/index.ts';
import { lostReads, members, type LostRead, type Session, type StoredRecord } from '../../store/index.ts';
import { inHistoryOrder } from '../items/history-order.ts';
import { fieldsOf, isRemoved } from '../items/item-view.ts';
import { memberRecords } from './member-records.ts';

/** A login whose password somebody knows, or may know, who should not any more. */
export interface LoginToChange {
  readonly id: RecordId;
  readonly title: string;
  readonly compartment: CompartmentId;
  /** Who could read it, and until when, milliseconds since 1970 UTC. */
  readonly knownBy: readonly { readonly who: string; readonly principal: PrincipalId; readonly at: number }[];
}

/**
 * The real passwords to change: each login that somebody could read who may not now, until its secret was set anew after
 * that. New keys do not help here: who has read a password remembers it. Computed from the log and the records, so it
 * survives every merge and ends by itself.
 */
export function loginsToChange(session: Session): LoginToChange[] {
  const lost = lostReads(session);
  const names = namesOf(session);
  return credentialsOf(session).flatMap((record): LoginToChange[] => {
    const { secretSince, madeAt } = timesOf(record);
    const knownBy = lost
      .filter((each) => each.compartment === record.compartment && isKnownTo(each, secretSince, madeAt))
      .map(({ principal, at }) => ({ principal, at, who: names.get(principal) ?? '' }));
    return knownBy.length === 0 ? [] : [{ ...lineOf(record), knownBy }];
  });
}

/** The logins that a principal can read now: what a leaver knows. */
export function loginsReadBy(session: Session, rights: Readonly<Record<string, number>>): LoginLine[] {
  const open = new Set(
    session
      .compartments()
      .filter(({ kind }) => (rights[kind] ?? 0) > 0)
      .map(({ id }) => id),
  );
  return credentialsOf(session)
    .filter(({ compartment }) => open.has(compartment))
    .map(lineOf);
}

/** A login by its title. */
export type LoginLine = Pick<LoginToChange, 'id' | 'title' | 'compartment'>;

function lineOf(record: StoredRecord): LoginLine {
  const title = titleOf('credential', viewOf('credential', fieldsOf(record)));
  return { id: record.record, title, compartment: record.compartment };
}

function credentialsOf(session: Session): StoredRecord[] {
  return session
    .compartments()
    .flatMap(({ id }) => [...session.records(id)])
    .filter((record) => record.joined.data[kindMember] === 'credential' && !isRemoved(record))
    .filter((record) => hasSecret(record.joined.data as JsonObject));
}

const secretOf = (data: JsonObject): string => JSON.stringify([data['secret'], data['otp'], data['extra']]);
const hasSecret = (data: JsonObject): boolean => secretOf(data) !== secretOf({});

/** When the secret became what it is, and when the login was made. */
function timesOf(record: StoredRecord): { secretSince: number; madeAt: number } {
  const states = inHistoryOrder(record.revisions.values());
  let secretSince = 0;
  let last: string | undefined;
  for (const { at, data } of states) {
    const secret = secretOf(data);
    if (secret !== last) secretSince = at;
    last = secret;
  }
  const rotated = Date.parse(viewOf('credential', fieldsOf(record)).rotated_at ?? '');
  return {
    secretSince: Math.max(secretSince, Number.isNaN(rotated) ? 0 : rotated),
    madeAt: states[0]?.at ?? 0,
  };
}

const isKnownTo = ({ at }: LostRead, secretSince: number, madeAt: number): boolean =>
  madeAt <= at && secretSince <= at;

/** Who had a key of a compartment and may not read it now, by what they are or were called. */
export function hadKeysOf(session: Session, compartment: CompartmentId): string[] {
  const names = namesOf(session);
  const lost = lostReads(session).filter((each) => each.compartment === compartment);
  return [...new Set(lost.map(({ principal }) => names.get(principal) ?? ''))].filter((name) => name !== '');
}

/** What principals are called, removed ones too: by name where it can be read, else by what their lock was called. */
function namesOf(session: Session): Map<PrincipalId, string> {
  const records = memberRecords(session);
  return new Map(
    members(session).map(({ id, labels }) => [id, records.get(id)?.fields.name ?? labels[0] ?? '']),
  );
}
