import type { Database } from 'better-sqlite3';
import { fromHex } from '../../crypto/index.ts';
import type {
  CompartmentId,
  EntryName,
  LeafHash,
  PartHash,
  RecordId,
  RevisionId,
} from '../../crypto/index.ts';
import { making, translating } from './sqlite.ts';

/** A row as the file holds it; `data` is null once it is erased. */
export interface StoredRow {
  readonly compartment: CompartmentId;
  readonly record: RecordId;
  readonly revision: RevisionId;
  readonly leaf: LeafHash;
  readonly entry: EntryName;
  readonly data: Uint8Array | null;
}

/** As SQLite gives it: the schema asks for BLOBs, but in a file that was tampered with anything may stand. */
export type RawRow = Readonly<
  Record<'compartment' | 'record' | 'revision' | 'leaf' | 'entry' | 'data', unknown>
>;

/** All that one entry writes: itself, what it lists, and what it makes go. One transaction, or nothing. */
export interface Writing {
  readonly entry: { readonly name: EntryName; readonly bytes: Uint8Array };
  readonly rows?: readonly StoredRow[];
  readonly parts?: readonly { readonly hash: PartHash; readonly bytes: Uint8Array }[];
  readonly goneParts?: readonly PartHash[];
  /** Rows whose bytes go and whose place and leaf stay. */
  readonly erased?: readonly Pick<StoredRow, 'compartment' | 'record' | 'revision'>[];
  /** Rows that go altogether: their compartment was listed anew. */
  readonly closed?: readonly StoredRow[];
}

/** The entries of the log in the order of the file, which means nothing, with the name the file gives them. */
export function readLog(db: Database): { hash: EntryName; bytes: Uint8Array }[] {
  const rows = translating(() => db.prepare('SELECT hash, bytes FROM log ORDER BY rowid').all()) as {
    hash: unknown;
    bytes: unknown;
  }[];
  return rows.map(({ hash, bytes }) => ({ hash: hex<EntryName>(hash), bytes: blob(bytes) }));
}

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

/** The rows of one record. */
export function readRecordRows(db: Database, compartment: CompartmentId, record: RecordId): StoredRow[] {
  const rows = translating(() =>
    db
      .prepare('SELECT * FROM rows WHERE compartment = ? AND record = ?')
      .all(fromHex(compartment, 16), fromHex(record, 16)),
  ) as RawRow[];
  return rows.map(rowOf);
}

/** How many rows a compartment has. */
export function countRows(db: Database, compartment: CompartmentId): number {
  const count = translating(() =>
    db.prepare('SELECT count(*) FROM rows WHERE compartment = ?').pluck().get(fromHex(compartment, 16)),
  );
  return Number(count);
}

/** Whole records after one, about so many rows of them: those of the last record are given to its end. */
export function readRowsAfter(
  db: Database,
  compartment: CompartmentId,
  after: RecordId | '',
  rows: number,
): StoredRow[] {
  const place = [fromHex(compartment, 16), Buffer.from(after, 'hex')];
  const most = Number.isFinite(rows) ? rows : -1;
  const found = translating(() =>
    db
      .prepare(
        'SELECT * FROM rows WHERE compartment = ? AND record > ? ORDER BY record, revision, leaf LIMIT ?',
      )
      .all(...place, most),
  ) as RawRow[];
  const whole = found.map(rowOf);
  const last = whole.at(-1);
  if (last === undefined || whole.length < rows) return whole;
  return [
    ...whole.filter(({ record }) => record !== last.record),
    ...readRecordRows(db, compartment, last.record),
  ];
}

/** The rows of a compartment that one entry lists now. They lie scattered: all of the compartment is gone through. */
export function readEntryRows(db: Database, compartment: CompartmentId, entry: EntryName): StoredRow[] {
  const rows = translating(() =>
    db
      .prepare('SELECT * FROM rows WHERE compartment = ? AND entry = ?')
      .all(fromHex(compartment, 16), fromHex(entry, 32)),
  ) as RawRow[];
  return rows.map(rowOf);
}

/** The records of a compartment that have a row of one of these entries. */
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
  return records.map((record) => hex<RecordId>(record));
}

/** The compartments that rows name, whether the log knows them or not. */
export function readRowCompartments(db: Database): CompartmentId[] {
  const ids = translating(() => db.prepare('SELECT DISTINCT compartment FROM rows').pluck().all());
  return ids.map((id) => hex<CompartmentId>(id));
}

/** Writes all of one entry durably, or nothing. Fails with `disk-full`, `vault-read-only` and the like. */
export function write(db: Database, writings: readonly Writing[]): void {
  making(db.name, () => {
    db.transaction(() => {
      for (const writing of writings) writeOne(db, writing);
    }).immediate();
  });
}

function writeOne(db: Database, writing: Writing): void {
  const { entry, rows = [], parts = [], goneParts = [], erased = [], closed = [] } = writing;
  db.prepare('INSERT INTO log VALUES (?, ?)').run(fromHex(entry.name, 32), entry.bytes);
  const deleteRow = db.prepare(
    'DELETE FROM rows WHERE compartment = ? AND record = ? AND revision = ? AND leaf = ?',
  );
  for (const row of closed) deleteRow.run(...placeOf(row), fromHex(row.leaf, 32));
  const insertRow = db.prepare('INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?)');
  for (const row of rows)
    insertRow.run(...placeOf(row), fromHex(row.leaf, 32), fromHex(row.entry, 32), row.data);
  const insertPart = db.prepare('INSERT OR IGNORE INTO parts VALUES (?, ?)');
  for (const part of parts) insertPart.run(fromHex(part.hash, 32), part.bytes);
  const deletePart = db.prepare('DELETE FROM parts WHERE hash = ?');
  for (const hash of goneParts) deletePart.run(fromHex(hash, 32));
  const eraseRow = db.prepare(
    'UPDATE rows SET data = NULL WHERE compartment = ? AND record = ? AND revision = ?',
  );
  for (const row of erased) eraseRow.run(...placeOf(row));
}

function placeOf(
  row: Pick<StoredRow, 'compartment' | 'record' | 'revision'>,
): [Uint8Array, Uint8Array, Uint8Array] {
  return [fromHex(row.compartment, 16), fromHex(row.record, 16), fromHex(row.revision, 16)];
}

/** A row as SQLite gave it, as what it ought to be. */
export function rowOf(raw: RawRow): StoredRow {
  return {
    compartment: hex<CompartmentId>(raw.compartment),
    record: hex<RecordId>(raw.record),
    revision: hex<RevisionId>(raw.revision),
    leaf: hex<LeafHash>(raw.leaf),
    entry: hex<EntryName>(raw.entry),
    data: raw.data === null ? null : blob(raw.data),
  };
}

/** The bytes of a column; none where something else than a BLOB stands, so that no hash of it holds. */
function blob(value: unknown): Uint8Array {
  return value instanceof Uint8Array
    ? new Uint8Array(value.buffer, value.byteOffset, value.length)
    : new Uint8Array(0);
}

function hex<Name extends string>(value: unknown): Name {
  return Buffer.from(blob(value)).toString('hex') as Name;
}
