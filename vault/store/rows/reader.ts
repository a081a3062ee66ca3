import type { Database } from 'better-sqlite3';
import type { EntryName, LogView, RecordId, RowListing } from '../../../crypto/index.ts';
import type { Cipher, CompartmentForm } from '../cipher.ts';
import type { Finding } from '../findings.ts';
import { rowsOfPack } from '../packs/pack-rows.ts';
import { packsAround, readPacks } from '../packs/packs-table.ts';
import type { StoredPack } from '../packs/stored-pack.ts';
import type { StoredRow } from '../stored.ts';
import { readEntryRows, readLooseRows, readRows } from '../tables.ts';
import { faultOfRow, faultsOfPack, placeOf } from './faults.ts';
import { isErased } from './erased.ts';
import { listingsOfEntries, openListings } from './open-listings.ts';
import { openerOf } from './opening.ts';
import {
  addUnit,
  noUnits,
  proveListing,
  provesThese,
  taken,
  unitsOf,
  type Proof,
  type UnitsByEntry,
} from './proof.ts';
import { lostWithPacks, withoutTwins, type KnownRow, type VerifiedRow } from './twins.ts';

export interface RowsRead {
  readonly rows: readonly KnownRow[];
  /** Rows whose key this session has not. For who may read there each is a loss: see `keyFindings`. */
  readonly sealed: readonly StoredRow[];
  readonly findings: readonly Finding[];
}

/** Opens a row under the kid that its entry lists; undefined where this session has not that key. */
export type CipherFor = (form: CompartmentForm, kid: RowListing['kid']) => Cipher | undefined;

/** What is read: rows that lie by themselves, and of packs the revisions that are meant. */
export interface Given {
  readonly rows: Iterable<StoredRow>;
  readonly packs: Iterable<StoredPack>;
  readonly isMeant?: (row: StoredRow) => boolean;
}

/** Where rows are read, and with which keys. */
interface Reading {
  readonly db: Database;
  readonly view: LogView;
  readonly form: CompartmentForm;
  readonly cipherFor: CipherFor;
}

type ProofOf = (listing: RowListing, rows: readonly StoredRow[], findings: Finding[]) => Proof;

/**
 * Reads and verifies all live rows of a compartment: leaf, listing, root, seal, text, author.
 * What does not verify is named and left out; the rest stands. docs/vault-format.md 12.
 */
export function readCompartmentRows(
  db: Database,
  view: LogView,
  form: CompartmentForm,
  cipherFor: CipherFor,
): RowsRead {
  const given = { rows: readRows(db, form.id), packs: readPacks(db, form.id) };
  const proofOf: ProofOf = (listing, rows, findings) => proveListing(db, listing, unitsOf(rows), findings);
  return readGiven({ db, view, form, cipherFor }, given, proofOf, openListings(view, form.id));
}

/**
 * The rows of one record, verified as all of its compartment are; only what other rows are missing is not looked for.
 * Not for a compartment of notes, nor for one whose rows lie partly on paper.
 */
export function readOneRecord(
  db: Database,
  view: LogView,
  form: CompartmentForm,
  cipherFor: CipherFor,
  record: RecordId,
): RowsRead {
  const given = {
    rows: readLooseRows(db, form.id, record),
    packs: packsAround(db, form.id, record, record),
    isMeant: (row: StoredRow) => row.record === record,
  };
  return readGiven({ db, view, form, cipherFor }, given, provedAlone(db));
}

/** Some packs alone, verified as all of their compartment are. */
export function readSomePacks(
  db: Database,
  view: LogView,
  form: CompartmentForm,
  cipherFor: CipherFor,
  packs: readonly StoredPack[],
): RowsRead {
  return readGiven({ db, view, form, cipherFor }, { rows: [], packs }, provedAlone(db));
}

/** Proves some rows of a listing: by its leaves, or by all that it lists. */
function provedAlone(db: Database): ProofOf {
  return (listing, rows, findings) => {
    if (provesThese(db, listing, unitsOf(rows))) return taken;
    const all = readEntryRows(db, listing.compartment, listing.entry);
    return proveListing(db, listing, unitsOf(all), findings);
  };
}

/**
 * Whole records of a compartment, each verified but for its listing: what was seen of each entry is added to `seen`, for
 * `proveListing` once all is there.
 */
export function readSlice(
  db: Database,
  given: Given,
  view: LogView,
  form: CompartmentForm,
  cipherFor: CipherFor,
  seen: UnitsByEntry,
): RowsRead {
  return readGiven({ db, view, form, cipherFor }, given, ({ entry }, own) => {
    const units = seen.get(entry) ?? noUnits();
    for (const row of own) addUnit(units, row);
    seen.set(entry, units);
    return taken;
  });
}

/** Under all listings that are given, or only under those that list what is read: a log has tens of thousands. */
function readGiven(
  { db, view, form, cipherFor }: Reading,
  given: Given,
  proofOf: ProofOf,
  all?: ReadonlyMap<EntryName, RowListing>,
): RowsRead {
  const findings: Finding[] = [];
  const byEntry = wholeRows(given, view, form, findings);
  const listings = all ?? listingsOfEntries(view, form.id, new Set(byEntry.keys()));
  const rows: VerifiedRow[] = [];
  for (const listing of listings.values()) {
    const own = byEntry.get(listing.entry) ?? [];
    const proof = proofOf(listing, own, findings);
    const open = openerOf(db, view, form, listing, cipherFor(form, listing.kid));
    for (const row of own) {
      if (!proof.isProven(row.leaf)) continue;
      const { revision, fault } = open(row);
      // Where the listing is proved these are the bytes that its signer wrote: then it was he who wrote what is wrong.
      const kind = fault === 'not-as-said' || proof.isWhole ? 'row-forged' : 'row-damaged';
      if (fault !== undefined) findings.push({ kind, ...placeOf(row) });
      rows.push({ row, listing, revision });
    }
  }
  const known = withoutTwins(rows, findings);
  const isSealed = ({ row, listing, revision }: KnownRow): boolean =>
    revision === null && !isErased(view, row) && cipherFor(form, listing.kid) === undefined;
  findings.push(...lostWithPacks(view, known));
  return { rows: known, sealed: known.filter(isSealed).map(({ row }) => row), findings };
}

/** What holds in itself, by the entry that lists it. */
function wholeRows(
  { rows, packs, isMeant = () => true }: Given,
  view: LogView,
  form: CompartmentForm,
  findings: Finding[],
): Map<EntryName, StoredRow[]> {
  const listings = openListings(view, form.id);
  const byEntry = new Map<EntryName, StoredRow[]>();
  for (const row of rows) {
    const fault = faultOfRow(view, listings, row);
    if (fault === null) push(byEntry, row);
    else findings.push(fault);
  }
  for (const pack of packs) {
    const faults = faultsOfPack(view, listings, form, pack);
    findings.push(...faults);
    if (faults.length === 0) for (const row of rowsOfPack(pack)) if (isMeant(row)) push(byEntry, row);
  }
  return byEntry;
}

function push(map: Map<EntryName, StoredRow[]>, row: StoredRow): void {
  const rows = map.get(row.entry);
  if (rows === undefined) map.set(row.entry, [row]);
  else rows.push(row);
}
