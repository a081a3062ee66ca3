import type { Database } from 'better-sqlite3';
import type { CompartmentId, RecordId } from '../../../crypto/index.ts';
import { nextPackEnds, packsAround } from '../packs/packs-table.ts';
import type { StoredRow } from '../stored.ts';
import { readLooseRowsAfter } from '../tables.ts';
import type { Given } from './reader.ts';

/** Whole records of a compartment, in the order of their ids, up to one. */
export interface Slice extends Given {
  readonly rows: readonly StoredRow[];
  readonly last: RecordId;
}

/** Packs of the usual number that make a slice: its verification takes about 8 ms. */
const packsASlice = 1;

/**
 * The records after one: about as many rows as are asked for, or the records of a pack, whichever is less. Null when
 * there are no more.
 */
export function readSliceAfter(
  db: Database,
  compartment: CompartmentId,
  after: RecordId | '',
  most: number,
): Slice | null {
  const rows = readLooseRowsAfter(db, compartment, after, { most });
  const ends = nextPackEnds(db, compartment, after, packsASlice);
  const last = earliest(rows.at(-1)?.record, ends.at(-1), rows.length < most);
  if (last === undefined || last <= after) return null;
  return {
    last,
    rows: readLooseRowsAfter(db, compartment, after, { last }),
    packs: packsAround(db, compartment, after, last),
    isMeant: ({ record }) => record > after && record <= last,
  };
}

/** Where rows end before all of them are given, packs go no further; where all are given, they may. */
function earliest(
  row: RecordId | undefined,
  pack: RecordId | undefined,
  isAll: boolean,
): RecordId | undefined {
  if (row === undefined || pack === undefined) return row ?? pack;
  if (row < pack) return isAll ? pack : row;
  return pack;
}
