import type { Database } from 'better-sqlite3';
import { existsSync, fsyncSync, closeSync, openSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { toHex, type RandomBytes } from '../../crypto/index.ts';
import { VaultError } from './errors.ts';
import { createSchema } from './schema.ts';
import { connect, making } from './sqlite.ts';

/**
 * Makes a new vault file: written beside its place under another name, synced, and put there whole. An existing file
 * is never touched. Fails with `vault-exists`, `folder-missing`, `disk-full`, `vault-read-only`, and whatever `fill`
 * throws; then nothing is left behind.
 */
export function createFile(path: string, random: RandomBytes, fill: (db: Database) => void): void {
  const folder = dirname(path);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new VaultError('folder-missing');
  if (existsSync(path)) throw new VaultError('vault-exists');
  const draft = join(folder, `.${basename(path)}.${toHex(random(6))}.new`);
  try {
    fillDraft(draft, fill);
    syncPath(draft);
    putInPlace(draft, path);
    syncPath(folder);
  } finally {
    rmSync(draft, { force: true });
    rmSync(`${draft}-journal`, { force: true });
  }
}

function fillDraft(draft: string, fill: (db: Database) => void): void {
  const db = making(draft, () => connect(draft, { readonly: false, create: true }));
  try {
    making(draft, () => {
      createSchema(db);
    });
    fill(db);
  } finally {
    db.close();
  }
}

/** A link refuses to replace; where the medium knows no links, the name was looked at a moment ago. */
export function putInPlace(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new VaultError('vault-exists');
    renameSync(draft, path);
  }
}

/** Makes what was written durable; directories cannot be synced everywhere, and then need not be. */
export function syncPath(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } catch {
    // Windows refuses to sync a directory; the file itself was synced by SQLite.
  } finally {
    closeSync(handle);
  }
}
