import Sqlite, { type Database } from 'better-sqlite3';
import { closeSync, openSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
  'cache_size = -4000',
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

/**
 * As `translating`, for what makes files: a vault, a side file, the journal of a write. Where SQLite cannot make one it
 * says only that it cannot; why is asked of the folder.
 * @param path the file beside which, or as which, something is made
 */
export function making<T>(path: string, action: () => T): T {
  try {
    return translating(action);
  } catch (error) {
    const cannot = error instanceof VaultError && error.code === 'vault-not-found';
    throw cannot ? new VaultError(whyNothingIsMade(dirname(path))) : error;
  }
}

function whyNothingIsMade(folder: string): VaultErrorCode {
  const probe = join(folder, `.sigill-${process.pid}.probe`);
  try {
    closeSync(openSync(probe, 'wx', 0o600));
    rmSync(probe);
    // The folder takes files, and the disk refused one a moment ago.
    return 'disk-failed';
  } catch (error) {
    return codeOfSystem(error instanceof Error && 'code' in error ? error.code : undefined);
  }
}

function codeOfSystem(systemCode: unknown): VaultErrorCode {
  switch (systemCode) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full';
    case 'EIO':
      return 'disk-failed';
    default:
      return 'vault-read-only';
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
