import Sqlite, { type Database } from 'better-sqlite3';
import { decodePackIds, fromHex, partHash, toHex, type PartHash } from '../../../../crypto/index.ts';
import { insertEntries, readLog } from '../../../../vault/store/log/log-table.ts';
import type { Finding, FindingKind, Session } from '../../../../vault/store/index.ts';

/** Changes a vault file behind the program's back. */
export function tamper(path: string, change: (db: Database) => void): void {
  const db = new Sqlite(path);
  try {
    change(db);
  } finally {
    db.close();
  }
}

/** A copy of the bytes with one bit of one byte turned. */
export function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = new Uint8Array(bytes);
  copy[at < 0 ? bytes.length + at : at]! ^= 1;
  return copy;
}

/** Everything that a session shows of records, in a form that can be compared. */
export function shown(session: Session): string[] {
  return session
    .compartments()
    .flatMap(({ id, kind }) =>
      [...session.records(id)].flatMap(({ record, revisions, joined }) => [
        `${kind} ${record} = ${JSON.stringify(joined.data)}`,
        ...[...revisions.values()].map(
          ({ revision, at, by, parents, data }) =>
            `${kind} ${record} ${revision} ${at} ${by} ${parents.join('+')} ${JSON.stringify(data)}`,
        ),
      ]),
    )
    .sort();
}

/** The kinds of findings, each once, in order. */
export function kindsOf(findings: readonly Finding[]): FindingKind[] {
  return [...new Set(findings.map(({ kind }) => kind))].sort();
}

interface RawRow {
  readonly compartment: Buffer;
  readonly record: Buffer;
  readonly revision: Buffer;
  readonly leaf: Buffer;
  readonly entry: Buffer;
  readonly data: Buffer | null;
}

/** The rows of a record as they lie in the file. */
export function rawRows(db: Database, record: string): RawRow[] {
  return db
    .prepare('SELECT * FROM rows WHERE record = ? ORDER BY revision')
    .all(fromHex(record, 16)) as RawRow[];
}

interface RawPack {
  readonly compartment: Buffer;
  readonly first: Buffer;
  readonly last: Buffer;
  readonly sum: Buffer;
  readonly entry: Buffer;
  readonly ids: Buffer;
  readonly data: Buffer | null;
}

/** The packs as they lie in the file, by their first record; those that hold a record, where one is given. */
export function rawPacks(db: Database, record?: string): RawPack[] {
  const all = db.prepare('SELECT * FROM packs ORDER BY compartment, first, sum').all() as RawPack[];
  return all.filter(
    ({ ids }) => record === undefined || decodePackIds(ids).some((each) => each.record === record),
  );
}

interface RawPart {
  readonly hash: PartHash;
  readonly bytes: Buffer;
}

/** The parts that begin with eight characters. */
export function rawParts(db: Database, magic: string): RawPart[] {
  const all = db.prepare('SELECT hash, bytes FROM parts').all() as { hash: Buffer; bytes: Buffer }[];
  return all
    .filter(({ bytes }) => bytes.subarray(0, 8).toString('latin1') === magic)
    .map(({ hash, bytes }) => ({ hash: toHex<PartHash>(hash), bytes }));
}

/** Sets the bytes of a part and leaves its name. */
export function setPart(db: Database, hash: string, bytes: Uint8Array): void {
  db.prepare('UPDATE parts SET bytes = ? WHERE hash = ?').run(bytes, fromHex(hash, 32));
}

/** Puts a part in under its own hash. */
export function putPart(db: Database, bytes: Uint8Array): PartHash {
  const hash = partHash(bytes);
  db.prepare('INSERT OR REPLACE INTO parts VALUES (?, ?)').run(fromHex(hash, 32), bytes);
  return hash;
}

function insertLacking(into: Database, path: string): void {
  const known = new Set(readLog(into).map(({ hash }) => hash));
  const from = new Sqlite(path, { readonly: true });
  insertEntries(
    into,
    readLog(from).filter(({ hash }) => !known.has(hash)),
  );
  from.close();
}

/** Rows, entries and parts of one copy put into another, less nothing: a merge by hand. */
export function unite(into: string, from: string): void {
  tamper(into, (db) => {
    insertLacking(db, from);
    db.prepare('ATTACH ? AS other').run(from);
    for (const table of ['rows', 'parts', 'packs'])
      db.exec(`INSERT OR IGNORE INTO main.${table} SELECT * FROM other.${table}`);
    db.exec('DETACH other');
  });
}
