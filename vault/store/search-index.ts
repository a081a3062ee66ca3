import type { Database } from 'better-sqlite3';
import { connect, translating } from './sqlite.ts';

/** What is searched of one thing. Folded texts find, exact texts rank; the caller makes both and leaves secrets out. */
export interface SearchEntry {
  readonly id: string;
  readonly name: string;
  readonly other: string;
  readonly exactName: string;
  readonly exactOther: string;
}

/** A hit and its class: 0 exact in the name, 1 exact elsewhere, 2 folded in the name, 3 folded elsewhere. */
export interface SearchHit {
  readonly id: string;
  readonly rank: number;
}

export interface SearchIndex {
  add(entries: readonly SearchEntry[]): void;
  /** At most `most` hits whose words begin with the words asked for, best class first. */
  find(folded: string, exact: string, most: number): SearchHit[];
  close(): void;
}

const classes = [
  { columns: 'exactName', exact: true },
  { columns: 'exactName exactOther', exact: true },
  { columns: 'name', exact: false },
  { columns: 'name other', exact: false },
] as const;

/** An index in memory that lives as long as the session: nothing of it touches a disk. */
export function createSearchIndex(): SearchIndex {
  const db = connect(':memory:', { readonly: false, create: true });
  db.exec(
    "CREATE VIRTUAL TABLE found USING fts5(id UNINDEXED, name, other, exactName, exactOther, tokenize='unicode61 remove_diacritics 0', prefix='1 2 3', detail='column')",
  );
  return {
    add: (entries) => {
      addEntries(db, entries);
    },
    find: (folded, exact, most) => find(db, folded, exact, most),
    close: () => {
      db.close();
    },
  };
}

function addEntries(db: Database, entries: readonly SearchEntry[]): void {
  const insert = db.prepare('INSERT INTO found VALUES (@id, @name, @other, @exactName, @exactOther)');
  translating(() => {
    db.transaction(() => {
      for (const entry of entries) insert.run(entry);
    })();
  });
}

function find(db: Database, folded: string, exact: string, most: number): SearchHit[] {
  const select = db.prepare('SELECT id FROM found WHERE found MATCH ? LIMIT ?').pluck();
  const ranks = new Map<string, number>();
  for (const [rank, { columns, exact: isExact }] of classes.entries()) {
    const words = wordsOf(isExact ? exact : folded);
    if (words.length === 0 || ranks.size >= most) break;
    const asked = `{${columns}} : (${words.map((word) => `"${word}" *`).join(' AND ')})`;
    for (const id of select.all(asked, most) as string[]) if (!ranks.has(id)) ranks.set(id, rank);
  }
  return [...ranks].slice(0, most).map(([id, rank]) => ({ id, rank }));
}

/** The words as the tokenizer parts them: only letters, marks and digits are left, so nothing of the query is syntax. */
function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
}
