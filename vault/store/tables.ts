import type { Database } from 'better-sqlite3';
import {
  fromHex,
  type CompartmentId,
  type EntryName,
  type PartHash,
  type RecordId,
} from '../../crypto/index.ts';
import { rowsOfPack } from './packs/pack-rows.ts';
import { countInPacks, packCompartments, packsAround, packsOfEntries } from './packs/packs-table.ts';
import { translating } from './sqlite.ts';
import { blob, hex, rowOf, type RawRow, type StoredRow } from './stored.ts';

export type { StoredRow } from './stored.ts';

/** A part's bytes, or null when the file does not have it. */
export function readPart(db: Database, hash: PartHash): Uint8Array | null {
  const bytes = translating(() =>
    db.prepare('SELECT bytes FROM parts WHERE hash = ?').pluck().get(fromHex(hash, 32)),
  );
  return bytes === undefined ? null : blob(bytes);
}

/** The hashes of all parts in the file. */
export function readPartHashes(db: Database): PartHash[] {
  const hashes = translating(() => db.prepare('SELECT hash FROM parts').pluck().all());
  return hashes.map((hash) => hex<PartHash>(hash));
}

/** The rows of one compartment, one after another. Fails with `vault-damaged` where a page cannot be read. */
export function* readRows(db: Database, compartment: CompartmentId): Generator<StoredRow> {
  const rows = translating(() =>
    db.prepare('SELECT * FROM rows WHERE compartment = ?').iterate(fromHex(compartment, 16)),
  ) as IterableIterator<RawRow>;
  try {
    for (let next = translating(() => rows.next()); next.done !== true; next = translating(() => rows.next()))
      yield rowOf(next.value);
  } finally {
    rows.return?.();
  }
}

/** The rows that a record has by themselves, not those in packs. */
export function readLooseRows(db: Database, compartment: CompartmentId, record: RecordId): StoredRow[] {
  const rows = translating(() =>
    db
      .prepare('SELECT * FROM rows WHERE compartment = ? AND record = ?')
      .all(fromHex(compartment, 16), fromHex(record, 16)),
  ) as RawRow[];
  return rows.map(rowOf);
}

/** The rows of one record, those in packs too. */
export function readRecordRows(db: Database, compartment: CompartmentId, record: RecordId): StoredRow[] {
  const packed = packsAround(db, compartment, record, record).flatMap(rowsOfPack);
  return [...readLooseRows(db, compartment, record), ...packed.filter((row) => row.record === record)];
}

/** How many rows a compartment has, with the revisions in its packs. */
export function countRows(db: Database, compartment: CompartmentId): number {
  const count = translating(() =>
    db.prepare('SELECT count(*) FROM rows WHERE compartment = ?').pluck().get(fromHex(compartment, 16)),
  );
  return Number(count) + countInPacks(db, compartment);
}

/** The rows after a record, not those in packs: at most so many, or all up to another record. */
export function readLooseRowsAfter(
  db: Database,
  compartment: CompartmentId,
  after: RecordId | '',
  to: { readonly most: number } | { readonly last: RecordId },
): StoredRow[] {
  const place = [fromHex(compartment, 16), fromHex(after)];
  const [end, limit] = 'last' in to ? [fromHex(to.last), -1] : [new Uint8Array(17).fill(255), to.most];
  const found = translating(() =>
    db
      .prepare(
        'SELECT * FROM rows WHERE compartment = ? AND record > ? AND record <= ? ORDER BY record, revision, leaf LIMIT ?',
      )
      .all(...place, end, limit),
  ) as RawRow[];
  return found.map(rowOf);
}

/** The rows of a compartment that one entry lists now, those in packs too. They lie scattered: all of the compartment is gone through. */
export function readEntryRows(db: Database, compartment: CompartmentId, entry: EntryName): StoredRow[] {
  const rows = translating(() =>
    db
      .prepare('SELECT * FROM rows WHERE compartment = ? AND entry = ?')
      .all(fromHex(compartment, 16), fromHex(entry, 32)),
  ) as RawRow[];
  return [...rows.map(rowOf), ...packsOfEntries(db, compartment, [entry]).flatMap(rowsOfPack)];
}

/** The records of a compartment that have a row of one of these entries, by itself or in a pack. */
export function readRecordsOf(
  db: Database,
  compartment: CompartmentId,
  entries: readonly EntryName[],
): RecordId[] {
  if (entries.length === 0) return [];
  const asked = JSON.stringify(entries);
  const records = translating(() =>
    db
      .prepare(
        'SELECT DISTINCT record FROM rows WHERE compartment = ? AND lower(hex(entry)) IN (SELECT value FROM json_each(?))',
      )
      .pluck()
      .all(fromHex(compartment, 16), asked),
  );
  const packed = packsOfEntries(db, compartment, entries).flatMap(({ members }) => members);
  return [
    ...new Set([...records.map((record) => hex<RecordId>(record)), ...packed.map(({ record }) => record)]),
  ];
}

/** The compartments that rows and packs name, whether the log knows them or not. */
export function readRowCompartments(db: Database): CompartmentId[] {
  const ids = translating(() => db.prepare('SELECT DISTINCT compartment FROM rows').pluck().all());
  return [...new Set([...ids.map((id) => hex<CompartmentId>(id)), ...packCompartments(db)])];
}
