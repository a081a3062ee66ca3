import type { Database } from 'better-sqlite3';
import { equalBytes } from '../../crypto/index.ts';
import { VaultError } from './errors.ts';
import { insertEntries, readLog } from './log/log-table.ts';
import { containerVersion, packsTable, placedLog, versionOf } from './schema.ts';

/**
 * What makes a file of each version one of the next, from 1 on. A step is never changed once a program that has it was
 * released. docs/vault-format.md 23.
 */
const steps: readonly ((db: Database) => void)[] = [addPacks, givePlaces];

/**
 * Makes an older file one of this version, within the transaction of the write that needs it: with it, or not at all.
 * The log is read back before that is done. Fails with `vault-damaged` where it is not what it was.
 */
export function migrate(db: Database): void {
  const from = versionOf(db);
  if (from >= containerVersion) return;
  const before = readLog(db);
  for (const [at, step] of steps.entries()) {
    if (at + 1 < from) continue;
    step(db);
    db.pragma(`user_version = ${at + 2}`);
  }
  const after = readLog(db);
  const isSame = before.every(({ hash, bytes }, at) => {
    const now = after[at];
    return now?.hash === hash && equalBytes(now.bytes, bytes);
  });
  if (!isSame || before.length !== after.length) throw new VaultError('vault-damaged');
}

/** 1 to 2: a place for packs. */
function addPacks(db: Database): void {
  db.exec(packsTable);
}

/** 2 to 3: the log without an index, each entry at a place of its own, short where one like it lies near. */
function givePlaces(db: Database): void {
  const entries = readLog(db);
  db.exec('DROP TABLE log');
  db.exec(placedLog);
  db.pragma('user_version = 3');
  insertEntries(db, entries);
}
