import type { Database } from 'better-sqlite3';
import { fromHex } from '../../../crypto/index.ts';
import { deletePacks, insertPacks, spendPacks } from '../packs/packs-table.ts';
import { insertEntries } from '../log/log-table.ts';
import { migrate } from '../migrations.ts';
import { making } from '../sqlite.ts';
import type { StoredRow } from '../stored.ts';
import type { UnitedLog } from './union.ts';
import type { PartsPlan } from './united-parts.ts';
import type { RowsPlan } from './united-rows.ts';
import { packsIn, rowsIn } from './units.ts';

/** All that a merge changes in the file. */
export interface MergePlan {
  readonly united: UnitedLog;
  readonly rows: RowsPlan;
  readonly parts: PartsPlan;
}

/** Writes a merge durably in one transaction, or nothing. Fails with `disk-full`, `vault-read-only` and the like. */
export function putMerge(db: Database, plan: MergePlan): void {
  making(db.name, () => {
    db.transaction(() => {
      migrate(db);
      putAll(db, plan);
    }).immediate();
  });
}

function putAll(db: Database, { united, rows, parts }: MergePlan): void {
  insertEntries(
    db,
    united.added.map(({ name, bytes }) => ({ hash: name, bytes })),
  );
  const place = 'compartment = ? AND record = ? AND revision = ? AND leaf = ?';
  const deleteRow = db.prepare(`DELETE FROM rows WHERE ${place}`);
  for (const row of rowsIn(rows.deleted)) deleteRow.run(...placeOf(row));
  const putRow = db.prepare('INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?, ?, ?)');
  for (const row of rowsIn(rows.put)) putRow.run(...placeOf(row), fromHex(row.entry, 32), row.data);
  const eraseRow = db.prepare(`UPDATE rows SET data = NULL WHERE ${place}`);
  for (const row of rows.erased) eraseRow.run(...placeOf(row));
  deletePacks(db, packsIn(rows.deleted));
  insertPacks(db, packsIn(rows.put));
  spendPacks(db, rows.spent);
  const deletePart = db.prepare('DELETE FROM parts WHERE hash = ?');
  for (const hash of parts.deleted) deletePart.run(fromHex(hash, 32));
  const putPart = db.prepare('INSERT OR REPLACE INTO parts VALUES (?, ?)');
  for (const { hash, bytes } of parts.put) putPart.run(fromHex(hash, 32), bytes);
}

function placeOf({ compartment, record, revision, leaf }: StoredRow): Uint8Array[] {
  return [fromHex(compartment, 16), fromHex(record, 16), fromHex(revision, 16), fromHex(leaf, 32)];
}
