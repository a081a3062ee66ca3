import Sqlite, { type Database } from 'better-sqlite3';
import { entryName, fromHex, leafHash, partHash, toHex, type LeafHash } from '../../../crypto/index.ts';
import { readLog } from '../../../vault/store/log/log-table.ts';

/**
 * A vault's three tables as somebody sees them who has the file and no program of ours. All that forges goes through
 * here, so that one place knows how they look.
 */
export interface RawRow {
  readonly compartment: string;
  readonly record: string;
  readonly revision: string;
  readonly leaf: string;
  readonly entry: string;
  /** Null once it is erased. */
  readonly data: Uint8Array | null;
}

export interface RawBlob {
  readonly hash: string;
  readonly bytes: Uint8Array;
}

const hex = (value: unknown): string => (value as Buffer).toString('hex');
const raw = (text: string): Uint8Array => Buffer.from(text, 'hex');

/** All rows, in the order of their key. */
export function rowsOf(db: Database): RawRow[] {
  const all = db.prepare('SELECT * FROM rows').all() as Record<string, Buffer | null>[];
  return all.map(({ compartment, record, revision, leaf, entry, data }) => ({
    compartment: hex(compartment),
    record: hex(record),
    revision: hex(revision),
    leaf: hex(leaf),
    entry: hex(entry),
    data: data ?? null,
  }));
}

export function putRow(db: Database, row: RawRow): void {
  const { compartment, record, revision, leaf, entry, data } = row;
  db.prepare('INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?, ?, ?)').run(
    ...[compartment, record, revision, leaf, entry].map(raw),
    data,
  );
}

export function dropRow(db: Database, { compartment, record, revision, leaf }: RawRow): void {
  db.prepare('DELETE FROM rows WHERE compartment = ? AND record = ? AND revision = ? AND leaf = ?').run(
    ...[compartment, record, revision, leaf].map(raw),
  );
}

/** Changes a row where it lies; its leaf stays, or is made to fit what it says now. */
export function changeRow(db: Database, row: RawRow, change: Partial<RawRow>, fitsLeaf = false): void {
  dropRow(db, row);
  const changed = { ...row, ...change };
  putRow(db, fitsLeaf ? { ...changed, leaf: leafOf(changed) } : changed);
}

/** The leaf that a row has when somebody computes it anew. */
export function leafOf({ compartment, record, revision, data }: RawRow): LeafHash {
  return leafHash(compartment as never, record as never, revision as never, data ?? new Uint8Array(0));
}

/** The entries of the log, as the file has them. */
export function entriesOf(db: Database): RawBlob[] {
  return readLog(db).map(({ hash, bytes }) => ({ hash, bytes: Buffer.from(bytes) }));
}

/** The parts that begin with these eight characters; all of them without. */
export function partsOf(db: Database, magic = ''): RawBlob[] {
  return blobs(db).filter(
    ({ bytes }) => Buffer.from(bytes.subarray(0, magic.length)).toString('latin1') === magic,
  );
}

function blobs(db: Database): RawBlob[] {
  const all = db.prepare('SELECT hash, bytes FROM parts ORDER BY rowid').all() as {
    hash: Buffer;
    bytes: Buffer;
  }[];
  return all.map(({ hash, bytes }) => ({ hash: hex(hash), bytes }));
}

export function dropEntry(db: Database, hash: string): void {
  db.prepare('DELETE FROM log WHERE hash = ?').run(fromHex(hash, 32));
}

/** Puts an entry in under a name, or under that of its bytes. */
export function putEntry(db: Database, bytes: Uint8Array, hash: string = entryName(bytes)): string {
  const { changes } = db.prepare('UPDATE log SET bytes = ? WHERE hash = ?').run(bytes, fromHex(hash, 32));
  if (changes === 0) db.prepare('INSERT INTO log (hash, bytes) VALUES (?, ?)').run(fromHex(hash, 32), bytes);
  return hash;
}

export function dropPart(db: Database, hash: string): void {
  db.prepare('DELETE FROM parts WHERE hash = ?').run(fromHex(hash, 32));
}

/** Puts a part in under a hash, or under that of its bytes. */
export function putPart(db: Database, bytes: Uint8Array, hash: string = partHash(bytes)): string {
  db.prepare('INSERT OR REPLACE INTO parts VALUES (?, ?)').run(fromHex(hash, 32), bytes);
  return hash;
}

/** A copy of bytes with one bit of one byte turned. */
export function turned(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  const copy = new Uint8Array(bytes);
  copy[at]! ^= 1 << bit;
  return copy;
}

/** A pack of revisions, as the file has it. `sum` is H over its data. docs/vault-format.md 12. */
export type RawPack = Readonly<
  Record<'compartment' | 'first' | 'last' | 'sum' | 'entry' | 'ids' | 'data', Uint8Array>
>;

export function packsOf(db: Database): RawPack[] {
  return db.prepare('SELECT * FROM packs WHERE data IS NOT NULL').all() as RawPack[];
}

export function dropPack(db: Database, { compartment, first, last, sum }: RawPack): void {
  db.prepare('DELETE FROM packs WHERE compartment = ? AND first = ? AND last = ? AND sum = ?').run(
    ...[compartment, first, last, sum],
  );
}

export function changePack(db: Database, pack: RawPack, change: Partial<RawPack>): void {
  dropPack(db, pack);
  const { compartment, first, last, sum, entry, ids, data } = { ...pack, ...change };
  db.prepare('INSERT OR REPLACE INTO packs VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    ...[compartment, first, last, sum, entry, ids, data],
  );
}

/** All that lies in another file: what an attacker can take from it. */
export interface Loot {
  readonly rows: readonly RawRow[];
  readonly entries: readonly RawBlob[];
  readonly parts: readonly RawBlob[];
}

/** Takes all that lies in a file. */
export function lootOf(path: string): Loot {
  const db = new Sqlite(path, { readonly: true });
  try {
    return { rows: rowsOf(db), entries: entriesOf(db), parts: partsOf(db) };
  } finally {
    db.close();
  }
}

export const randomId = (bytes: Uint8Array): string => toHex(bytes);
