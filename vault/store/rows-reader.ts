import type { Database } from 'better-sqlite3';
import {
  CryptoError,
  decodeCanonical,
  leafHash,
  partHash,
  rootHash,
  splitLeaves,
  type CompartmentId,
  type EntryName,
  type LeafHash,
  type Log,
  type LogView,
  type PartHash,
  type RowListing,
} from '../../crypto/index.ts';
import { decodeRecordText, ModelError, type JsonObject } from '../model/index.ts';
import type { Cipher, CompartmentForm } from './cipher.ts';
import type { Finding } from './findings.ts';
import { restoredPrints } from './restored.ts';
import type { StoredRevision } from './session.ts';
import { readPart, readRows, type StoredRow } from './tables.ts';

/** A row whose leaf and listing hold. `text` is null where this session has no key for it. */
export interface VerifiedRow {
  readonly row: StoredRow;
  readonly listing: RowListing;
  readonly revision: StoredRevision | null;
}

export interface RowsRead {
  readonly rows: readonly VerifiedRow[];
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
  log: Log,
  view: LogView,
  form: CompartmentForm,
  cipherFor: CipherFor,
): RowsRead {
  const listings = openListings(view, form.id);
  const findings: Finding[] = [];
  const byEntry = new Map<EntryName, StoredRow[]>();
  for (const row of readRows(db, form.id)) {
    const fault = placeFault(view, listings, row);
    if (fault !== null) findings.push(fault);
    else push(byEntry, row.entry, row);
  }
  // What lay before a restored print may be here, as history from an older copy, or may not.
  const prints = restoredPrints(log, view);
  const asHistory = (listing: RowListing): RowListing =>
    prints.some(({ print }) => listing.entry === print || view.isAncestor(listing.entry, print))
      ? { ...listing, optional: true }
      : listing;
  const rows: VerifiedRow[] = [];
  for (const listing of listings.values()) {
    const proven = proveListing(db, asHistory(listing), byEntry.get(listing.entry) ?? [], findings);
    const cipher = cipherFor(form, listing.kid);
    for (const row of proven) rows.push(openVerified(view, form, row, listing, cipher, findings));
  }
  return { rows: withoutTwins(rows, findings), findings };
}

/** The listings of a compartment whose rows are still looked for. */
function openListings(view: LogView, compartment: CompartmentId): Map<EntryName, RowListing> {
  const open = view.rowListings.filter(
    (listing) => listing.compartment === compartment && listing.closedBy === undefined,
  );
  return new Map(open.map((listing) => [listing.entry, listing]));
}

function placeFault(view: LogView, listings: Map<EntryName, RowListing>, row: StoredRow): Finding | null {
  const place = { compartment: row.compartment, record: row.record, revision: row.revision };
  if (!listings.has(row.entry)) {
    return { kind: 'row-unlisted', ...place };
  }
  const isWhole =
    row.data === null
      ? isErased(view, row)
      : leafHash(row.compartment, row.record, row.revision, row.data) === row.leaf;
  return isWhole ? null : { kind: 'row-damaged', ...place };
}

/** Whether a counted entry erased the row, so that its bytes may be absent. */
function isErased(view: LogView, row: Pick<StoredRow, 'compartment' | 'record' | 'revision'>): boolean {
  const record = `${row.compartment}/${row.record}`;
  return view.erased.has(record) || view.erased.has(`${record}/${row.revision}`);
}

/** The rows that their entry's root proves: all of them, or those whose leaves the stored list of leaves names. */
function proveListing(
  db: Database,
  listing: RowListing,
  rows: readonly StoredRow[],
  findings: Finding[],
): readonly StoredRow[] {
  const { entry, compartment } = listing;
  if (rows.length === listing.count && rootOf(rows) === listing.root) return rows;
  const leaves = storedLeaves(db, listing.root);
  const proven = leaves === null ? rows : rows.filter((row) => leaves.has(row.leaf));
  const missing = listing.count - proven.length;
  if (missing > 0 && !listing.optional)
    findings.push({ kind: 'rows-missing', entry, compartment, count: missing });
  if (leaves === null && proven.length > 0) findings.push({ kind: 'listing-unprovable', entry, compartment });
  return proven;
}

function rootOf(rows: readonly StoredRow[]): string | null {
  try {
    return rootHash(rows);
  } catch (error) {
    if (error instanceof CryptoError) return null;
    throw error;
  }
}

function storedLeaves(db: Database, root: string): Set<LeafHash> | null {
  const bytes = readPart(db, root as PartHash);
  try {
    return bytes === null || partHash(bytes) !== root ? null : new Set(splitLeaves(bytes));
  } catch {
    return null;
  }
}

function openVerified(
  view: LogView,
  form: CompartmentForm,
  row: StoredRow,
  listing: RowListing,
  cipher: Cipher | undefined,
  findings: Finding[],
): VerifiedRow {
  const place = { compartment: row.compartment, record: row.record, revision: row.revision };
  if (cipher === undefined || row.data === null || isErased(view, row))
    return { row, listing, revision: null };
  try {
    const text = cipher.open(row.record, row.revision, row.data);
    const revision = form.drop ? noteOf(row, text) : revisionOf(row, text);
    if (revision !== null && isByASigner(listing, revision)) return { row, listing, revision };
    findings.push({ kind: 'row-forged', ...place });
  } catch (error) {
    if (!(error instanceof CryptoError) && !(error instanceof ModelError)) throw error;
    findings.push({ kind: 'row-damaged', ...place });
  }
  return { row, listing, revision: null };
}

function revisionOf(row: StoredRow, text: Uint8Array): StoredRevision {
  return { revision: row.revision, entry: row.entry, ...decodeRecordText(text) };
}

/** A note's text repeats where it lies, so that nobody can move it; null when it does not. docs/vault-format.md 13. */
function noteOf(row: StoredRow, text: Uint8Array): StoredRevision | null {
  const value = decodeCanonical(text) as JsonObject;
  const { record, revision, at, by, data } = value;
  if (record !== row.record || revision !== row.revision) return null;
  return { revision: row.revision, entry: row.entry, at, by, parents: [], data } as unknown as StoredRevision;
}

/** Who lists with `all` vouches for what others wrote; everybody else may only write in his own name. */
function isByASigner(listing: RowListing, revision: StoredRevision): boolean {
  return listing.all !== undefined || listing.signers.includes(revision.by);
}

/** The same revision twice with different bytes is told; the first stands. */
function withoutTwins(rows: readonly VerifiedRow[], findings: Finding[]): VerifiedRow[] {
  const seen = new Map<string, VerifiedRow>();
  for (const verified of rows) {
    const { row } = verified;
    const name = `${row.record}/${row.revision}`;
    const twin = seen.get(name);
    if (twin === undefined) seen.set(name, verified);
    else if (twin.row.leaf !== row.leaf) {
      findings.push({
        kind: 'row-twice',
        compartment: row.compartment,
        record: row.record,
        revision: row.revision,
      });
    }
  }
  return [...seen.values()];
}

function push(map: Map<EntryName, StoredRow[]>, entry: EntryName, row: StoredRow): void {
  const rows = map.get(entry);
  if (rows === undefined) map.set(entry, [row]);
  else rows.push(row);
}
