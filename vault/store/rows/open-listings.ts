import type { CompartmentId, EntryName, LogView, RowListing } from '../../../crypto/index.ts';

/** The listings of a compartment whose rows are still looked for, by their entries in the order of the log. */
export function openListings(view: LogView, compartment: CompartmentId): Map<EntryName, RowListing> {
  const known = listingsOf.get(view) ?? new Map<CompartmentId, Map<EntryName, RowListing>>();
  listingsOf.set(view, known);
  const found = known.get(compartment) ?? readListings(view, compartment);
  known.set(compartment, found);
  return found;
}

/** Those of some entries alone, in the same order: a log lists tens of thousands of times, a record stands in one or two. */
export function listingsOfEntries(
  view: LogView,
  compartment: CompartmentId,
  entries: ReadonlySet<EntryName>,
): Map<EntryName, RowListing> {
  const all = openListings(view, compartment);
  const inOrder = entries.size < 2 ? [...entries] : [...all.keys()].filter((name) => entries.has(name));
  return new Map(
    inOrder.flatMap((name): [EntryName, RowListing][] => {
      const listing = all.get(name);
      return listing === undefined ? [] : [[name, listing]];
    }),
  );
}

/** A view is of its moment, so what it lists is looked up once. */
const listingsOf = new WeakMap<LogView, Map<CompartmentId, Map<EntryName, RowListing>>>();

function readListings(view: LogView, compartment: CompartmentId): Map<EntryName, RowListing> {
  const open = view.rowListings.filter(
    (listing) => listing.compartment === compartment && listing.closedBy === undefined,
  );
  return new Map(open.map((listing) => [listing.entry, listing]));
}
