import type { EntryName, PrincipalId, RevisionId } from '../../../crypto/index.ts';
import { kindMember, type JsonObject } from '../../model/index.ts';
import type { Session } from '../../store/index.ts';

/** A note of the journal, opened. */
export interface JournalNote {
  readonly entry: EntryName;
  readonly revision: RevisionId;
  /** Milliseconds since 1970 UTC, by the writer's clock. */
  readonly at: number;
  readonly by: PrincipalId;
  readonly what: string;
  readonly data: JsonObject;
}

/** All notes of the journal, oldest first; none where this session may not read it. */
export function journalNotes(session: Session): JournalNote[] {
  const journal = session.compartmentOf('journal');
  if (journal === undefined) return [];
  const notes = [...session.records(journal.id)].flatMap(({ revisions }) =>
    [...revisions.values()].map(({ entry, revision, at, by, data }): JournalNote => {
      const { what } = data;
      return { entry, revision, at, by, what: typeof what === 'string' ? what : '', data: withoutKind(data) };
    }),
  );
  return notes.sort((a, b) => a.at - b.at || (a.revision < b.revision ? -1 : 1));
}

/** The same notes, by the entry that they came with. */
export function notesByEntry(session: Session): Map<EntryName, JournalNote[]> {
  const found = new Map<EntryName, JournalNote[]>();
  for (const note of journalNotes(session)) found.set(note.entry, [...(found.get(note.entry) ?? []), note]);
  return found;
}

function withoutKind(data: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== kindMember && name !== 'what'));
}

/** The reason with which somebody went on without a second person; null for every other note. */
export function aloneBecause({ data }: Pick<JournalNote, 'data'>): string | null {
  const detail = data['detail'];
  const alone = isObject(detail) ? detail['alone'] : undefined;
  return typeof alone === 'string' ? alone : null;
}

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null;

/** Writes into the journal that it is taken out. Fails as a save does. */
export function noteLogExport(session: Session): void {
  session.save([], [{ [kindMember]: 'note', what: 'log-exported' }]);
}
