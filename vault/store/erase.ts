import { manageRight } from '../../crypto/index.ts';
import type { JsonObject } from '../model/index.ts';
import { append, assertSettled } from './append.ts';
import { VaultError } from './errors.ts';
import { listParts } from './list-block/list-block.ts';
import { finishErasures } from './packs/finish.ts';
import { packsOf, unpacked } from './packs/pack-rows.ts';
import { relist, type Relisted } from './packs/relist.ts';
import { noteRows } from './save.ts';
import type { Erasure } from './session.ts';
import {
  assertWritable,
  formOf,
  joined,
  loadCompartment,
  rightIn,
  signersOf,
  type SessionState,
} from './state.ts';
import type { StoredRow } from './stored.ts';
import { readRecordRows } from './tables.ts';

/**
 * Erases records or revisions for good: their data go from this file, ids and leaves stay, and no merge brings them
 * back. What lay in a pack with them is listed anew. docs/vault-format.md 18. Fails with `no-right`, `no-such-record`,
 * `fork-unsettled` and as a save does.
 */
export function eraseRecords(state: SessionState, targets: readonly Erasure[], note: JsonObject): void {
  assertWritable(state);
  assertSettled(state.view);
  finishErasures(state);
  const erase = targets.map(({ compartment, record, revisions }) => ({
    compartment,
    record,
    revisions: [...(revisions ?? [])].sort(),
  }));
  const erased = erase.flatMap((target) => rowsToErase(state, target));
  const again = relistAround(state, erased);
  const time = state.now();
  append(state, {
    body: { erase: erase.sort(byPlace) },
    signers: signersOf(state),
    time,
    rows: [...noteRows(state, [note], time), ...again.flatMap(({ lists }) => lists)],
    erased: unpacked(erased),
    spent: again.flatMap(({ spent }) => spent),
    goneParts: listParts(state, new Set(erase.map(({ compartment }) => compartment))),
  });
  for (const target of erase) forget(state, target);
}

/** A target as an entry says it: no revisions stand for the whole record. */
type Target = Required<Erasure>;

/**
 * All rows of the file that the erasure speaks of, whether or not this session could open them; of a record that lies
 * on paper alone there are none.
 */
function rowsToErase(state: SessionState, { compartment, record, revisions }: Target): StoredRow[] {
  if (rightIn(state, compartment) < manageRight) throw new VaultError('no-right');
  const rows = readRecordRows(state.container.db, compartment, record);
  if (rows.length === 0 && !loadCompartment(state, compartment).records.has(record))
    throw new VaultError('no-such-record');
  return revisions.length === 0 ? rows : rows.filter((row) => revisions.includes(row.revision));
}

/** What lies in packs with what is erased. Packs that nobody who counts lists stay: they are never read. */
function relistAround(state: SessionState, erased: readonly StoredRow[]): Relisted[] {
  const names = new Set(erased.map(nameOf));
  const isGoing = (row: StoredRow): boolean => names.has(nameOf(row));
  const packs = packsOf(erased).filter(({ data }) => data !== null);
  return [...new Set(packs.map(({ compartment }) => compartment))].map((compartment) =>
    relist(
      state,
      compartment,
      packs.filter((pack) => pack.compartment === compartment),
      isGoing,
    ),
  );
}

function nameOf({ compartment, record, revision }: StoredRow): string {
  return `${compartment}/${record}/${revision}`;
}

function forget(state: SessionState, { compartment, record, revisions }: Target): void {
  if (formOf(state.view, compartment)?.drop === true) state.loaded.delete(compartment);
  const { records } = loadCompartment(state, compartment);
  const found = records.get(record);
  if (found === undefined) return;
  state.touched.add(record);
  const gone = revisions.length === 0 ? [...found.revisions.keys()] : revisions;
  for (const revision of gone) found.revisions.delete(revision);
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
