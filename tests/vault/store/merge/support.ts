import type { Database } from 'better-sqlite3';
import {
  isDamage,
  mergeCopy,
  openVaultCopy,
  removeMembers,
  type MergeCount,
  type QuarantineChoice,
} from '../../../../vault/store/index.ts';
import { openLocked, type WorkContext } from '../../../../vault/work/session/index.ts';
import { addItem, editItem, listItems } from '../../../../vault/work/items/index.ts';
import { asOwner, type Town } from '../support/people.ts';
import { kindsOf, tamper } from '../support/tamper.ts';

/** Merges one file into another without any key. */
export function mergeFiles(
  into: string,
  from: string,
  context: WorkContext,
  choice?: QuarantineChoice,
): MergeCount {
  const locked = openLocked(into, 'write', context);
  try {
    const copy = openVaultCopy(locked, from, context.now());
    try {
      return mergeCopy(locked, copy, choice);
    } finally {
      copy.close();
    }
  } finally {
    locked.close();
  }
}

/** All that lies in the four tables, in an order that does not depend on how it came there. */
export function contentOf(path: string): Readonly<Record<string, readonly string[]>> {
  const content: Record<string, readonly string[]> = {};
  tamper(path, (db) => {
    content['log'] = linesOf(db, 'SELECT hex(hash) FROM log');
    content['parts'] = linesOf(db, 'SELECT hex(hash) FROM parts');
    content['rows'] = linesOf(
      db,
      "SELECT hex(compartment) || hex(record) || hex(revision) || hex(leaf) || hex(entry) || ifnull(hex(data), '-') FROM rows",
    );
    content['packs'] = linesOf(
      db,
      "SELECT hex(compartment) || hex(first) || hex(last) || hex(sum) || hex(entry) || hex(ids) || ifnull(hex(data), '-') FROM packs",
    );
  });
  return content;
}

function linesOf(db: Database, query: string): string[] {
  return (db.prepare(query).pluck().all() as string[]).sort();
}

/** The owner changes the second contact. */
export function edit(town: Town, patch: Record<string, unknown>): void {
  asOwner(town, (session) => {
    editItem(session, town.other, patch);
  });
}

/** The owner adds a contact. */
export function add(town: Town, given: string): void {
  asOwner(town, (session) => {
    addItem(session, 'contact', { given });
  });
}

/** The owner gives every compartment new keys. */
export function rekey(town: Town): void {
  asOwner(town, (session) => {
    removeMembers(session, []);
  });
}

/** The names of all contacts. */
export function names(town: Town): string[] {
  return asOwner(town, (session) => listItems(session, 'contact').map(({ title }) => title), 'read');
}

/** What a check finds that means damage. */
export function damage(town: Town): string[] {
  return asOwner(town, (session) => kindsOf(session.check().filter(isDamage)), 'read');
}
