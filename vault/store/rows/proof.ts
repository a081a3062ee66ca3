import type { Database } from 'better-sqlite3';
import {
  CryptoError,
  partHash,
  rootHash,
  splitLeaves,
  type EntryName,
  type Leaf,
  type LeafHash,
  type PartHash,
  type RowListing,
} from '../../../crypto/index.ts';
import type { Finding } from '../findings.ts';
import type { StoredRow } from '../stored.ts';
import { readPart } from '../tables.ts';
import { packDamaged, placeOf } from './faults.ts';

/** What an entry lists with one leaf: a row, or a pack at the place of its first revision. */
export interface Unit extends Leaf {
  /** How many of its revisions were seen. */
  count: number;
  readonly isPack: boolean;
}

export type Units = Map<LeafHash, Unit>;

/** Nothing seen yet. */
export function noUnits(): Units {
  return new Map<LeafHash, Unit>();
}

/** Counts a row, or a revision in a pack, with what its entry lists. */
export function addUnit(units: Units, { record, revision, leaf, packed }: StoredRow): void {
  const known = units.get(leaf);
  if (known !== undefined) known.count += 1;
  else {
    const place = packed?.pack.members[0] ?? { record, revision };
    units.set(leaf, { ...place, leaf, count: 1, isPack: packed !== undefined });
  }
}

/** Rows as units. */
export function unitsOf(rows: readonly StoredRow[]): Units {
  const units = noUnits();
  for (const row of rows) addUnit(units, row);
  return units;
}

/** What a listing proves of the units that lie under it, and whether it can prove anything. */
export interface Proof {
  readonly isProven: (leaf: LeafHash) => boolean;
  readonly isWhole: boolean;
}

/** A proof that need not be made, or will be made later. */
export const taken: Proof = { isProven: () => true, isWhole: true };

/**
 * The rows that their entry's root proves: all of them, or those whose leaves the stored list of leaves names. Where
 * nothing proves them they are given all the same, and it is told. docs/vault-format.md 12.4.
 */
export function proveListing(db: Database, listing: RowListing, units: Units, findings: Finding[]): Proof {
  const { entry, compartment } = listing;
  if (isProven(listing, units)) return taken;
  const all = [...units.values()];
  const leaves = storedLeaves(db, listing.root);
  const isNamed = (leaf: LeafHash): boolean => leaves?.has(leaf) !== false;
  for (const unit of all) if (!isNamed(unit.leaf)) findings.push(faultOf(unit, listing));
  const proven = countOf(all.filter(({ leaf }) => isNamed(leaf)));
  const missing = listing.count - proven;
  if (missing > 0 && !listing.optional)
    findings.push({ kind: 'rows-missing', entry, compartment, count: missing });
  if (leaves === null && proven > 0) findings.push({ kind: 'listing-unprovable', entry, compartment });
  return { isProven: isNamed, isWhole: leaves !== null };
}

/** Whether a listing proves these rows of it, with the others or without them. */
export function provesThese(db: Database, listing: RowListing, units: Units): boolean {
  const leaves = storedLeaves(db, listing.root);
  if (leaves !== null && [...units.keys()].every((leaf) => leaves.has(leaf))) return true;
  return isProven(listing, units);
}

/** Whether these are all that a listing names, and nothing else. */
export function isProven({ count, root }: Pick<RowListing, 'count' | 'root'>, units: Units): boolean {
  const all = [...units.values()];
  return countOf(all) === count && rootOf(all) === root;
}

function faultOf(unit: Unit, { compartment, entry }: RowListing): Finding {
  return unit.isPack
    ? packDamaged({ compartment, entry })
    : { kind: 'row-damaged', ...placeOf({ ...unit, compartment }) };
}

function countOf(units: readonly Unit[]): number {
  return units.reduce((sum, { count }) => sum + count, 0);
}

function rootOf(units: readonly Unit[]): string | null {
  try {
    return rootHash(units);
  } catch (error) {
    if (error instanceof CryptoError) return null;
    throw error;
  }
}

/** The leaves that were looked at last: records of one import are often asked for one after another. */
const lastLeaves = new WeakMap<Database, { readonly root: string; readonly leaves: Set<LeafHash> | null }>();

/** The leaves that the list of a root names; null where that list does not lie in the file, or is damaged. */
export function storedLeaves(db: Database, root: string): ReadonlySet<LeafHash> | null {
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

/** Units by the entry that lists them. */
export type UnitsByEntry = Map<EntryName, Units>;
