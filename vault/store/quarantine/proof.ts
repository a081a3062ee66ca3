import type { Database } from 'better-sqlite3';
import {
  CryptoError,
  partHash,
  rootHash,
  splitLeaves,
  type CompartmentId,
  type EntryName,
  type LogView,
  type PartHash,
  type PrincipalId,
  type QuarantinedListing,
} from '../../../crypto/index.ts';
import { readEntryRows, readPart, type StoredRow } from '../tables.ts';

/**
 * Whether an entry took over rows that another wrote: an entry signed by that other, which does not count, lists just
 * these rows together with those of its own that still lie in the file. So nobody can take over what was never written.
 * docs/vault-format.md 12.2, 14.4.
 */
export function isAcceptedFrom(
  db: Database,
  view: LogView,
  { entry, compartment }: { readonly entry: EntryName; readonly compartment: CompartmentId },
  author: PrincipalId,
): boolean {
  const originals = view.quarantinedListings(author, compartment);
  if (originals.length === 0) return false;
  const taken = readEntryRows(db, compartment, entry);
  return originals.some((original) => isProven(db, original, taken));
}

/** Whether the rows that lie under a quarantined entry, with some that were taken from it, are those that it lists. */
export function isProven(
  db: Database,
  { entry, compartment, count, root }: QuarantinedListing,
  taken: readonly StoredRow[] = [],
): boolean {
  const leaves = leavesOf(db, root);
  if (leaves !== null) return taken.every(({ leaf }) => leaves.has(leaf));
  const rows = [...readEntryRows(db, compartment, entry), ...taken];
  return rows.length === count && rootOf(rows) === root;
}

function rootOf(rows: readonly StoredRow[]): string | null {
  try {
    return rootHash(rows);
  } catch (error) {
    if (error instanceof CryptoError) return null;
    throw error;
  }
}

function leavesOf(db: Database, root: string): ReadonlySet<string> | null {
  const bytes = readPart(db, root as PartHash);
  return bytes === null || partHash(bytes) !== root ? null : new Set(splitLeaves(bytes));
}
