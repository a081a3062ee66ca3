import type { Database } from 'better-sqlite3';
import type { Arena } from '../arena.ts';
import type { Chance } from '../chance.ts';

/** One kind of forgery: what it does to a file, and what the file must then be said to be. */
export interface Forgery {
  readonly name: string;
  /**
   * The kinds of findings with `+` between, or a code; one of them, where chance decides between several. '' is for what
   * changes nothing that counts.
   */
  readonly told: readonly string[];
  /** The file in which is forged: as it stands, after the communicator was removed, or with packs of revisions. */
  readonly base?: 'now' | 'expelled' | 'packed';
  readonly forge: (db: Database, arena: Arena, chance: Chance) => void;
}
