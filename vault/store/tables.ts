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
import { translating } from './sqlite.ts';

/** A row as the file holds it; `data` is null once it is erased. */
export interface StoredRow {
  readonly compartment: CompartmentId;
  readonly record: RecordId;
  readonly revision: RevisionId;
  readonly leaf: LeafHash;
  readonly entry: EntryName;
  readonly data: Uint8Array | null;
}

interface RawRow {
  compartment: Buffer;
  record: Buffer;
  revision: Buffer;
  leaf: Buffer;
  entry: Buffer;
  data: Buffer | null;
}

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

/** The entries of the log in the order they were written, with the name the file gives them. */
export function readLog(db: Database): { hash: EntryName; bytes: Uint8Array }[] {
  const rows = translating(() => db.prepare('SELECT hash, bytes FROM log ORDER BY rowid').all()) as {
    hash: Buffer;
    bytes: Buffer;
  }[];
  return rows.map(({ hash, bytes }) => ({ hash: hex<EntryName>(hash), bytes: new Uint8Array(bytes) }));
}

/** A part's bytes, or null when the file does not have it. */
export function readPart(db: Database, hash: PartHash): Uint8Array | null {
  const bytes = translating(() =>
    db.prepare('SELECT bytes FROM parts WHERE hash = ?').pluck().get(fromHex(hash, 32)),
  ) as Buffer | undefined;
  return bytes === undefined ? null : new Uint8Array(bytes);
}

/** The hashes of all parts in the file. */
export function readPartHashes(db: Database): PartHash[] {
  const hashes = translating(() => db.prepare('SELECT hash FROM parts').pluck().all()) as Buffer[];
  return hashes.map((hash) => hex<PartHash>(hash));
}

/** The rows of one compartment, one after another. */
export function* readRows(db: Database, compartment: CompartmentId): Generator<StoredRow> {
  const select = db.prepare('SELECT * FROM rows WHERE compartment = ?');
  for (const raw of select.iterate(fromHex(compartment, 16)) as Iterable<RawRow>) yield storedRow(raw);
}

/** The compartments that rows name, whether the log knows them or not. */
export function readRowCompartments(db: Database): CompartmentId[] {
  const ids = translating(() =>
    db.prepare('SELECT DISTINCT compartment FROM rows').pluck().all(),
  ) as Buffer[];
  return ids.map((id) => hex<CompartmentId>(id));
}

/** Writes all of one entry durably, or nothing. Fails with `disk-full`, `vault-read-only` and the like. */
export function write(db: Database, writings: readonly Writing[]): void {
  translating(() => {
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

function storedRow(raw: RawRow): StoredRow {
  return {
    compartment: hex<CompartmentId>(raw.compartment),
    record: hex<RecordId>(raw.record),
    revision: hex<RevisionId>(raw.revision),
    leaf: hex<LeafHash>(raw.leaf),
    entry: hex<EntryName>(raw.entry),
    data: raw.data === null ? null : new Uint8Array(raw.data.buffer, raw.data.byteOffset, raw.data.length),
  };
}

function hex<Name extends string>(bytes: Buffer): Name {
  return bytes.toString('hex') as Name;
}
