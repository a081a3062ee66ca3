import type { Database } from 'better-sqlite3';
import { equalBytes, fromHex, toHex, type EntryName } from '../../../crypto/index.ts';
import { hasPlaces } from '../schema.ts';
import { translating } from '../sqlite.ts';
import { blob, hex } from '../stored.ts';
import { isWholeEntry, likenessOf, parentsOf, shortForm, toldBy, wholeOf } from './short-form.ts';

/** An entry with the name that the file gives it; whether it is its own is for the reader to see. */
export interface NamedEntry {
  readonly hash: EntryName;
  readonly bytes: Uint8Array;
}

/** A row of the log as SQLite gives it: anything may stand in a file that was tampered with. */
export type RawEntry = Readonly<Record<'place' | 'hash' | 'bytes', unknown>>;

/**
 * How far before an entry those may lie by which it is told: so many are lost at most with one that is damaged. A
 * writer's own matter; the form allows 255. docs/vault-format.md 4.2.
 */
const reach = 127;

/** The entries of the log in the order of the file, which means nothing, with the name the file gives them. */
export function readLog(db: Database): NamedEntry[] {
  const raw = translating(() =>
    db.prepare('SELECT rowid AS place, hash, bytes FROM log ORDER BY rowid').all(),
  ) as RawEntry[];
  return entriesOf(raw);
}

/**
 * The entries of rows of the log that ascend by their places, each with its name. What cannot be told, because what it
 * is told by is not there, keeps its short form, whose hash is not its name.
 */
export function entriesOf(raw: readonly RawEntry[]): NamedEntry[] {
  const places = new Map(raw.map((row) => [Number(row.place), row]));
  return raw.map(({ place, hash, bytes }) => ({
    hash: hex<EntryName>(hash),
    bytes: whole(blob(bytes), Number(place), (at) => places.get(at)),
  }));
}

/** The bytes of one entry, or null where the file does not have it. */
export function readEntry(db: Database, name: EntryName): Uint8Array | null {
  const found = translating(() =>
    db.prepare('SELECT rowid AS place, bytes FROM log WHERE hash = ?').get(fromHex(name, 32)),
  ) as RawEntry | undefined;
  const at = db.prepare('SELECT hash, bytes FROM log WHERE rowid = ?');
  const rowAt = (place: number): RawEntry | undefined =>
    translating(() => at.get(place)) as RawEntry | undefined;
  return found === undefined ? null : whole(blob(found.bytes), Number(found.place), rowAt);
}

function whole(bytes: Uint8Array, place: number, rowAt: (place: number) => RawEntry | undefined): Uint8Array {
  const told = isWholeEntry(bytes) ? null : toldBy(bytes);
  if (told === null) return bytes;
  const parents = told.parents.map((back) => blob(rowAt(place - back)?.hash));
  return wholeOf(bytes, blob(rowAt(place - told.like)?.bytes), parents) ?? bytes;
}

/** Whether the file has an entry, as far as it can be read. */
export function hasEntry(db: Database, name: EntryName): boolean {
  try {
    return db.prepare('SELECT 1 FROM log WHERE hash = ?').pluck().get(fromHex(name, 32)) === 1;
  } catch {
    // A write that was not finished lies beside it: it will be rolled back.
    return false;
  }
}

/** Puts entries at the end of the log, within a transaction: told by another where one like them lies near. */
export function insertEntries(db: Database, entries: Iterable<NamedEntry>): void {
  if (!hasPlaces(db)) {
    const insert = db.prepare('INSERT INTO log (hash, bytes) VALUES (?, ?)');
    for (const { hash, bytes } of entries) insert.run(fromHex(hash, 32), bytes);
    return;
  }
  const insert = db.prepare('INSERT INTO log (place, hash, bytes) VALUES (?, ?, ?)');
  const near = endOfLog(db);
  for (const entry of entries) {
    const { place, bytes } = near.take(entry);
    insert.run(place, fromHex(entry.hash, 32), bytes);
  }
}

/** What lies at the end of the log. Asked anew in each transaction, so that nothing is in it that was rolled back. */
function endOfLog(db: Database): { take: (entry: NamedEntry) => { place: number; bytes: Uint8Array } } {
  const near: Near = { places: new Map(), likes: new Map() };
  let last = Number(db.prepare('SELECT ifnull(max(place), 0) FROM log').pluck().get());
  const rows = db.prepare('SELECT place, hash, bytes FROM log WHERE place > ? ORDER BY place');
  for (const { place, hash, bytes } of rows.all(last - reach) as RawEntry[])
    note(near, Number(place), hex<EntryName>(hash), blob(bytes));
  const take = ({ hash, bytes: entry }: NamedEntry): { place: number; bytes: Uint8Array } => {
    last += 1;
    const bytes = shortened(near, last, entry) ?? entry;
    note(near, last, hash, bytes);
    return { place: last, bytes };
  };
  return { take };
}

interface Near {
  readonly places: Map<EntryName, number>;
  /** The last whole entry of each likeness. */
  readonly likes: Map<string, { readonly place: number; readonly bytes: Uint8Array }>;
}

function note({ places, likes }: Near, place: number, hash: EntryName, bytes: Uint8Array): void {
  places.set(hash, place);
  const likeness = likenessOf(bytes);
  if (likeness !== null) likes.set(likeness, { place, bytes });
}

/** The short form of an entry that is to lie at a place; null where none would give the same bytes. */
function shortened({ places, likes }: Near, place: number, entry: Uint8Array): Uint8Array | null {
  const likeness = likenessOf(entry);
  const like = likeness === null ? undefined : likes.get(likeness);
  if (like === undefined || place - like.place > reach) return null;
  const parents = parentsOf(entry);
  const backs = parents.map((name) => place - (places.get(toHex(name)) ?? -reach));
  if (backs.some((back) => back > reach)) return null;
  const short = shortForm(entry, place - like.place, backs);
  const told = wholeOf(short, like.bytes, parents);
  return told !== null && equalBytes(told, entry) ? short : null;
}
