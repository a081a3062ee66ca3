import type { Database } from 'better-sqlite3';
import {
  CryptoError,
  equalBytes,
  leafHash,
  partHash,
  readRight,
  rootHash,
  splitLeaves,
  type EntryName,
  type LeafHash,
  type LogView,
  type PartHash,
  type RecordId,
  type Right,
  type RowListing,
} from '../../crypto/index.ts';
import { encodeRecordText, ModelError } from '../model/index.ts';
import type { Cipher, CompartmentForm } from './cipher.ts';
import type { Finding } from './findings.ts';
import { listingsOfEntries, openListings } from './open-listings.ts';
import { isAcceptedFrom } from './quarantine/proof.ts';
import { noteOf, revisionOf } from './row-text.ts';
import type { StoredRevision } from './session.ts';
import { readEntryRows, readPart, readRecordRows, readRows, type StoredRow } from './tables.ts';

/** A row whose leaf and listing hold. `revision` is null where it is erased or this session cannot open it. */
export interface VerifiedRow {
  readonly row: StoredRow;
  readonly listing: RowListing;
  readonly revision: StoredRevision | null;
}

/** The same, with the other entries that list the revision too: after two re-keys beside each other, for one. */
export interface KnownRow extends VerifiedRow {
  readonly others: readonly VerifiedRow[];
}

export interface RowsRead {
  readonly rows: readonly KnownRow[];
  /** Rows whose key this session has not. For who may read there each is a loss: see `keyFindings`. */
  readonly sealed: readonly StoredRow[];
  readonly findings: readonly Finding[];
}

/** Opens a row under the kid that its entry lists; undefined where this session has not that key. */
export type CipherFor = (form: CompartmentForm, kid: RowListing['kid']) => Cipher | undefined;

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
  const proofOf = (listing: RowListing, rows: readonly StoredRow[], findings: Finding[]): Proof =>
    proveListing(db, listing, rows, findings);
  const listings = openListings(view, form.id);
  return readGiven({ db, given: readRows(db, form.id), listings, view, form, cipherFor, proofOf });
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
  const proofOf = (listing: RowListing, rows: readonly StoredRow[], findings: Finding[]): Proof => {
    const leaves = storedLeaves(db, listing.root);
    const isThere = leaves !== null && rows.every(({ leaf }) => leaves.has(leaf));
    if (isThere || isProven(listing, rows)) return { rows, isWhole: true };
    const all = readEntryRows(db, form.id, listing.entry);
    const proof = proveListing(db, listing, all, findings);
    return { ...proof, rows: proof.rows.filter((row) => row.record === record) };
  };
  return readSome({ db, given: readRecordRows(db, form.id, record), view, form, cipherFor, proofOf });
}

/**
 * Whole records of a compartment, each verified but for its listing: their leaves are added to `seen`, for
 * `proveListing` once all are there.
 */
export function readSlice(
  db: Database,
  rows: readonly StoredRow[],
  view: LogView,
  form: CompartmentForm,
  cipherFor: CipherFor,
  seen: Map<EntryName, StoredRow[]>,
): RowsRead {
  const proofOf = ({ entry }: RowListing, own: readonly StoredRow[]): Proof => {
    for (const row of own) push(seen, entry, { ...row, data: null });
    return { rows: own, isWhole: true };
  };
  return readSome({ db, given: rows, view, form, cipherFor, proofOf });
}

/** What rows a listing proves, and whether all of it is. */
interface Proof {
  readonly rows: readonly StoredRow[];
  readonly isWhole: boolean;
}

interface Reading<Given extends Iterable<StoredRow>> {
  readonly db: Database;
  readonly given: Given;
  readonly view: LogView;
  readonly form: CompartmentForm;
  readonly cipherFor: CipherFor;
  readonly proofOf: (listing: RowListing, rows: readonly StoredRow[], findings: Finding[]) => Proof;
}

/** Some rows of a compartment, under their own listings alone: a log has tens of thousands, a record one or two. */
function readSome(reading: Reading<readonly StoredRow[]>): RowsRead {
  const { given, view, form } = reading;
  return readGiven({
    ...reading,
    listings: listingsOfEntries(view, form.id, new Set(given.map(({ entry }) => entry))),
  });
}

