import type { CompartmentId } from '../../../crypto/index.ts';
import type { LockedInner } from '../locked.ts';
import { readPacks } from '../packs/packs-table.ts';
import { spentPacks } from '../packs/spent.ts';
import type { StoredPack } from '../packs/stored-pack.ts';
import type { StoredRow } from '../stored.ts';
import { readRowCompartments, readRows } from '../tables.ts';
import { judgeOf, type Judge } from './judge.ts';
import { assertNothingLost } from './loss.ts';
import type { UnitedLog } from './union.ts';
import { isPack, isWhole, packsIn, placeOf, rowsIn, type Unit } from './units.ts';

/** What becomes of the rows and packs of a vault when a copy is merged into it. */
export interface RowsPlan {
  /** What to put in, also in place of one with the same leaf. */
  readonly put: readonly Unit[];
  readonly deleted: readonly Unit[];
  /** Rows whose data go and whose place and leaf stay. */
  readonly erased: readonly StoredRow[];
  /** Packs of the vault whose data go. */
  readonly spent: readonly StoredPack[];
}

/**
 * Which rows the united file holds: of both copies those that the united log does not close, without the data of those
 * that it erases. Fails with `merge-would-lose` where a row would go and nothing stands in its place.
 * docs/vault-format.md 15, 17.2, 18.
 */
export function planRows(here: LockedInner, there: LockedInner, united: UnitedLog): RowsPlan {
  const all = new Set([here, there].flatMap(({ container }) => readRowCompartments(container.db)));
  const plans = [...all].map((compartment) => planCompartment(here, there, united, compartment));
  return {
    put: plans.flatMap(({ put }) => put),
    deleted: plans.flatMap(({ deleted }) => deleted),
    erased: plans.flatMap(({ erased }) => erased),
    spent: plans.flatMap(({ spent }) => spent),
  };
}

function planCompartment(
  here: LockedInner,
  there: LockedInner,
  united: UnitedLog,
  compartment: CompartmentId,
): RowsPlan {
  const judge = judgeOf(united, compartment);
  const own = new Map(unitsIn(here, compartment).map((unit) => [placeOf(unit), unit]));
  const others = unitsIn(there, compartment).filter((unit) => judge.isListed(unit) && isWhole(unit));
  const isDropped = (unit: Unit): boolean => judge.isClosed(unit) && !united.unsettled;
  const deleted = [...own.values()].filter(isDropped);
  const better = others.filter((unit) => !isDropped(unit) && judge.isBetter(unit, own.get(placeOf(unit))));
  const stays = new Map([...own].filter(([, unit]) => !isDropped(unit)));
  const after = new Map([...stays, ...better.map((unit) => [placeOf(unit), unit] as const)]);
  const spent = united.unsettled ? new Set<StoredPack>() : spentIn(united, compartment, [...after.values()]);
  const put = better.map((unit) => blanked(unit, judge, spent)).filter((unit) => !isThere(own, unit));
  const kept = [...stays.values(), ...put].filter((unit) => !judge.isClosed(unit) && judge.listingOf(unit));
  const left = [...deleted, ...others.filter(isDropped)];
  assertNothingLost({ here, there, united, compartment, kept, left });
  return {
    put,
    deleted,
    erased: rowsIn([...stays.values()]).filter((row) => row.data !== null && judge.isBlanked(row)),
    spent: packsIn([...stays.values()]).filter((pack) => pack.data !== null && spent.has(pack)),
  };
}

function unitsIn({ container: { db } }: LockedInner, compartment: CompartmentId): Unit[] {
  return [...readRows(db, compartment), ...[...readPacks(db, compartment)].filter(({ leaf }) => leaf !== '')];
}

function spentIn(
  { view }: UnitedLog,
  compartment: CompartmentId,
  units: readonly Unit[],
): ReadonlySet<StoredPack> {
  const whole = units.filter(isWhole);
  return spentPacks(view, compartment, { rows: rowsIn(whole), packs: packsIn(whole) });
}

/** A unit as it is put in: without data where they go. */
function blanked(unit: Unit, judge: Judge, spent: ReadonlySet<StoredPack>): Unit {
  const isGone = isPack(unit) ? spent.has(unit) : judge.isBlanked(unit);
  return isGone ? { ...unit, data: null } : unit;
}

/** Whether the vault has just this, without its data. */
function isThere(own: ReadonlyMap<string, Unit>, unit: Unit): boolean {
  const known = own.get(placeOf(unit));
  return isPack(unit) && unit.data === null && known?.data === null && known.entry === unit.entry;
}
