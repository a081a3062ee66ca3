import { equalBytes, type EntryName, type LogView, type RowListing } from '../../../crypto/index.ts';
import { encodeRecordText } from '../../model/index.ts';
import type { Finding } from '../findings.ts';
import type { StoredRevision } from '../session.ts';
import type { StoredRow } from '../stored.ts';
import { placeOf } from './faults.ts';
import { isErased } from './erased.ts';

/** A row whose leaf and listing hold. `revision` is null where it is erased or this session cannot open it. */
export interface VerifiedRow {
  readonly row: StoredRow;
  readonly listing: RowListing;
  readonly revision: StoredRevision | null;
}

/** The same, with the other entries that list the revision too: after two re-keys beside each other, for one. */
export interface KnownRow extends VerifiedRow {
  readonly others: readonly VerifiedRow[];
}

/**
 * The same revision under several listings is one. Another leaf is told, save where somebody vouches who sealed the
 * same text anew: two re-keys beside each other do that. docs/vault-format.md 12.2, 12.5.
 */
export function withoutTwins(rows: readonly VerifiedRow[], findings: Finding[]): KnownRow[] {
  const known = new Map<string, VerifiedRow[]>();
  for (const verified of rows) {
    const { row } = verified;
    const name = `${row.record}/${row.revision}`;
    const twins = known.get(name);
    if (twins === undefined) known.set(name, [verified]);
    else {
      if (!twins.every((twin) => isSame(twin, verified)))
        findings.push({ kind: 'row-twice', ...placeOf(row) });
      twins.push(verified);
    }
  }
  return [...known.values()].flatMap((twins) => knownRow(twins));
}

/** The one that opens is shown, if any does; else one that has its data. */
function knownRow(twins: readonly VerifiedRow[]): KnownRow[] {
  const shown =
    twins.find(({ revision }) => revision !== null) ?? twins.find(({ row }) => row.data !== null) ?? twins[0];
  return shown === undefined ? [] : [{ ...shown, others: twins.filter((twin) => twin !== shown) }];
}

function isSame(one: VerifiedRow, other: VerifiedRow): boolean {
  if (one.row.leaf === other.row.leaf) return true;
  const isAnew = one.listing.vouches || other.listing.vouches;
  return (
    isAnew && (one.revision === null || other.revision === null || sameText(one.revision, other.revision))
  );
}

/** Whether two readings of a revision say the same. */
export function sameText(one: StoredRevision, other: StoredRevision): boolean {
  return equalBytes(encodeRecordText(one), encodeRecordText(other));
}

/** What lay in packs whose data are gone, and that nobody listed anew though it is not erased. */
export function lostWithPacks(view: LogView, rows: readonly KnownRow[]): Finding[] {
  const lost = new Map<EntryName, { readonly row: StoredRow; count: number }>();
  for (const { row } of rows) {
    if (row.packed === undefined || row.data !== null || isErased(view, row)) continue;
    const known = lost.get(row.entry) ?? { row, count: 0 };
    known.count += 1;
    lost.set(row.entry, known);
  }
  return [...lost.values()].map(({ row: { entry, compartment }, count }) => ({
    kind: 'rows-missing',
    entry,
    compartment,
    count,
  }));
}