function readGiven({
  db,
  given,
  listings,
  view,
  form,
  cipherFor,
  proofOf,
}: Reading<Iterable<StoredRow>> & { readonly listings: ReadonlyMap<EntryName, RowListing> }): RowsRead {
  const findings: Finding[] = [];
  const byEntry = new Map<EntryName, StoredRow[]>();
  for (const row of given) {
    const fault = placeFault(view, listings, row);
    if (fault !== null) findings.push(fault);
    else push(byEntry, row.entry, row);
  }
  const rows: VerifiedRow[] = [];
  for (const listing of listings.values()) {
    const proof = proofOf(listing, byEntry.get(listing.entry) ?? [], findings);
    const cipher = cipherFor(form, listing.kid);
    for (const row of proof.rows) {
      const { revision, fault } = opened(db, view, form, row, listing, cipher);
      // Where the listing is proved these are the bytes that its signer wrote: then it was he who wrote what is wrong.
      const kind = fault === 'not-as-said' || proof.isWhole ? 'row-forged' : 'row-damaged';
      if (fault !== undefined) findings.push({ kind, ...placeOf(row) });
      rows.push({ row, listing, revision });
    }
  }
  const known = withoutTwins(rows, findings);
  const isSealed = ({ row, listing, revision }: KnownRow): boolean =>
    revision === null && !isErased(view, row) && cipherFor(form, listing.kid) === undefined;
  return { rows: known, sealed: known.filter(isSealed).map(({ row }) => row), findings };
}

/**
 * What a session that may read a compartment cannot open there for want of a key: what was added beside a re-key waits
 * for the next one (docs/vault-format.md 17.1); else its wraps are gone, which is a loss.
 */
export function keyFindings({ sealed }: RowsRead, right: Right, view: LogView): Finding[] {
  const [first] = sealed;
  if (right < readRight || first === undefined) return [];
  const newest = view.keys(first.compartment).filter((key) => key.newest);
  const waits = ({ entry }: StoredRow): boolean =>
    newest.some((key) => key.entry !== entry && isBeside(view, key.entry, entry));
  return sealed.map((row) => ({
    kind: waits(row) ? 'row-awaits-rekey' : 'row-key-missing',
    ...placeOf(row),
  }));
}

function isBeside(view: LogView, one: EntryName, other: EntryName): boolean {
  return !view.isAncestor(one, other) && !view.isAncestor(other, one);
}

/** Whether the row has ids and hashes of the right length; another is none of ours, whatever its entry says. */
function isInShape({ record, revision, leaf, entry }: StoredRow): boolean {
  return record.length === 32 && revision.length === 32 && leaf.length === 64 && entry.length === 64;
}

function placeFault(
  view: LogView,
  listings: ReadonlyMap<EntryName, RowListing>,
  row: StoredRow,
): Finding | null {
  const place = placeOf(row);
  if (!isInShape(row)) return { kind: 'row-damaged', ...place };
  if (!listings.has(row.entry)) return { kind: 'row-unlisted', ...place };
  const isWhole =
    row.data === null
      ? isErased(view, row)
      : leafHash(row.compartment, row.record, row.revision, row.data) === row.leaf;
  return isWhole ? null : { kind: 'row-damaged', ...place };
}

/** Whether a counted entry erased the row, so that its bytes may be absent. */
export function isErased(
  view: LogView,
  row: Pick<StoredRow, 'compartment' | 'record' | 'revision'>,
): boolean {
  if (view.erased.size === 0) return false;
  const record = `${row.compartment}/${row.record}`;
  return view.erased.has(record) || view.erased.has(`${record}/${row.revision}`);
}

/**
 * The rows that their entry's root proves: all of them, or those whose leaves the stored list of leaves names. Where
 * nothing proves them they are given all the same, and it is told. docs/vault-format.md 12.4.
 */
export function proveListing(
  db: Database,
  listing: RowListing,
  rows: readonly StoredRow[],
  findings: Finding[],
): Proof {
  const { entry, compartment } = listing;
  if (isProven(listing, rows)) return { rows, isWhole: true };
  const leaves = storedLeaves(db, listing.root);
  const proven = leaves === null ? rows : rows.filter((row) => leaves.has(row.leaf));
  for (const row of rows)
    if (leaves?.has(row.leaf) === false) findings.push({ kind: 'row-damaged', ...placeOf(row) });
  const missing = listing.count - proven.length;
  if (missing > 0 && !listing.optional)
    findings.push({ kind: 'rows-missing', entry, compartment, count: missing });
  if (leaves === null && proven.length > 0) findings.push({ kind: 'listing-unprovable', entry, compartment });
  return { rows: proven, isWhole: leaves !== null };
}

/** Whether these are all the rows that a listing names, and no other. */
export function isProven(listing: RowListing, rows: readonly StoredRow[]): boolean {
  return rows.length === listing.count && rootOf(rows) === listing.root;
}

