import type { Database } from 'better-sqlite3';
import { VaultError } from './errors.ts';

/** "SIGL" in SQLite's application_id: tells `file` and us what this is. docs/vault-format.md, "Container". */
export const applicationId = 0x5349474c;
/** SQLite's user_version: the number of the container's layout, raised by numbered migrations. */
export const containerVersion = 1;

/** The container's whole schema. An opened file must have exactly these texts, and nothing beside them. */
const tables = [
  'CREATE TABLE log (hash BLOB NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT',
  'CREATE TABLE rows (compartment BLOB NOT NULL, record BLOB NOT NULL, revision BLOB NOT NULL, leaf BLOB NOT NULL, entry BLOB NOT NULL, data BLOB, PRIMARY KEY (compartment, record, revision, leaf)) STRICT, WITHOUT ROWID',
  'CREATE TABLE parts (hash BLOB NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT',
] as const;

/** Writes the schema into an empty database. */
export function createSchema(db: Database): void {
  db.transaction(() => {
    for (const table of tables) db.exec(table);
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
  if (Number(db.pragma('user_version', { simple: true })) > containerVersion)
    throw new VaultError('vault-newer');
  const found = db
    .prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid')
    .pluck()
    .all();
  const same = found.length === tables.length && tables.every((table) => found.includes(table));
  if (!same) throw new VaultError('vault-damaged');
}
