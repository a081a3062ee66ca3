import type { Database, Statement } from 'better-sqlite3';
import { entryName, fromHex, leafHash, partHash, toHex } from '../../crypto/index.ts';
import { VaultError } from './errors.ts';
import { entriesOf, insertEntries, type RawEntry } from './log/log-table.ts';
import { translating } from './sqlite.ts';
import { packFrom, type RawPack } from './packs/packs-table.ts';
import { isWholePack } from './packs/stored-pack.ts';
import { hasPacksTable } from './schema.ts';
import { rowOf, type RawRow, type StoredRow } from './stored.ts';

/** How many of a table could be read and hold, and how many were seen that do not. */
export interface SalvagedTable {
  kept: number;
  /** Read, but their hash does not hold. */
  dropped: number;
  /** Places that could not be read at all: pages, each of which may have held several. */
  gaps: number;
}

export interface Salvaged {
  readonly entries: SalvagedTable;
  readonly parts: SalvagedTable;
  readonly rows: SalvagedTable;
  readonly packs: SalvagedTable;
}

type RawPart = Readonly<Record<'id' | 'hash' | 'bytes', unknown>>;

/**
 * Copies into an empty vault file all that can be read of a damaged one and whose own hash holds: entries under their
 * names, parts under theirs, rows under their leaves, packs under their sums. Needs no key, believes nothing else, and reads around pages that
 * SQLite cannot read. docs/vault-format.md 24.16.
 */
export function salvage(from: Database, into: Database): Salvaged {
  return translating(() =>
    into.transaction(() => ({
      entries: salvageLog(from, into),
      parts: salvageParts(from, into),
      rows: salvageRows(from, into),
      packs: salvagePacks(from, into),
    }))(),
  );
}

/** Entries are told by others: all that can be read is gathered first. */
function salvageLog(from: Database, into: Database): SalvagedTable {
  const counts: SalvagedTable = { kept: 0, dropped: 0, gaps: 0 };
  const read = from.prepare('SELECT rowid AS place, hash, bytes FROM log WHERE rowid >= ? ORDER BY rowid');
  const raw = [
    ...readAround(
      byPlace<RawEntry>(read, ({ place }) => place),
      counts,
    ),
  ];
  const entries = new Map(entriesOf(raw).map((entry) => [entry.hash, entry]));
  const kept = [...entries.values()].filter(({ hash, bytes }) => entryName(bytes) === hash);
  insertEntries(into, kept);
  return { ...counts, kept: kept.length, dropped: raw.length - kept.length };
}

function salvageParts(from: Database, into: Database): SalvagedTable {
  const counts: SalvagedTable = { kept: 0, dropped: 0, gaps: 0 };
  const read = from.prepare('SELECT rowid AS id, * FROM parts WHERE rowid >= ? ORDER BY rowid');
  const insert = into.prepare('INSERT OR IGNORE INTO parts VALUES (?, ?)');
  for (const found of readAround(
    byPlace<RawPart>(read, ({ id }) => id),
    counts,
  )) {
    const { hash, bytes } = found;
    const isWhole = isBytes(hash) && isBytes(bytes) && partHash(bytes) === toHex(hash);
    if (isWhole) insert.run(hash, bytes);
    counts[isWhole ? 'kept' : 'dropped'] += 1;
  }
  return counts;
}

/** A table by its rowids. */
function byPlace<Found>(read: Statement, placeOf: (found: Found) => unknown): Source<Found> {
  return {
    from: (key) => read.iterate(Number(key)) as IterableIterator<Found>,
    keyOf: (found) => BigInt(Number(placeOf(found))),
    end: BigInt(Number.MAX_SAFE_INTEGER),
  };
}

const columns = [16, 16, 16, 32] as const;
const keyBytes = columns.reduce((sum: number, length) => sum + length, 0);

function salvageRows(from: Database, into: Database): SalvagedTable {
  const key = 'compartment, record, revision, leaf';
  const read = from.prepare(`SELECT * FROM rows WHERE (${key}) >= (?, ?, ?, ?) ORDER BY ${key}`);
  const insert = into.prepare('INSERT OR IGNORE INTO rows VALUES (?, ?, ?, ?, ?, ?)');
  const counts: SalvagedTable = { kept: 0, dropped: 0, gaps: 0 };
  const source: Source<RawRow> = {
    from: (wanted) => read.iterate(...splitKey(wanted)) as IterableIterator<RawRow>,
    keyOf: (raw) => joinKey([raw.compartment, raw.record, raw.revision, raw.leaf]),
    end: (1n << BigInt(8 * keyBytes)) - 1n,
  };
  for (const raw of readAround(source, counts)) {
    const isWhole = isWholeRow(rowOf(raw));
    if (isWhole) insert.run(raw.compartment, raw.record, raw.revision, raw.leaf, raw.entry, raw.data);
    counts[isWhole ? 'kept' : 'dropped'] += 1;
  }
  return counts;
}

