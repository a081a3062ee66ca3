import type { CompartmentId, EntryName, RowListing } from '../../../crypto/index.ts';
import { isErased } from '../rows/erased.ts';
import type { StoredRow } from '../stored.ts';
import type { UnitedLog } from './union.ts';
import { isPack, isWhole, type Unit } from './units.ts';

/** What the united log says of rows and packs of one compartment. */
export interface Judge {
  readonly isListed: (unit: Unit) => boolean;
  readonly isClosed: (unit: Unit) => boolean;
  /** Whether the data of a row go; of a pack, the other packs decide too: see `spentPacks`. */
  readonly isBlanked: (row: StoredRow) => boolean;
  /** Whether a unit of the copy is to stand where the vault has none, a broken one, or one of a listing gone by. */
  readonly isBetter: (unit: Unit, own: Unit | undefined) => boolean;
  readonly listingOf: (unit: Unit) => RowListing | undefined;
}

/** The judge of a compartment in a merge. docs/vault-format.md 15. */
export function judgeOf({ log, view, unsettled }: UnitedLog, compartment: CompartmentId): Judge {
  const listings = new Map(
    view.rowListings.filter((each) => each.compartment === compartment).map((each) => [each.entry, each]),
  );
  const places = new Map<EntryName, number>(view.order.map((name, at) => [name, at]));
  const placeIn = ({ entry }: Unit): number => places.get(entry) ?? -1;
  const listingOf: Judge['listingOf'] = ({ entry }) => listings.get(entry);
  return {
    listingOf,
    isClosed: (unit) => listingOf(unit)?.closedBy !== undefined,
    isListed: ({ entry }) =>
      log.entry(entry)?.body.rows?.some((statement) => statement.compartment === compartment) === true,
    isBlanked: (row) => !unsettled && isErased(view, row),
    isBetter: (unit, own) => {
      if (own === undefined) return true;
      if (unit.data !== null && (own.data === null || !isWhole(own)))
        return isPack(unit) || !isErased(view, unit);
      return unit.entry !== own.entry && isWhole(unit) && unit.data !== null && placeIn(unit) > placeIn(own);
    },
  };
}
