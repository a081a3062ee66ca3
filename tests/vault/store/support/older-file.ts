import type { Database } from 'better-sqlite3';
import { fromHex } from '../../../../crypto/index.ts';
import { readLog } from '../../../../vault/store/log/log-table.ts';
import { tamper } from './tamper.ts';

/** Lays a vault without packs out anew as the first or second version of the container did. */
export function asOlder(path: string, version: 1 | 2): void {
  tamper(path, (db) => {
    const entries = readLog(db);
    if (version === 1) db.exec('DROP TABLE packs');
    db.exec('DROP TABLE log');
    db.exec('CREATE TABLE log (hash BLOB NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT');
    const insert = db.prepare('INSERT INTO log (hash, bytes) VALUES (?, ?)');
    for (const { hash, bytes } of entries) insert.run(fromHex(hash, 32), bytes);
    db.pragma(`user_version = ${version}`);
  });
}

/** The version of a file's container. */
export function versionIn(db: Database): unknown {
  return db.pragma('user_version', { simple: true });
}
