import { kindMember, withoutSecrets, type JsonObject, type RecordKind } from '../../model/index.ts';
import { joinRecord, type StoredRecord, type StoredRevision } from '../../store/index.ts';

/** A field as the vault has it today, and as a state in quarantine has it. */
export interface FieldBeside {
  readonly field: string;
  /** Values as stored; undefined where there is none, or where it is secret. */
  readonly now: unknown;
  readonly theirs: unknown;
  /** A secret: it differs, and is not shown here. */
  readonly hidden: boolean;
  /** Changed since in the vault as well: both values stay until the next edit. */
  readonly isConflict: boolean;
}

/** How a state in quarantine stands beside what the vault holds today. */
export interface Today {
  /** `new`: the vault has no such record. `removed`: somebody took it away there. */
  readonly is: 'new' | 'there' | 'removed';
  /** What would be otherwise once it is taken over, field by field. Nothing: all of it was changed again since. */
  readonly fields: readonly FieldBeside[];
}

/** Tells what taking a state over would change: the record is joined with it as the vault would do, and nothing is written. */
export function againstToday(
  record: StoredRecord | undefined,
  revision: StoredRevision,
  kind: RecordKind | undefined,
): Today {
  const now = (record?.joined.data ?? {}) as JsonObject;
  const states = new Map(record?.revisions ?? []).set(revision.revision, revision);
  const { data, conflicts } = joinRecord(states);
  const inConflict = new Set(conflicts.map(({ field }) => field));
  const names = [...new Set([...Object.keys(now), ...Object.keys(revision.data)])].filter(
    (field) => field !== kindMember && field !== 'removed',
  );
  const isOtherwise = (field: string): boolean =>
    !isSame(data[field], now[field]) || (inConflict.has(field) && !isSame(revision.data[field], now[field]));
  const beside = (field: string): FieldBeside => {
    const open = (all: JsonObject) => openValue(kind, all, field);
    const isSecret = [now, revision.data].some((all) => all[field] !== undefined && open(all) === undefined);
    return {
      ...{ field, now: open(now), theirs: open(revision.data) },
      hidden: isSecret,
      isConflict: inConflict.has(field),
    };
  };
  const is = record === undefined ? 'new' : now['removed'] === true ? 'removed' : 'there';
  const fields = revision.data['removed'] === true ? [] : names.filter(isOtherwise).map(beside);
  return { is, fields };
}

function openValue(kind: RecordKind | undefined, data: JsonObject, field: string): unknown {
  const value = data[field];
  if (kind === undefined || value === undefined) return undefined;
  return withoutSecrets(kind, { [field]: value })[field];
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
