import type { PaperRow } from './columns.ts';

/** Notes that travel on paper, unless history does. */
export const notesOnPaper = 200;

/**
 * The rows that travel, of all live rows of a compartment: each record's tip, or all its revisions where it has
 * several tips, so that the joined view stays the same. paper-format.md 5.2.
 */
export function currentRows(rows: readonly PaperRow[]): PaperRow[] {
  const revisions = new Map<string, PaperRow[]>();
  for (const row of rows) {
    const known = revisions.get(row.record);
    if (known === undefined) revisions.set(row.record, [row]);
    else known.push(row);
  }
  return [...revisions.values()].flatMap((all) => {
    const parents = new Set(all.flatMap((row) => row.parents));
    const tips = all.filter((row) => !parents.has(row.revision));
    return tips.length === 1 ? tips : all;
  });
}

/** The newest notes of a journal, by time and then record. */
export function newestNotes(rows: readonly PaperRow[], most = notesOnPaper): PaperRow[] {
  return [...rows].sort((a, b) => b.at - a.at || (a.record < b.record ? 1 : -1)).slice(0, most);
}
