import type { RecordId } from '../../crypto/index.ts';

/** Which records changed between two marks: named, or all of them where that is not known. */
export interface TouchedRecords {
  readonly records: readonly RecordId[] | 'all';
  /** The mark to ask from next time. */
  readonly mark: number;
}

/** What of a session's records changed, so that views follow a save without reading everything again. */
export interface Touched {
  readonly add: (record: RecordId) => void;
  /** From now on everything is to be read again. */
  readonly addAll: () => void;
  /** What changed since a mark; all since 0, which no mark is. */
  readonly since: (mark: number) => TouchedRecords;
}

/** Nothing changed yet. */
export function createTouched(): Touched {
  let first = 1;
  let records: RecordId[] = [];
  return {
    add: (record) => {
      records.push(record);
    },
    addAll: () => {
      first += records.length + 1;
      records = [];
    },
    since: (mark) => ({
      records: mark < first ? 'all' : records.slice(mark - first),
      mark: first + records.length,
    }),
  };
}
