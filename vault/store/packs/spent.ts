import type { CompartmentId, EntryName, LogView } from '../../../crypto/index.ts';
import { isErased } from '../rows/erased.ts';
import { openListings } from '../rows/open-listings.ts';
import type { StoredRow } from '../stored.ts';
import { rowsOfPack } from './pack-rows.ts';
import type { StoredPack } from './stored-pack.ts';

/** What lies in a compartment, as far as it is whole. */
export interface Content {
  readonly rows: readonly StoredRow[];
  readonly packs: readonly StoredPack[];
}

/**
 * The packs whose data are to go: something in them is erased, and all else lies with its data in listings after theirs.
 * Computed of the latest first, without any key. docs/vault-format.md 18.
 */
export function spentPacks(
  view: LogView,
  compartment: CompartmentId,
  { rows, packs }: Content,
): Set<StoredPack> {
  const open = openListings(view, compartment);
  const touched = packs.filter((pack) => open.has(pack.entry) && holdsErased(view, pack));
  const spent = new Set<StoredPack>();
  if (touched.length === 0) return spent;
  const isTouched = new Set(touched);
  const untouched = packs.filter((pack) => open.has(pack.entry) && !isTouched.has(pack));
  const holders = createHolders();
  for (const row of [...rows.filter(({ entry }) => open.has(entry)), ...untouched.flatMap(rowsOfPack)])
    if (row.data !== null) holders.add(row);
  for (const pack of latestFirst(view, touched)) {
    const left = survivorsOf(view, pack);
    if (left.every((row) => holders.of(row).some((entry) => view.isAncestor(pack.entry, entry))))
      spent.add(pack);
    else if (pack.data !== null) for (const row of left) holders.add(row);
  }
  return spent;
}

/** Whether something in a pack is erased. */
export function holdsErased(view: LogView, pack: StoredPack): boolean {
  return view.erased.size > 0 && rowsOfPack(pack).some((row) => isErased(view, row));
}

/** What of a pack is not erased. */
export function survivorsOf(view: LogView, pack: StoredPack): StoredRow[] {
  return rowsOfPack(pack).filter((row) => !isErased(view, row));
}

function createHolders(): { add: (row: StoredRow) => void; of: (row: StoredRow) => readonly EntryName[] } {
  const entries = new Map<string, EntryName[]>();
  const nameOf = ({ record, revision }: StoredRow): string => `${record}/${revision}`;
  return {
    add: (row) => {
      const known = entries.get(nameOf(row));
      if (known === undefined) entries.set(nameOf(row), [row.entry]);
      else known.push(row.entry);
    },
    of: (row) => entries.get(nameOf(row)) ?? [],
  };
}

function latestFirst(view: LogView, packs: readonly StoredPack[]): StoredPack[] {
  const places = new Map(view.order.map((name, at) => [name, at]));
  return packs.toSorted((a, b) => (places.get(b.entry) ?? -1) - (places.get(a.entry) ?? -1));
}
