import {
  isItemKind,
  kindOf,
  titleOf,
  viewOf,
  withoutSecrets,
  type Fields,
  type ItemKind,
  type JsonObject,
  type RecordKind,
} from '../../model/index.ts';
import {
  changesOf,
  countMerge,
  mergeCopy,
  openVaultCopy,
  type ChangeKind,
  type MergeCount,
  type QuarantineChoice,
  type RecordChange,
  type Session,
  type StoredRecord,
} from '../../store/index.ts';
import { memberNames } from '../items/index.ts';

/** One of the values that stand against each other. */
export interface ConflictingValue {
  /** As stored; undefined where the field was taken away, or is secret. */
  readonly value: unknown;
  /** Not shown: a secret. */
  readonly hidden: boolean;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly by: string;
}

/** A field that both copies set differently. Both stay in the history; the next edit settles it. */
export interface ConflictLine {
  readonly field: string;
  readonly values: readonly ConflictingValue[];
}

/** An item that the copies differ in. */
export interface MergeLine {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly change: ChangeKind;
  readonly conflicts: readonly ConflictLine[];
}

/** What a merge would bring. */
export interface MergePreview {
  readonly count: MergeCount;
  readonly lines: readonly MergeLine[];
  /** Who signed what would not count, by name where the vault has one. */
  readonly quarantined: readonly { readonly by: string; readonly entries: number; readonly bytes: number }[];
  /** Kinds of the compartments that need new keys afterwards. */
  readonly toRekey: readonly string[];
}

/**
 * What merging a copy into the opened vault would bring, item by item, as far as the session can read. Writes nothing.
 * Fails as `openVaultCopy` and `countMerge` do.
 */
export function previewMerge(
  session: Session,
  path: string,
  now: number,
  choice?: QuarantineChoice,
): MergePreview {
  const copy = openVaultCopy(session, path, now);
  try {
    const count = countMerge(session, copy, choice);
    const lines = linesOf(session, changesOf(session, copy, choice));
    return { count, lines, ...named(session, count) };
  } finally {
    copy.close();
  }
}

/** Merges a copy into the opened vault. Fails as `mergeCopy` does. */
export function mergeWith(
  session: Session,
  path: string,
  now: number,
  choice?: QuarantineChoice,
): Omit<MergePreview, 'lines'> {
  const copy = openVaultCopy(session, path, now);
  try {
    const count = mergeCopy(session, copy, choice);
    return { count, ...named(session, count) };
  } finally {
    copy.close();
  }
}

function named(
  session: Session,
  { quarantined, toRekey }: MergeCount,
): Pick<MergePreview, 'quarantined' | 'toRekey'> {
  const names = memberNames(session);
  const kinds = new Map(session.compartments().map(({ id, kind }) => [id, kind]));
  return {
    quarantined: quarantined.map(({ signer, entries, bytes }) => ({
      by: names.get(signer) ?? signer,
      entries,
      bytes,
    })),
    toRekey: toRekey.map((id) => kinds.get(id) ?? id),
  };
}

/** Items, and the private halves of contacts under the contact's name; settings and the like join without a word. */
function linesOf(session: Session, changes: readonly RecordChange[]): MergeLine[] {
  const names = memberNames(session);
  const titles = new Map(changes.map((change) => [change.merged.record as string, titleIn(change)]));
  return changes
    .flatMap((change): MergeLine[] => {
      const kind = kindOf(dataOf(change));
      const contact = dataOf(change)['contact'];
      const isHalf = kind === 'private-details' && typeof contact === 'string';
      if (!isHalf && !isItemKind(kind)) return [];
      const id = isHalf ? contact : change.merged.record;
      const title = (isHalf ? (titles.get(id) ?? titleOfContact(session, id)) : titles.get(id)) ?? '';
      const shownKind = isHalf || !isItemKind(kind) ? 'contact' : kind;
      const conflicts = conflictsOf(change, kind, names);
      return [{ id, kind: shownKind, title, change: change.kind, conflicts }];
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'sv') || (a.id < b.id ? -1 : 1));
}

/** The fields that tell what a record is: those it will have, or, where they go, those it had. */
function dataOf({ merged, before }: RecordChange): JsonObject {
  const { data } = (merged.revisions.size > 0 ? merged : (before ?? merged)).joined;
  return data as JsonObject;
}

function titleIn(change: RecordChange): string | undefined {
  return titleOfData(change.merged.joined.data['removed'] === true ? lastNamed(change) : dataOf(change));
}

/** What was removed keeps no fields: it is called what it was called before. */
function lastNamed({ merged }: RecordChange): JsonObject {
  const states = [...merged.revisions.values()].filter(({ data }) => data['removed'] !== true);
  return states.sort((a, b) => b.at - a.at)[0]?.data ?? {};
}

function titleOfData(data: JsonObject): string | undefined {
  const kind = kindOf(data);
  return isItemKind(kind) ? titleOf(kind, viewOf(kind, data) as Fields<ItemKind>) : undefined;
}

function titleOfContact(session: Session, id: string): string | undefined {
  const record: StoredRecord | undefined = session.record(id as StoredRecord['record']);
  return record === undefined ? undefined : titleOfData(record.joined.data as JsonObject);
}

function conflictsOf(
  { merged }: RecordChange,
  kind: RecordKind,
  names: ReadonlyMap<string, string>,
): ConflictLine[] {
  return merged.joined.conflicts.map(({ field, values }) => ({
    field,
    values: values.map(({ revision, value }) => {
      const state = merged.revisions.get(revision);
      const open = withoutSecrets(kind, value === undefined ? {} : { [field]: value })[field];
      return {
        value: open,
        hidden: value !== undefined && (open === undefined || field === 'extra'),
        at: state?.at ?? 0,
        by: names.get(state?.by ?? '') ?? '',
      };
    }),
  }));
}
