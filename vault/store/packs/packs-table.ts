import type { Database } from 'better-sqlite3';
import { fromHex, type CompartmentId, type EntryName, type RecordId } from '../../../crypto/index.ts';
import { hasPacksTable } from '../schema.ts';
import { translating } from '../sqlite.ts';
import { blob, hex } from '../stored.ts';
import { packOf, type StoredPack } from './stored-pack.ts';

/** As SQLite gives it: anything may stand in a file that was tampered with. */
export type RawPack = Readonly<
  Record<'compartment' | 'first' | 'last' | 'sum' | 'entry' | 'ids' | 'data', unknown>
>;

/** A pack as SQLite gave it, as what it ought to be. */
export function packFrom(raw: RawPack): StoredPack {
  return packOf({
    compartment: hex<CompartmentId>(raw.compartment),
    first: hex<RecordId>(raw.first),
    last: hex<RecordId>(raw.last),
    sum: hex(raw.sum),
    entry: hex<EntryName>(raw.entry),
    ids: blob(raw.ids),
    data: raw.data === null ? null : blob(raw.data),
  });
}

/** The packs of a compartment, one after another, by their first record. None in a file that has no table for them. */
export function* readPacks(db: Database, compartment: CompartmentId): Generator<StoredPack> {
  if (!hasPacksTable(db)) return;
  const packs = translating(() =>
    db.prepare('SELECT * FROM packs WHERE compartment = ? ORDER BY first').iterate(fromHex(compartment, 16)),
  ) as IterableIterator<RawPack>;
  try {
    for (
      let next = translating(() => packs.next());
      next.done !== true;
      next = translating(() => packs.next())
    )
      yield packFrom(next.value);
  } finally {
    packs.return?.();
  }
}

/** The packs that may hold records between two, both counted in. */
export function packsAround(
  db: Database,
  compartment: CompartmentId,
  from: RecordId | '',
  to: RecordId,
): StoredPack[] {
  return selected(db, 'SELECT * FROM packs WHERE compartment = ? AND first <= ? AND last >= ?', [
    fromHex(compartment, 16),
    fromHex(to),
    fromHex(from),
  ]);
}

/** The packs of a compartment that entries list now. */
export function packsOfEntries(
  db: Database,
  compartment: CompartmentId,
  entries: readonly EntryName[],
): StoredPack[] {
  return selected(
    db,
    'SELECT * FROM packs WHERE compartment = ? AND lower(hex(entry)) IN (SELECT value FROM json_each(?))',
    [fromHex(compartment, 16), JSON.stringify(entries)],
  );
}

function selected(db: Database, query: string, values: readonly unknown[]): StoredPack[] {
  if (!hasPacksTable(db)) return [];
  const packs = translating(() => db.prepare(query).all(...values)) as RawPack[];
  return packs.map(packFrom);
}

/** The last records of the packs that reach beyond a record, the nearest first, at most so many. */
export function nextPackEnds(
  db: Database,
  compartment: CompartmentId,
  after: RecordId | '',
  most: number,
): RecordId[] {
  if (!hasPacksTable(db)) return [];
  const ends = translating(() =>
    db
      .prepare('SELECT last FROM packs WHERE compartment = ? AND last > ? ORDER BY last LIMIT ?')
      .pluck()
      .all(fromHex(compartment, 16), fromHex(after), most),
  );
  return ends.map((end) => hex<RecordId>(end));
}

/** How many revisions lie in the packs of a compartment, as their directories say. */
export function countInPacks(db: Database, compartment: CompartmentId): number {
  if (!hasPacksTable(db)) return 0;
  const starts = translating(() =>
    db
      .prepare('SELECT substr(ids, 1, 2) FROM packs WHERE compartment = ?')
      .pluck()
      .all(fromHex(compartment, 16)),
  );
  return starts.map(blob).reduce((sum, [high = 0, low = 0]) => sum + high * 256 + low, 0);
}

/** The compartments that packs name. */
export function packCompartments(db: Database): CompartmentId[] {
  if (!hasPacksTable(db)) return [];
  const ids = translating(() => db.prepare('SELECT DISTINCT compartment FROM packs').pluck().all());
  return ids.map((id) => hex<CompartmentId>(id));
}

/** Puts packs in, also in place of the same. Within a transaction. */
export function insertPacks(db: Database, packs: readonly StoredPack[]): void {
  if (packs.length === 0) return;
  const insert = db.prepare('INSERT OR REPLACE INTO packs VALUES (?, ?, ?, ?, ?, ?, ?)');
  for (const pack of packs) insert.run(...placeOf(pack), fromHex(pack.entry, 32), pack.ids, pack.data);
}

/** Takes packs away. */
export function deletePacks(db: Database, packs: readonly StoredPack[]): void {
  changeEach(db, packs, 'DELETE FROM packs');
}

/** Takes the data of packs away; directory and sum stay. docs/vault-format.md 18. */
export function spendPacks(db: Database, packs: readonly StoredPack[]): void {
  changeEach(db, packs, 'UPDATE packs SET data = NULL');
}

function changeEach(db: Database, packs: readonly StoredPack[], change: string): void {
  if (packs.length === 0) return;
  const each = db.prepare(`${change} WHERE compartment = ? AND first = ? AND last = ? AND sum = ?`);
  for (const pack of packs) each.run(...placeOf(pack));
}

function placeOf({ compartment, first, last, sum }: StoredPack): Uint8Array[] {
  return [fromHex(compartment, 16), fromHex(first, 16), fromHex(last, 16), fromHex(sum, 32)];
}
