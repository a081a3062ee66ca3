import type { Database } from 'better-sqlite3';
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { VaultError, type VaultErrorCode } from './errors.ts';
import { checkSchema } from './schema.ts';
import { connect, translating } from './sqlite.ts';
import { takeWriterLock, type WriterLock } from './writer-lock.ts';

export type Access = 'read' | 'write';

/** What is worth telling the person about how the file was opened. */
export type OpeningNote = 'rolled-back-in-memory';

/** An opened vault file: in `write` the file itself under the writer's lock, in `read` a private snapshot of it. */
export interface Container {
  readonly path: string;
  readonly access: Access;
  readonly db: Database;
  readonly notes: readonly OpeningNote[];
  close(): void;
}

/**
 * Opens a vault file. Readers get a snapshot in memory and hold no lock; the one writer holds the pen until `close`.
 * Fails with `vault-not-found`, `vault-unreadable`, `not-a-vault`, `vault-newer`, `vault-damaged`, `vault-in-use`, `vault-read-only`.
 */
export function openContainer(path: string, access: Access, now: number): Container {
  if (!existsSync(path) || !statSync(path).isFile()) throw new VaultError('vault-not-found');
  if (!isAllowed(path, constants.R_OK)) throw new VaultError('vault-unreadable');
  if (access === 'write' && !isAllowed(path, constants.W_OK)) throw new VaultError('vault-read-only');
  return access === 'write' ? openForWriting(path, now) : openSnapshot(path);
}

/** SQLite would open a file that cannot be written all the same, and say so only at the first change. */
function isAllowed(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

function openForWriting(path: string, now: number): Container {
  refuseForeign(path);
  const lock = takeWriterLock(path, now);
  try {
    const db = verifiedOrClosed(connect(path, { readonly: false }));
    return {
      path,
      access: 'write',
      db,
      notes: [],
      close: () => {
        closeBoth(db, lock);
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Foreign files are told apart before a side file is laid beside them; one with a hot journal is told apart after. */
function refuseForeign(path: string): void {
  if (existsSync(`${path}-journal`)) return;
  verifiedOrClosed(connect(path, { readonly: true })).close();
}

function closeBoth(db: Database, lock: WriterLock): void {
  db.close();
  lock.release();
}

function openSnapshot(path: string): Container {
  const { db, notes } = snapshotOf(path);
  verifiedOrClosed(db);
  return { path, access: 'read', db, notes, close: () => db.close() };
}

function verifiedOrClosed(db: Database): Database {
  try {
    translating(() => {
      checkSchema(db);
    });
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The file's content as of now, in memory. A hot journal that cannot be rolled back in place is rolled back in a copy. */
function snapshotOf(path: string): { db: Database; notes: OpeningNote[] } {
  try {
    return { db: inMemory(path, true), notes: [] };
  } catch (error) {
    const cannotRollBack = error instanceof VaultError && cannotWrite.includes(error.code);
    if (!cannotRollBack || !existsSync(`${path}-journal`)) throw error;
    return { db: rolledBackCopy(path), notes: ['rolled-back-in-memory'] };
  }
}

/** What SQLite says when a journal lies there and cannot be dealt with in place. A busy file is another matter. */
const cannotWrite: readonly VaultErrorCode[] = ['vault-read-only', 'vault-not-found', 'disk-failed'];

function inMemory(path: string, readonly: boolean): Database {
  const file = connect(path, { readonly });
  try {
    // A file is read to its end here, so damage in its pages shows as such and not in the middle of later work.
    const bytes = translating(() => {
      file.prepare('SELECT count(*) FROM sqlite_schema').get();
      return file.serialize();
    });
    return connect(bytes, { readonly: true });
  } finally {
    file.close();
  }
}

/** Copies the sealed file and its journal to private storage, memory-backed where there is such, and lets SQLite roll back. */
function rolledBackCopy(path: string): Database {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'sigill-'));
  try {
    const copy = join(folder, basename(path));
    copyFileSync(path, copy);
    copyFileSync(`${path}-journal`, `${copy}-journal`);
    // Copies keep the mode of what may only be read.
    for (const file of [copy, `${copy}-journal`]) chmodSync(file, 0o600);
    return inMemory(copy, false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
