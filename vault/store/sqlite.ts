import Sqlite, { type Database } from 'better-sqlite3';
import { VaultError, type VaultErrorCode } from './errors.ts';

/**
 * Durable, leaves nothing behind, trusts nothing it reads: docs/vault-format.md, "Container".
 * Set on every connection; better-sqlite3's own defaults are laxer.
 */
const pragmas = [
  'journal_mode = DELETE',
  'synchronous = EXTRA',
  'fullfsync = ON',
  'secure_delete = ON',
  'temp_store = MEMORY',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'mmap_size = 0',
  'foreign_keys = ON',
] as const;

/** Opens a connection with our settings. SQLite's own failures come out as VaultError. */
export function connect(source: string | Buffer, options: { readonly: boolean; create?: boolean }): Database {
  return translating(() => {
    const db = new Sqlite(source, {
      readonly: options.readonly,
      fileMustExist: options.create !== true,
      timeout: 2000,
    });
    try {
      applyPragmas(db, options.readonly);
    } catch (error) {
      db.close();
      throw error;
    }
    return db;
  });
}

function applyPragmas(db: Database, readonly: boolean): void {
  for (const pragma of pragmas) {
    if (readonly && pragma.startsWith('journal_mode')) continue;
    db.pragma(pragma);
  }
}

/** Runs the action; what SQLite throws becomes a VaultError with a code a person can act on. */
export function translating<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) throw new VaultError(codeOf(error.code));
    throw error;
  }
}

function codeOf(sqliteCode: string): VaultErrorCode {
  const base = /^SQLITE_[A-Z]+/.exec(sqliteCode)?.[0] ?? 'SQLITE_ERROR';
  switch (base) {
    case 'SQLITE_NOTADB':
      return 'not-a-vault';
    case 'SQLITE_CORRUPT':
      return 'vault-damaged';
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return 'vault-in-use';
    case 'SQLITE_READONLY':
    case 'SQLITE_PERM':
      return 'vault-read-only';
    case 'SQLITE_FULL':
      return 'disk-full';
    case 'SQLITE_CANTOPEN':
      return 'vault-not-found';
    default:
      return 'disk-failed';
  }
}
