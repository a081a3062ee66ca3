import { leafHash, type RecordId, type RevisionId } from '../../../crypto/index.ts';
import { isWholePack, type StoredPack } from '../packs/stored-pack.ts';
import type { StoredRow } from '../stored.ts';

/** What lies in a file by itself: a row, or a pack with all that is in it. */
export type Unit = StoredRow | StoredPack;

/** Whether it is a pack. */
export function isPack(unit: Unit): unit is StoredPack {
  return 'ids' in unit;
}

/** What a unit is of: the same in two copies of a vault is the same bytes, or erased. */
export function placeOf(unit: Unit): string {
  return isPack(unit) ? unit.leaf : `${unit.record}/${unit.revision}/${unit.leaf}`;
}

/** The names of the revisions in a unit. */
export function namesOf(unit: Unit): string[] {
  const members: readonly { record: RecordId; revision: RevisionId }[] = isPack(unit) ? unit.members : [unit];
  return members.map(({ record, revision }) => `${record}/${revision}`);
}

/** Whether a unit's leaf holds, as far as that can be seen. */
export function isWhole(unit: Unit): boolean {
  if (isPack(unit)) return isWholePack(unit);
  const { compartment, record, revision, data, leaf } = unit;
  return data === null || leafHash(compartment, record, revision, data) === leaf;
}

/** How many revisions units have. */
export function revisionsIn(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + (isPack(unit) ? unit.members.length : 1), 0);
}

/** The units of a kind. */
export function packsIn(units: readonly Unit[]): StoredPack[] {
  return units.filter(isPack);
}

/** The rows that lie by themselves. */
export function rowsIn(units: readonly Unit[]): StoredRow[] {
  return units.filter((unit): unit is StoredRow => !isPack(unit));
}