function salvagePacks(from: Database, into: Database): SalvagedTable {
  const counts: SalvagedTable = { kept: 0, dropped: 0, gaps: 0 };
  if (!hasPacksTable(from)) return counts;
  const read = from.prepare('SELECT rowid AS id, * FROM packs WHERE rowid >= ? ORDER BY rowid');
  const insert = into.prepare('INSERT OR IGNORE INTO packs VALUES (?, ?, ?, ?, ?, ?, ?)');
  type Found = RawPack & { readonly id: unknown };
  for (const raw of readAround(
    byPlace<Found>(read, ({ id }) => id),
    counts,
  )) {
    const isWhole = isWholePack(packFrom(raw));
    const { compartment, first, last, sum, entry, ids, data } = raw;
    if (isWhole) insert.run(compartment, first, last, sum, entry, ids, data);
    counts[isWhole ? 'kept' : 'dropped'] += 1;
  }
  return counts;
}

/** Erased rows have a place and a leaf and no bytes: whether they may be so is for the log to say. */
function isWholeRow({ compartment, record, revision, leaf, entry, data }: StoredRow): boolean {
  const isInShape =
    compartment.length === 32 && record.length === 32 && revision.length === 32 && entry.length === 64;
  return (
    isInShape && (data === null ? leaf.length === 64 : leafHash(compartment, record, revision, data) === leaf)
  );
}

/** A table in the order of a key: what lies at a key and after it. */
interface Source<Found> {
  readonly from: (key: bigint) => IterableIterator<Found>;
  readonly keyOf: (found: Found) => bigint;
  /** The last key there can be. */
  readonly end: bigint;
}

/** A file made to be read for ever is left at this. */
const mostGaps = 10_000;

/** All that can be read, in order. Where a page cannot, it goes on at the next place that can. */
function* readAround<Found>(source: Source<Found>, counts: SalvagedTable): Generator<Found> {
  for (let at: bigint | undefined = 0n; at !== undefined && counts.gaps < mostGaps;) {
    const stuck: bigint | undefined = yield* readUntilStuck(source, at);
    if (stuck === undefined) return;
    counts.gaps += 1;
    at = nextReadable(source, stuck);
  }
}

/** Reads on from a key. @returns the key at which a page could not be read; undefined at the end of the table */
function* readUntilStuck<Found>(source: Source<Found>, from: bigint): Generator<Found, bigint | undefined> {
  const found = source.from(from);
  let key = from;
  try {
    for (;;) {
      const next = stepOrNull(found);
      if (next === null) return key;
      if (next.done === true) return undefined;
      // Keys of misshapen rows are only near to where they lie: it never goes back.
      const after = source.keyOf(next.value) + 1n;
      if (after > key) key = after;
      yield next.value;
    }
  } finally {
    found.return?.();
  }
}

/** The first key after one that is stuck from which can be read: leaps that double, then halves. */
function nextReadable<Found>(source: Source<Found>, stuck: bigint): bigint | undefined {
  let bad = stuck;
  for (let leap = 1n; stuck + leap <= source.end; leap *= 2n) {
    let good = stuck + leap;
    if (!canRead(source, good)) {
      bad = good;
      continue;
    }
    while (good - bad > 1n) {
      const middle = (good + bad) / 2n;
      if (canRead(source, middle)) good = middle;
      else bad = middle;
    }
    return good;
  }
  return undefined;
}

function canRead<Found>(source: Source<Found>, key: bigint): boolean {
  const found = source.from(key);
  const next = stepOrNull(found);
  found.return?.();
  return next !== null;
}

/** The next row; null where its page cannot be read. */
function stepOrNull<Found>(found: IterableIterator<Found>): IteratorResult<Found> | null {
  try {
    return translating(() => found.next());
  } catch (error) {
    if (error instanceof VaultError && error.code === 'vault-damaged') return null;
    throw error;
  }
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array;
}

/** Columns of the key as one number, each cut or filled to its length: what is misshapen still has its place. */
function joinKey(values: readonly unknown[]): bigint {
  const hex = columns.map((length, at) => {
    const value = values[at];
    return (isBytes(value) ? toHex(value) : '').slice(0, 2 * length).padEnd(2 * length, '0');
  });
  return BigInt(`0x${hex.join('')}`);
}

function splitKey(key: bigint): Uint8Array[] {
  const hex = key.toString(16).padStart(2 * keyBytes, '0');
  let at = 0;
  return columns.map((length) => fromHex(hex.slice(2 * at, 2 * (at += length)), length));
}
