import type { Database } from 'better-sqlite3';
import { fromHex, type EntryName, type PartHash } from '../../crypto/index.ts';
import { packsOf, unpacked } from './packs/pack-rows.ts';
import { deletePacks, insertPacks, spendPacks } from './packs/packs-table.ts';
import type { StoredPack } from './packs/stored-pack.ts';
import { insertEntries } from './log/log-table.ts';
import { migrate } from './migrations.ts';
import { making } from './sqlite.ts';
import type { StoredRow } from './stored.ts';

/** All that one entry writes: itself, what it lists, and what it makes go. One transaction, or nothing. */
export interface Writing {
  readonly entry: { readonly name: EntryName; readonly bytes: Uint8Array };
  readonly rows?: readonly StoredRow[];
  readonly parts?: readonly { readonly hash: PartHash; readonly bytes: Uint8Array }[];
  readonly goneParts?: readonly PartHash[];
  readonly packs?: readonly StoredPack[];
  /** Packs whose bytes go and whose directory stays. */
  readonly spent?: readonly StoredPack[];
  /** Rows whose bytes go and whose place and leaf stay. */
  readonly erased?: readonly Pick<StoredRow, 'compartment' | 'record' | 'revision'>[];
  /** Rows that go altogether, with the packs that they lie in: their compartment was listed anew. */
  readonly closed?: readonly StoredRow[];
}

/** Writes all of one entry durably, or nothing. Fails with `disk-full`, `vault-read-only` and the like. */
export function write(db: Database, writings: readonly Writing[]): void {
  making(db.name, () => {
    db.transaction(() => {
      migrate(db);
      for (const writing of writings) writeOne(db, writing);
    }).immediate();
  });
}

function writeOne(db: Database, writing: Writing): void {
  const { entry, rows = [], parts = [], goneParts = [], erased = [], closed = [] } = writing;
  const { packs = [], spent = [] } = writing;
  insertEntries(db, [{ hash: entry.name, bytes: entry.bytes }]);
  const deleteRow = db.prepare(
    'DELETE FROM rows WHERE compartment = ? AND record = ? AND revision = ? AND leaf = ?',
  );
  for (const row of unpacked(closed)) deleteRow.run(...placeOf(row), fromHex(row.leaf, 32));
  deletePacks(db, packsOf(closed));
  const insertRow = db.prepare('INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?)');
  for (const row of rows)
    insertRow.run(...placeOf(row), fromHex(row.leaf, 32), fromHex(row.entry, 32), row.data);
  insertPacks(db, packs);
  const insertPart = db.prepare('INSERT OR IGNORE INTO parts VALUES (?, ?)');
  for (const part of parts) insertPart.run(fromHex(part.hash, 32), part.bytes);
  const deletePart = db.prepare('DELETE FROM parts WHERE hash = ?');
  for (const hash of goneParts) deletePart.run(fromHex(hash, 32));
  const eraseRow = db.prepare(
    'UPDATE rows SET data = NULL WHERE compartment = ? AND record = ? AND revision = ?',
  );
  for (const row of erased) eraseRow.run(...placeOf(row));
  spendPacks(db, spent);
}

function placeOf(
  row: Pick<StoredRow, 'compartment' | 'record' | 'revision'>,
): [Uint8Array, Uint8Array, Uint8Array] {
  return [fromHex(row.compartment, 16), fromHex(row.record, 16), fromHex(row.revision, 16)];
}
