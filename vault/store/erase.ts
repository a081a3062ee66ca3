import { manageRight } from '../../crypto/index.ts';
import type { JsonObject } from '../model/index.ts';
import { append, selfOf } from './append.ts';
import { VaultError } from './errors.ts';
import { noteRows } from './save.ts';
import type { Erasure } from './session.ts';
import { assertWritable, joined, loadCompartment, type SessionState } from './state.ts';
import { readRows, type StoredRow } from './tables.ts';

/**
 * Erases records or revisions for good: their data go from this file, ids and leaves stay, and no merge brings them
 * back. docs/vault-format.md 18. Fails with `no-right`, `no-such-record` and as a save does.
 */
export function eraseRecords(state: SessionState, targets: readonly Erasure[], note: JsonObject): void {
  assertWritable(state);
  for (const target of targets) assertErasable(state, target);
  const time = state.now();
  const erase = targets.map(({ compartment, record, revisions }) => ({
    compartment,
    record,
    revisions: [...(revisions ?? [])].sort(),
  }));
  append(state, {
    body: { erase: erase.sort(byPlace) },
    signers: [selfOf(state)],
    time,
    rows: noteRows(state, [note], time),
    erased: targets.flatMap((target) => rowsOf(state, target)),
  });
  for (const target of targets) forget(state, target);
}

function assertErasable(state: SessionState, { compartment, record }: Erasure): void {
  if (state.view.roster.right(state.principal, compartment) < manageRight) throw new VaultError('no-right');
  if (!loadCompartment(state, compartment).records.has(record)) throw new VaultError('no-such-record');
}

/** All rows of the file that the erasure speaks of, whether or not this session could open them. */
function rowsOf(state: SessionState, { compartment, record, revisions }: Erasure): StoredRow[] {
  return [...readRows(state.container.db, compartment)].filter(
    (row) => row.record === record && (revisions?.includes(row.revision) ?? true),
  );
}

function forget(state: SessionState, { compartment, record, revisions }: Erasure): void {
  const { records } = loadCompartment(state, compartment);
  const found = records.get(record);
  if (found === undefined) return;
  for (const revision of revisions ?? [...found.revisions.keys()]) found.revisions.delete(revision);
  if (found.revisions.size === 0) records.delete(record);
  else found.joined = joined(state.view, found);
}

function byPlace(
  a: { compartment: string; record: string },
  b: { compartment: string; record: string },
): number {
  const order = a.compartment === b.compartment ? a.record < b.record : a.compartment < b.compartment;
  return order ? -1 : 1;
}