function rootOf(rows: readonly StoredRow[]): string | null {
  try {
    return rootHash(rows);
  } catch (error) {
    if (error instanceof CryptoError) return null;
    throw error;
  }
}

/** The leaves that were looked at last: records of one import are often asked for one after another. */
const lastLeaves = new WeakMap<Database, { readonly root: string; readonly leaves: Set<LeafHash> | null }>();

function storedLeaves(db: Database, root: string): Set<LeafHash> | null {
  const last = lastLeaves.get(db);
  if (last?.root === root) return last.leaves;
  const leaves = readLeaves(db, root);
  if (leaves !== null) lastLeaves.set(db, { root, leaves });
  return leaves;
}

function readLeaves(db: Database, root: string): Set<LeafHash> | null {
  const bytes = readPart(db, root as PartHash);
  try {
    return bytes === null || partHash(bytes) !== root ? null : new Set(splitLeaves(bytes));
  } catch {
    return null;
  }
}

interface OpenedRow {
  readonly revision: StoredRevision | null;
  readonly fault?: 'not-opened' | 'not-as-said';
}

/** What a row says, for those who have the key. `not-as-said`: it says another author or place than its entry. */
function opened(
  db: Database,
  view: LogView,
  form: CompartmentForm,
  row: StoredRow,
  listing: RowListing,
  cipher: Cipher | undefined,
): OpenedRow {
  if (cipher === undefined || row.data === null || isErased(view, row)) return { revision: null };
  try {
    const text = cipher.open(row.record, row.revision, row.data);
    const revision = form.drop ? noteOf(row, text) : revisionOf(row, text);
    if (revision === null) return { revision, fault: 'not-as-said' };
    if (isByASigner(listing, revision)) return { revision };
    const isAccepted = !form.drop && isAcceptedFrom(db, view, listing, revision.by);
    return isAccepted
      ? { revision: { ...revision, acceptedBy: listing.signers } }
      : { revision: null, fault: 'not-as-said' };
  } catch (error) {
    if (error instanceof CryptoError || error instanceof ModelError)
      return { revision: null, fault: 'not-opened' };
    throw error;
  }
}

/** Who lists with `all` vouches for what others wrote; everybody else may only write in his own name. */
function isByASigner(listing: RowListing, revision: StoredRevision): boolean {
  return listing.all !== undefined || listing.signers.includes(revision.by);
}

/**
 * The same revision under several listings is one. Another leaf is told, save where somebody listed it with `all` and
 * sealed the same text anew: two re-keys beside each other do that. docs/vault-format.md 12.2, 12.5.
 */
function withoutTwins(rows: readonly VerifiedRow[], findings: Finding[]): KnownRow[] {
  const known = new Map<string, VerifiedRow[]>();
  for (const verified of rows) {
    const { row } = verified;
    const name = `${row.record}/${row.revision}`;
    const twins = known.get(name);
    if (twins === undefined) known.set(name, [verified]);
    else {
      if (!twins.every((twin) => isSame(twin, verified)))
        findings.push({ kind: 'row-twice', ...placeOf(row) });
      twins.push(verified);
    }
  }
  return [...known.values()].flatMap((twins) => knownRow(twins));
}

/** The one that opens is shown, if any does. */
function knownRow(twins: readonly VerifiedRow[]): KnownRow[] {
  const shown = twins.find(({ revision }) => revision !== null) ?? twins[0];
  return shown === undefined ? [] : [{ ...shown, others: twins.filter((twin) => twin !== shown) }];
}

function isSame(one: VerifiedRow, other: VerifiedRow): boolean {
  if (one.row.leaf === other.row.leaf) return true;
  const isAnew = one.listing.all !== undefined || other.listing.all !== undefined;
  return (
    isAnew && (one.revision === null || other.revision === null || sameText(one.revision, other.revision))
  );
}

/** Whether two readings of a revision say the same. */
export function sameText(one: StoredRevision, other: StoredRevision): boolean {
  return equalBytes(encodeRecordText(one), encodeRecordText(other));
}

function placeOf({
  compartment,
  record,
  revision,
}: StoredRow): Pick<StoredRow, 'compartment' | 'record' | 'revision'> {
  return { compartment, record, revision };
}

function push(map: Map<EntryName, StoredRow[]>, entry: EntryName, row: StoredRow): void {
  const rows = map.get(entry);
  if (rows === undefined) map.set(entry, [row]);
  else rows.push(row);
}
