import type { CompartmentId, EntryName, RowListing } from '../../../crypto/index.ts';
import { VaultError } from '../errors.ts';
import type { LockedInner } from '../locked.ts';
import { survivorsOf } from '../packs/spent.ts';
import { isErased } from '../rows/erased.ts';
import type { StoredRow } from '../stored.ts';
import type { UnitedLog } from './union.ts';
import { isPack, isWhole, namesOf, packsIn, revisionsIn, type Unit } from './units.ts';

/** What a merge would leave of a compartment. */
export interface Outcome {
  readonly here: LockedInner;
  readonly there: LockedInner;
  readonly united: UnitedLog;
  readonly compartment: CompartmentId;
  readonly kept: readonly Unit[];
  readonly left: readonly Unit[];
}

/**
 * Each row that goes is sealed anew elsewhere, or erased; no listing lacks rows that one of the copies dropped because
 * an entry closed it which does not count any more; and what lay in packs that are spent lies elsewhere.
 * Fails with `merge-would-lose`.
 */
export function assertNothingLost(outcome: Outcome): void {
  const { here, there, united, compartment, kept, left } = outcome;
  const { view } = united;
  const names = new Set(kept.flatMap(namesOf));
  const isLost = left.some((unit) => isGone(view, unit, names));
  if (isLost || isReopened([here, there], view.rowListings, compartment, kept) || isSpentInVain(outcome))
    throw new VaultError('merge-would-lose');
}

function isGone(view: UnitedLog['view'], unit: Unit, names: ReadonlySet<string>): boolean {
  if (!isPack(unit)) return namesOf(unit).some((name) => !names.has(name)) && !isErased(view, unit);
  return survivorsOf(view, unit).some((row) => !names.has(nameOf(row)));
}

function nameOf({ record, revision }: Pick<StoredRow, 'record' | 'revision'>): string {
  return `${record}/${revision}`;
}

/** Whether a pack has no data, and what survives of it lies in no listing that counts. */
function isSpentInVain({ united: { view }, kept }: Outcome): boolean {
  const spent = packsIn(kept).filter(({ data }) => data === null);
  if (spent.length === 0) return false;
  const held = new Set(kept.filter((unit) => unit.data !== null && isWhole(unit)).flatMap(namesOf));
  return spent.some((pack) => survivorsOf(view, pack).some((row) => !held.has(nameOf(row))));
}

function isReopened(
  copies: readonly LockedInner[],
  listings: readonly RowListing[],
  compartment: CompartmentId,
  kept: readonly Unit[],
): boolean {
  const closed = new Set(
    copies.flatMap(({ view }) =>
      view.rowListings.flatMap((each) =>
        each.compartment === compartment && each.closedBy !== undefined ? [each.entry] : [],
      ),
    ),
  );
  const counts = new Map<EntryName, number>();
  for (const unit of kept) counts.set(unit.entry, (counts.get(unit.entry) ?? 0) + revisionsIn([unit]));
  return listings.some(
    (each) =>
      each.compartment === compartment &&
      each.closedBy === undefined &&
      !each.optional &&
      closed.has(each.entry) &&
      (counts.get(each.entry) ?? 0) < each.count,
  );
}
