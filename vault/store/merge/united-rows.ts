import { leafHash, type CompartmentId, type EntryName, type RowListing } from '../../../crypto/index.ts';
import { VaultError } from '../errors.ts';
import type { LockedInner } from '../locked.ts';
import { isErased } from '../rows-reader.ts';
import { readRowCompartments, readRows, type StoredRow } from '../tables.ts';
import type { UnitedLog } from './union.ts';

/** What becomes of the rows of a vault when a copy is merged into it. */
export interface RowsPlan {
  /** Rows to put in, also in place of one with the same leaf. */
  readonly put: readonly StoredRow[];
  readonly deleted: readonly StoredRow[];
  /** Rows whose data go and whose place and leaf stay. */
  readonly erased: readonly StoredRow[];
}

/**
 * Which rows the united file holds: of both copies those that the united log does not close, without the data of those
 * that it erases. Fails with `merge-would-lose` where a row would go and nothing stands in its place.
 * docs/vault-format.md 15, 17.2.
 */
export function planRows(here: LockedInner, there: LockedInner, united: UnitedLog): RowsPlan {
  const all = new Set([here, there].flatMap(({ container }) => readRowCompartments(container.db)));
  const plans = [...all].map((compartment) => planCompartment(here, there, united, compartment));
  return {
    put: plans.flatMap(({ put }) => put),
    deleted: plans.flatMap(({ deleted }) => deleted),
    erased: plans.flatMap(({ erased }) => erased),
  };
}

function planCompartment(
  here: LockedInner,
  there: LockedInner,
  united: UnitedLog,
  compartment: CompartmentId,
): RowsPlan {
  const judge = judgeOf(united, compartment);
  const own = new Map([...readRows(here.container.db, compartment)].map((row) => [placeOf(row), row]));
  const others = [...readRows(there.container.db, compartment)].filter(
    (row) => judge.isListed(row) && judge.isWhole(row),
  );
  const isDropped = (row: StoredRow): boolean => judge.isClosed(row) && !united.unsettled;
  const deleted = [...own.values()].filter(isDropped);
  const put = others
    .filter((row) => !isDropped(row) && judge.isBetter(row, own.get(placeOf(row))))
    .map((row) => (judge.isBlanked(row) ? { ...row, data: null } : row));
  const erased = [...own.values()].filter(
    (row) => row.data !== null && judge.isBlanked(row) && !isDropped(row),
  );
  const kept = [...own.values(), ...put].filter((row) => !judge.isClosed(row) && judge.listingOf(row));
  assertNothingLost({
    here,
    there,
    united,
    compartment,
    kept,
    left: [...deleted, ...others.filter(isDropped)],
  });
  return { put, deleted, erased };
}

interface Judge {
  readonly isListed: (row: StoredRow) => boolean;
  readonly isWhole: (row: StoredRow) => boolean;
  readonly isClosed: (row: StoredRow) => boolean;
  readonly isBlanked: (row: StoredRow) => boolean;
  /** Whether a row of the copy is to stand where the vault has none, a broken one, or one of a listing gone by. */
  readonly isBetter: (row: StoredRow, own: StoredRow | undefined) => boolean;
  readonly listingOf: (row: StoredRow) => RowListing | undefined;
}

function judgeOf({ log, view, unsettled }: UnitedLog, compartment: CompartmentId): Judge {
  const listings = new Map(
    view.rowListings.filter((each) => each.compartment === compartment).map((each) => [each.entry, each]),
  );
  const places = new Map<EntryName, number>(view.order.map((name, at) => [name, at]));
  const listingOf: Judge['listingOf'] = ({ entry }) => listings.get(entry);
  const isClosed: Judge['isClosed'] = (row) => listingOf(row)?.closedBy !== undefined;
  const isWhole: Judge['isWhole'] = ({ record, revision, data, leaf }) =>
    data === null || leafHash(compartment, record, revision, data) === leaf;
  const placeIn = ({ entry }: StoredRow): number => places.get(entry) ?? -1;
  return {
    listingOf,
    isClosed,
    isWhole,
    isListed: ({ entry }) =>
      log.entry(entry)?.body.rows?.some((statement) => statement.compartment === compartment) === true,
    isBlanked: (row) => !unsettled && isErased(view, row),
    isBetter: (row, own) => {
      if (own === undefined) return true;
      if (row.data !== null && (own.data === null || !isWhole(own))) return !isErased(view, row);
      return row.entry !== own.entry && isWhole(row) && row.data !== null && placeIn(row) > placeIn(own);
    },
  };
}

interface Outcome {
  readonly here: LockedInner;
  readonly there: LockedInner;
  readonly united: UnitedLog;
  readonly compartment: CompartmentId;
  readonly kept: readonly StoredRow[];
  readonly left: readonly StoredRow[];
}

/**
 * Each row that goes is sealed anew elsewhere, or erased; and no listing lacks rows that one of the copies dropped
 * because an entry closed it which does not count any more.
 */
function assertNothingLost({ here, there, united: { view }, compartment, kept, left }: Outcome): void {
  const there_ = new Set(kept.map(idOf));
  const isLost = left.some((row) => !there_.has(idOf(row)) && !isErased(view, row));
  if (isLost || isReopened([here, there], view.rowListings, compartment, kept))
    throw new VaultError('merge-would-lose');
}

function isReopened(
  copies: readonly LockedInner[],
  listings: readonly RowListing[],
  compartment: CompartmentId,
  kept: readonly StoredRow[],
): boolean {
  const closed = new Set(
    copies.flatMap(({ view }) =>
      view.rowListings.flatMap((each) =>
        each.compartment === compartment && each.closedBy !== undefined ? [each.entry] : [],
      ),
    ),
  );
  const counts = new Map<EntryName, number>();
  for (const { entry } of kept) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return listings.some(
    (each) =>
      each.compartment === compartment &&
      each.closedBy === undefined &&
      !each.optional &&
      closed.has(each.entry) &&
      (counts.get(each.entry) ?? 0) < each.count,
  );
}

function placeOf({ record, revision, leaf }: StoredRow): string {
  return `${record}/${revision}/${leaf}`;
}

function idOf({ record, revision }: StoredRow): string {
  return `${record}/${revision}`;
}
