import type { Database } from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { VaultError, type VaultErrorCode } from './errors.ts';
import { connect, making } from './sqlite.ts';

/** Who holds the pen. Shown to the person who comes second. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Milliseconds UTC. */
  readonly since: number;
}

export interface WriterLock {
  release(): void;
}

/** The side file that carries the lock and the note. It stays when the lock is released: deleting it would race. */
export function lockPath(vaultPath: string): string {
  return `${vaultPath}.lock`;
}

/**
 * Takes the pen for this vault for as long as the session lasts. The lock is SQLite's own reserved lock on a side
 * file, so the operating system frees it also when the process is killed, and others can still read who holds it.
 * Fails with `vault-in-use` when another process holds it, `vault-read-only` where no side file can be written.
 */
export function takeWriterLock(vaultPath: string, now: number): WriterLock {
  try {
    return held(vaultPath, now);
  } catch (error) {
    if (!(error instanceof VaultError) || !spoilt.includes(error.code)) throw error;
    // A side file that is no database is nobody's lock: a sync program or a full disk left it. It holds nothing.
    rmSync(lockPath(vaultPath), { force: true });
    return held(vaultPath, now);
  }
}

const spoilt: readonly VaultErrorCode[] = ['not-a-vault', 'vault-damaged'];

function held(vaultPath: string, now: number): WriterLock {
  const path = lockPath(vaultPath);
  const db = making(path, () => connect(path, { readonly: false, create: true }));
  try {
    making(path, () => {
      holdPen(db, { pid: process.pid, host: hostname(), since: now });
    });
  } catch (error) {
    db.close();
    throw error;
  }
  return { release: () => db.close() };
}

/** Who writes in the vault now, or null when that cannot be told. */
export function readHolder(vaultPath: string): Holder | null {
  try {
    const db = connect(lockPath(vaultPath), { readonly: true });
    try {
      return (db.prepare('SELECT pid, host, since FROM holder').get() as Holder | undefined) ?? null;
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}

/** Writes the note, then keeps a reserved lock: writers are shut out, readers of the note are not. */
function holdPen(db: Database, holder: Holder): void {
  db.pragma('busy_timeout = 0');
  db.exec('BEGIN IMMEDIATE');
  db.exec('CREATE TABLE IF NOT EXISTS holder (pid INTEGER, host TEXT, since INTEGER) STRICT');
  db.exec('DELETE FROM holder');
  db.prepare('INSERT INTO holder VALUES (?, ?, ?)').run(holder.pid, holder.host, holder.since);
  // Who just reads the note is done in a moment, and is no other writer.
  db.pragma('busy_timeout = 2000');
  db.exec('COMMIT');
  db.pragma('busy_timeout = 0');
  db.exec('BEGIN IMMEDIATE');
}
