import Sqlite, { type Database } from 'better-sqlite3';
import { connect, translating } from './sqlite.ts';

/** What is searched of one thing, folded by the caller, who leaves secrets out. */
export interface SearchEntry {
  /** A whole number above 0 by which hits are told. */
  readonly key: number;
  readonly name: string;
  readonly other: string;
}

export interface SearchIndex {
  add(entries: readonly SearchEntry[]): void;
  remove(keys: readonly number[]): void;
  /** The keys of all whose words begin with the folded words asked for: in the name alone, or anywhere. */
  find(words: readonly string[], where: 'name' | 'anywhere'): number[];
  close(): void;
}

/**
 * An index in memory that lives as long as it is used: nothing of it touches a disk. It keeps no text, only where
 * words are, and lists for the one and two letters that typing begins with.
 */
export function createSearchIndex(): SearchIndex {
  const db = connect(':memory:', { readonly: false, create: true });
  db.exec(
    "CREATE VIRTUAL TABLE found USING fts5(name, other, tokenize='unicode61 remove_diacritics 0', prefix='1 2', detail='column', content='', contentless_delete=1)",
  );
  const select = db.prepare('SELECT rowid FROM found WHERE found MATCH ?').pluck();
  return {
    add: (entries) => {
      addEntries(db, entries);
    },
    remove: (keys) => {
      const erase = db.prepare('DELETE FROM found WHERE rowid = ?');
      translating(() => {
        for (const key of keys) erase.run(key);
      });
    },
    find: (words, where) => {
      if (words.length === 0) return [];
      return answered(() => select.all(questionOf(words, where)) as number[]);
    },
    close: () => {
      db.close();
    },
  };
}

function addEntries(db: Database, entries: readonly SearchEntry[]): void {
  const insert = db.prepare('INSERT INTO found (rowid, name, other) VALUES (?, ?, ?)');
  translating(() => {
    db.transaction(() => {
      for (const { key, name, other } of entries) insert.run(key, name, other);
    })();
  });
}

/**
 * SQLite's tables know the letters of 2012: a younger one parts a word in two, which this index cannot be asked for.
 * Then nothing is found by it.
 */
function answered(ask: () => number[]): number[] {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_ERROR') return [];
    throw error;
  }
}

/** Words hold only letters, marks and digits, see `searchWords`, so nothing of the question is syntax. */
function questionOf(words: readonly string[], where: 'name' | 'anywhere'): string {
  const asked = words.map((word) => `"${word}" *`).join(' AND ');
  return where === 'name' ? `{name} : (${asked})` : asked;
}

/** The words of a text as the tokenizer parts them: only letters, marks and digits are left. */
export function searchWords(text: string): string[] {
  return text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
}
