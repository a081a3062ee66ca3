import { leafHash, type EntryName, type LogView, type RowListing } from '../../../crypto/index.ts';
import type { CompartmentForm } from '../cipher.ts';
import type { Finding } from '../findings.ts';
import { mayPack } from '../packs/packing.ts';
import { rowsOfPack } from '../packs/pack-rows.ts';
import { isWholePack, type StoredPack } from '../packs/stored-pack.ts';
import type { StoredRow } from '../stored.ts';
import { isErased } from './erased.ts';

type Place = Pick<StoredRow, 'compartment' | 'record' | 'revision'>;
type Listings = ReadonlyMap<EntryName, RowListing>;

/** Where a row lies, as findings say it. */
export function placeOf({ compartment, record, revision }: Place): Place {
  return { compartment, record, revision };
}

/** What is wrong with a row, as far as it shows in the row itself; null where nothing is. */
export function faultOfRow(view: LogView, listings: Listings, row: StoredRow): Finding | null {
  const place = placeOf(row);
  if (!isInShape(row)) return { kind: 'row-damaged', ...place };
  if (!listings.has(row.entry)) return { kind: 'row-unlisted', ...place };
  const isWhole =
    row.data === null
      ? isErased(view, row)
      : leafHash(row.compartment, row.record, row.revision, row.data) === row.leaf;
  return isWhole ? null : { kind: 'row-damaged', ...place };
}

/** Whether the row has ids and hashes of the right length; another is none of ours, whatever its entry says. */
function isInShape({ record, revision, leaf, entry }: StoredRow): boolean {
  return record.length === 32 && revision.length === 32 && leaf.length === 64 && entry.length === 64;
}

/** The same of a pack, all of which stands or falls. docs/vault-format.md 12.6. */
export function faultsOfPack(
  view: LogView,
  listings: Listings,
  form: CompartmentForm,
  pack: StoredPack,
): Finding[] {
  if (pack.leaf === '' || pack.entry.length !== 64) return [packDamaged(pack)];
  if (!listings.has(pack.entry))
    return rowsOfPack(pack).map((row) => ({ kind: 'row-unlisted', ...placeOf(row) }));
  const mayBeSpent = pack.data !== null || rowsOfPack(pack).some((row) => isErased(view, row));
  return mayPack(form) && mayBeSpent && isWholePack(pack) ? [] : [packDamaged(pack)];
}

/** A pack of which nothing can be said but where it lies. */
export function packDamaged({ compartment, entry }: Pick<StoredRow, 'compartment' | 'entry'>): Finding {
  return { kind: 'pack-damaged', compartment, entry };
}
