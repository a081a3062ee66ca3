import type { EntryName, PrincipalId } from '../../../crypto/index.ts';
import { logRecords, members, type LockedVault, type LogDeed, type Session } from '../../store/index.ts';
import { memberNames, titleResolver } from '../items/index.ts';
import { aloneBecause, notesByEntry, type JournalNote } from './journal.ts';

/** A note of the journal, with what it was about in words. */
export interface LineNote {
  readonly what: string;
  readonly title: string | null;
  readonly reason: string | null;
  /** Why somebody went on alone where a second person is asked for; null where nobody did. */
  readonly alone: string | null;
}

/** An entry of the log as somebody reads it: who did what when, with the journal's notes that came with it. */
export interface LogLine {
  readonly entry: EntryName;
  /** Milliseconds since 1970 UTC, by the writer's clock. */
  readonly at: number;
  readonly by: readonly string[];
  /** Deeds of one kind are counted together. */
  readonly deeds: readonly { readonly what: LogDeed['what']; readonly count: number }[];
  readonly notes: readonly LineNote[];
  readonly counts: boolean;
}

/** Part of a log. */
export interface LogLines {
  readonly lines: readonly LogLine[];
  readonly total: number;
  readonly hasJournal: boolean;
}

/** So many lines of the log after the `from` newest, newest first; with the journal, where this session may read it. */
export function logLines(
  locked: LockedVault,
  session: Session,
  { from, most }: { readonly from: number; readonly most: number },
): LogLines {
  const journal = session.compartmentOf('journal');
  const hasJournal = journal?.readable === true;
  const records = logRecords(locked).reverse();
  const notes = notesByEntry(session);
  const called = callerOf(session);
  const titleOf = titleResolver(session);
  const isTold = (deed: LogDeed): boolean =>
    hasJournal && deed.what === 'rows-listed' && deed.compartment === journal.id;
  const lines = records.slice(from, from + most).map((record): LogLine => {
    const { name: entry, at, signers, counts, deeds } = record;
    return {
      ...{ entry, at, counts },
      by: signers.map(called),
      deeds: counted(deeds.filter((deed) => !isTold(deed))),
      notes: (notes.get(entry) ?? []).map((note) => lineNote(note, titleOf)),
    };
  });
  return { lines, total: records.length, hasJournal };
}

/** What a principal is called: by name where the register has one, else by the function on the lock, else by its id. */
export function callerOf(session: Session): (id: PrincipalId) => string {
  const names = memberNames(session);
  const labels = new Map(members(session).map((member) => [member.id, member.labels[0]]));
  return (id) => names.get(id) ?? labels.get(id) ?? id.slice(0, 8);
}

function counted(deeds: readonly LogDeed[]): { what: LogDeed['what']; count: number }[] {
  const counts = new Map<LogDeed['what'], number>();
  for (const deed of deeds)
    counts.set(deed.what, (counts.get(deed.what) ?? 0) + ('count' in deed ? deed.count : 1));
  return [...counts].map(([what, count]) => ({ what, count }));
}

function lineNote(note: JournalNote, titleOf: (id: string) => string | undefined): LineNote {
  const { what } = note;
  const { object, reason } = note.data;
  return {
    what,
    title: typeof object === 'string' ? (titleOf(object) ?? null) : null,
    reason: typeof reason === 'string' && reason !== '' ? reason : null,
    alone: aloneBecause(note),
  };
}
