import type { Database } from 'better-sqlite3';
import type {
  CompartmentId,
  EntryName,
  LogView,
  PrincipalId,
  QuarantinedListing,
} from '../../../crypto/index.ts';
import { isProven, storedLeaves, unitsOf } from '../rows/proof.ts';
import { readEntryRows, type StoredRow } from '../tables.ts';

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
  return originals.some((original) => isListedThere(db, original, taken));
}

/** Whether the rows that lie under a quarantined entry, with some that were taken from it, are those that it lists. */
export function isListedThere(
  db: Database,
  listing: QuarantinedListing,
  taken: readonly StoredRow[] = [],
): boolean {
  const leaves = storedLeaves(db, listing.root);
  if (leaves !== null) return taken.every(({ leaf }) => leaves.has(leaf));
  return isProven(listing, unitsOf([...readEntryRows(db, listing.compartment, listing.entry), ...taken]));
}
