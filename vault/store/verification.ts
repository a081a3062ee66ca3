import type { CompartmentId, EntryName, RecordId, RowListing } from '../../crypto/index.ts';
import type { Finding } from './findings.ts';
import { readPaperRows, differing } from './paper-rows.ts';
import { openListings } from './rows/open-listings.ts';
import { keyFindings } from './rows/key-findings.ts';
import { isProven, noUnits, proveListing, unitsOf, type UnitsByEntry } from './rows/proof.ts';
import { readCompartmentRows, readSlice } from './rows/reader.ts';
import { readSliceAfter } from './rows/slices.ts';
import type { StoredRecord } from './session.ts';
import { addRow, formOf, joined, rightIn, type LoadedRecord, type SessionState } from './state.ts';
import type { Verification } from './verification-state.ts';
import { countRows, readEntryRows } from './tables.ts';

/** So many rows at a time: about 8 ms, so that whoever types is not kept waiting. */
const rowsAtATime = 100;

/**
 * Verifies all rows of the file piece by piece, without keeping what it read: leaves, listings, roots, seals, texts and
 * authors, as `check` does. `each` is given every record that this session can read. What does not verify is in the
 * session's findings. docs/vault-format.md 16.
 */
export function* verifyRows(
  state: SessionState,
  each: (record: StoredRecord) => void,
): Generator<Verification, void> {
  const ids = [...state.view.compartments.keys()];
  const of = ids.reduce((sum, id) => sum + countRows(state.container.db, id), 0);
  let done = 0;
  const progress = (more: number): Verification => {
    done += more;
    return (state.verification = { state: 'running', done: Math.min(done, of), of });
  };
  yield progress(0);
  const findings: Finding[] = [];
  for (const id of ids) {
    // A compartment that was read whole has told its findings already.
    const wanted = { findings, each, isTold: state.loaded.get(id)?.isWhole === true };
    for (const rows of verifyCompartment(state, id, wanted)) {
      yield progress(rows);
      if (!state.isOpen) return;
    }
  }
  state.backgroundFindings.push(...findings);
  state.verification = { state: 'finished', done: of, of };
}

/** What becomes of what is read. */
export interface VerifyingWish {
  readonly findings: Finding[];
  readonly each: (record: StoredRecord) => void;
  /** Its findings are known: only the records are wanted. */
  readonly isTold: boolean;
}

/** Gives how many rows each piece had. What is saved meanwhile was verified when it was made. */
export function* verifyCompartment(
  state: SessionState,
  id: CompartmentId,
  { findings, each, isTold }: VerifyingWish,
): Generator<number, void> {
  const { db } = state.container;
  const form = formOf(state.view, id);
  if (form === undefined) return;
  const before = [...openListings(state.view, id).keys()];
  const proven = new Set<EntryName>();
  const seen: UnitsByEntry = new Map();
  let after = '' as RecordId | '';
  for (;;) {
    const slice = readSliceAfter(db, id, after, rowsAtATime);
    if (slice === null) break;
    after = slice.last;
    const read = readSlice(db, slice, state.view, form, state.cipherFor, seen);
    if (!isTold) findings.push(...read.findings, ...keyFindings(read, rightIn(state, id), state.view));
    const records = new Map<string, LoadedRecord>();
    for (const row of read.rows) addRow(records, form, row);
    for (const record of records.values()) {
      record.joined = joined(state.view, record);
      each(record);
    }
    letGoProven(openListings(state.view, id), seen, proven);
    yield read.rows.length;
  }
  const now = openListings(state.view, id);
  for (const name of isTold ? [] : before) {
    const listing = now.get(name);
    const units = seen.get(name);
    if (listing === undefined || (proven.has(name) && units === undefined)) continue;
    // A row too many for a listing that was proven: all of them are looked at.
    const all = proven.has(name) ? unitsOf(readEntryRows(db, id, name)) : (units ?? noUnits());
    proveListing(db, listing, all, findings);
  }
  if (!isTold) findings.push(...onPaper(state, id));
}

/** Lets the rows go that prove their listing: what one entry brought lies together as a rule, so few are held at a time. */
function letGoProven(
  listings: ReadonlyMap<EntryName, RowListing>,
  seen: UnitsByEntry,
  proven: Set<EntryName>,
): void {
  for (const [name, units] of seen) {
    const listing = listings.get(name);
    if (listing === undefined || !isProven(listing, units)) continue;
    proven.add(name);
    seen.delete(name);
  }
}

/** Rows that lie on a restored paper are few enough to be read at once, and rare. */
function onPaper({ container, log, view, cipherFor }: SessionState, id: CompartmentId): Finding[] {
  const form = formOf(view, id);
  if (form === undefined) return [];
  const read = readPaperRows(container.db, log, view, form, cipherFor);
  if (read.revisions.length === 0) return [...read.findings];
  const inFile = readCompartmentRows(container.db, view, form, cipherFor);
  return [...read.findings, ...differing(read, inFile)];
}
