import type { Database } from 'better-sqlite3';
import { VaultError } from './errors.ts';
import { translating } from './sqlite.ts';

/** "SIGL" in SQLite's application_id: tells `file` and us what this is. docs/vault-format.md, "Container". */
export const applicationId = 0x5349474c;
/** SQLite's user_version: the number of the container's layout, raised by numbered migrations (`migrations.ts`). */
export const containerVersion = 3;

const rowsTable =
  'CREATE TABLE rows (compartment BLOB NOT NULL, record BLOB NOT NULL, revision BLOB NOT NULL, leaf BLOB NOT NULL, entry BLOB NOT NULL, data BLOB, PRIMARY KEY (compartment, record, revision, leaf)) STRICT, WITHOUT ROWID';
const partsTable = 'CREATE TABLE parts (hash BLOB NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT';
const hashedLog = 'CREATE TABLE log (hash BLOB NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT';
/** In version 2 and later. */
export const packsTable =
  'CREATE TABLE packs (compartment BLOB NOT NULL, first BLOB NOT NULL, last BLOB NOT NULL, sum BLOB NOT NULL, entry BLOB NOT NULL, ids BLOB NOT NULL, data BLOB, PRIMARY KEY (compartment, first, last, sum)) STRICT';
/** In version 3 and later: entries have places, by which others are told. */
export const placedLog =
  'CREATE TABLE log (place INTEGER PRIMARY KEY, hash BLOB NOT NULL, bytes BLOB NOT NULL) STRICT';

/** What a file of each version has, from 1 on. An opened file must have exactly these texts, and nothing beside them. */
const schemas: readonly (readonly string[])[] = [
  [hashedLog, rowsTable, partsTable],
  [hashedLog, rowsTable, partsTable, packsTable],
  [placedLog, rowsTable, partsTable, packsTable],
];

/** Writes the schema into an empty database. */
export function createSchema(db: Database): void {
  db.transaction(() => {
    for (const table of schemas[containerVersion - 1] ?? []) db.exec(table);
    db.pragma(`application_id = ${applicationId}`);
    db.pragma(`user_version = ${containerVersion}`);
  })();
}

/**
 * Refuses a file that is not ours (`not-a-vault`), is laid out by a newer version (`vault-newer`), or has any
 * table, index, view or trigger that we did not write (`vault-damaged`): a hostile schema runs code on reading.
 */
export function checkSchema(db: Database): void {
  if (db.pragma('application_id', { simple: true }) !== applicationId) throw new VaultError('not-a-vault');
  const version = versionOf(db);
  if (version > containerVersion) throw new VaultError('vault-newer');
  const found = db
    .prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid')
    .pluck()
    .all();
  const wanted = schemas[version - 1] ?? [];
  const same =
    wanted.length > 0 && found.length === wanted.length && wanted.every((table) => found.includes(table));
  if (!same) throw new VaultError('vault-damaged');
}

/** Whether a file has a place for packs: one of version 1 has none. */
export function hasPacksTable(db: Database): boolean {
  return versionOf(db) >= 2;
}

/** Whether the entries of a file have places. */
export function hasPlaces(db: Database): boolean {
  return versionOf(db) >= 3;
}

/** The number of a file's layout. */
export function versionOf(db: Database): number {
  return translating(() => Number(db.pragma('user_version', { simple: true })));
}
