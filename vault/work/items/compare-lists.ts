import type { CompartmentId, RecordId } from '../../../crypto/index.ts';
import { isItemKind, kindMember } from '../../model/index.ts';
import type { Session, StoredRecord } from '../../store/index.ts';
import { toItem } from './item-view.ts';
import type { Following, ItemChanges } from './known-items.ts';
import { lineMaker, type Lined } from './lined.ts';
import { exactOf } from './line-words.ts';
import type { OtherRecords } from './list-content.ts';
import type { Shelf } from './shelf.ts';

/** Compares what was taken from lists with the records, as these are verified one after another. */
export interface Comparing {
  readonly each: (record: StoredRecord) => void;
  /** What is to be shown otherwise since the last call. */
  readonly changes: () => ItemChanges;
  /** After the last record: what lists had of which there is no record. */
  readonly rest: () => ItemChanges;
  /** Records that are no items, by compartment and kind. */
  others(): ReadonlyMap<CompartmentId, OtherRecords>;
}

/** Lines that a list has and a record contradicts are findings, and so are items that it has not. */
export function compareLists(session: Session, shelf: Shelf, following: Following): Comparing {
  const make = lineMaker(session, following.item);
  let wrong = new Set<RecordId>();
  const others = new Map<CompartmentId, Record<string, RecordId[]>>();
  const noteOther = ({ compartment, record, joined }: StoredRecord): void => {
    const kind = joined.data[kindMember];
    if (typeof kind !== 'string' || isItemKind(kind) || kind === 'private-details') return;
    const own = others.get(compartment) ?? {};
    others.set(compartment, own);
    (own[kind] ??= []).push(record);
  };

  const taken = (): ItemChanges => {
    const ids = wrong;
    wrong = new Set();
    return new Map([...ids].map((id) => [id, following.item(id)]));
  };
  const tell = (place: Lined['place'], id: RecordId): void => {
    following.differs(place, id);
    wrong.add(id);
  };
  return {
    each: (record) => {
      noteOther(record);
      const kept = shelf.byId(record.record);
      const item = toItem(record, new Map());
      if (kept?.fromList === false) return;
      if (kept === undefined && (item === undefined || !following.ages().has(record.compartment))) return;
      if (kept !== undefined && item !== undefined && says(kept, make(item), following))
        kept.fromList = false;
      else tell(record.compartment, record.record);
    },
    changes: taken,
    rest: () => {
      for (const { fromList, place, line } of shelf.all()) if (fromList) tell(place, line.id);
      return taken();
    },
    others: () => others,
  };
}

/** A private half adds words, and perhaps the number: then only what is left of the line is compared. */
function says(kept: Lined, made: Lined, following: Following): boolean {
  const [a, b] = [kept.line, made.line];
  const hasHalf = following.hasHalf(a.id);
  const [other, own] = [exactOf(kept.other), exactOf(made.other)];
  return (
    a.kind === b.kind &&
    a.title === b.title &&
    a.listed === b.listed &&
    a.subtitle === b.subtitle &&
    a.sortKey === b.sortKey &&
    a.verifiedAt === b.verifiedAt &&
    exactOf(kept.name) === exactOf(made.name) &&
    (hasHalf ? other.startsWith(own) : other === own && a.number === b.number)
  );
}
