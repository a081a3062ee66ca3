import { isCounted, type CompartmentId, type EntryName, type RevisionId } from '../../../crypto/index.ts';
import { stateBehind } from '../open-session.ts';
import { isErased } from '../rows/erased.ts';
import type { Session, StoredRecord, StoredRevision } from '../session.ts';
import { formOf, joined, loadCompartment, type LoadedRecord, type SessionState } from '../state.ts';
import { stateOfCopy } from './copy-state.ts';
import { planMerge, type VaultCopy } from './merge.ts';
import type { QuarantineChoice, UnitedLog } from './union.ts';

/** Where a record differs between the two copies, and how. */
export type ChangeKind =
  | 'added-here'
  | 'added-there'
  | 'changed-here'
  | 'changed-there'
  | 'changed-both'
  | 'removed-here'
  | 'removed-there'
  | 'erased';

/** A record that the copies differ in, as it will stand once they are merged. */
export interface RecordChange {
  readonly kind: ChangeKind;
  readonly merged: StoredRecord;
  /** As it stands in the vault; undefined where it is not there. */
  readonly before: StoredRecord | undefined;
}

/**
 * What differs between a vault and a copy of it, record by record, as far as this session can read both. Notes are left
 * out: they only ever add. Nothing is written.
 */
export function changesOf(session: Session, copy: VaultCopy, choice?: QuarantineChoice): RecordChange[] {
  const here = stateBehind(session);
  const { united } = planMerge(here, copy.locked.inner, { choice });
  const there = stateOfCopy(here, copy.locked.inner);
  const ordinary = [...united.view.compartments.keys()].filter(
    (id) => formOf(united.view, id)?.drop === false,
  );
  try {
    return ordinary.flatMap((id) => changesIn(here, there.state, united, id));
  } finally {
    there.forget();
  }
}

function changesIn(
  here: SessionState,
  there: SessionState,
  united: UnitedLog,
  compartment: CompartmentId,
): RecordChange[] {
  const own = recordsOf(here, compartment);
  const others = recordsOf(there, compartment);
  const names = new Set([...own.keys(), ...others.keys()]);
  return [...names].flatMap((name) => {
    const change = changeOf(united, own.get(name), others.get(name));
    return change === null ? [] : [change];
  });
}

function recordsOf(state: SessionState, compartment: CompartmentId): ReadonlyMap<string, LoadedRecord> {
  if (!state.view.compartments.has(compartment)) return new Map();
  return loadCompartment(state, compartment).records;
}

function changeOf(
  united: UnitedLog,
  before: LoadedRecord | undefined,
  other: LoadedRecord | undefined,
): RecordChange | null {
  const any = before ?? other;
  if (any === undefined) return null;
  const isNewTo = (known: LoadedRecord | undefined) => (id: RevisionId) => known?.revisions.has(id) !== true;
  const merged = mergedRecord(united, any, [before, other]);
  const shown = [...merged.revisions.keys()];
  const fromThere = shown.some(isNewTo(before));
  const fromHere = shown.some(isNewTo(other));
  const kind = kindOf(before, other, merged, fromHere, fromThere);
  return kind === null ? null : { kind, merged, before };
}

function kindOf(
  before: LoadedRecord | undefined,
  other: LoadedRecord | undefined,
  merged: LoadedRecord,
  fromHere: boolean,
  fromThere: boolean,
): ChangeKind | null {
  const isRemoved = merged.joined.data['removed'] === true;
  if (merged.revisions.size === 0) return 'erased';
  if (before === undefined) return fromThere ? 'added-there' : null;
  if (other === undefined) return fromHere ? 'added-here' : null;
  if (fromHere && fromThere) return 'changed-both';
  if (fromThere) return isRemoved ? 'removed-there' : 'changed-there';
  if (fromHere) return isRemoved ? 'removed-here' : 'changed-here';
  return before.revisions.size > merged.revisions.size || other.revisions.size > merged.revisions.size
    ? 'erased'
    : null;
}

/** The record as it will stand: the revisions of both that count and are not erased, joined by the united log. */
function mergedRecord(
  { view }: UnitedLog,
  { compartment, record }: LoadedRecord,
  copies: readonly (LoadedRecord | undefined)[],
): LoadedRecord {
  const revisions = new Map<RevisionId, StoredRevision>();
  const listedBy = new Map<RevisionId, EntryName[]>();
  const counts = (name: EntryName): boolean => {
    const verdict = view.verdict(name);
    return verdict !== undefined && isCounted(verdict);
  };
  for (const copy of copies)
    for (const [id, revision] of copy?.revisions ?? []) {
      const entries = (copy?.listedBy.get(id) ?? []).filter(counts);
      if (entries.length === 0 || isErased(view, { compartment, record, revision: id })) continue;
      revisions.set(id, revision);
      listedBy.set(id, [...(listedBy.get(id) ?? []), ...entries]);
    }
  const found = { compartment, record, revisions, listedBy, joined: { tips: [], data: {}, conflicts: [] } };
  return revisions.size === 0 ? found : { ...found, joined: joined(view, found) };
}
