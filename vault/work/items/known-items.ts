import type { RecordId } from '../../../crypto/index.ts';
import type { Session, StoredRecord } from '../../store/index.ts';
import { itemKindOf, privateHalves, toItem, type Item } from './item-view.ts';

/** Which states of which records were read, and when. */
export interface KnownItems {
  readonly seen: Map<RecordId, SeenState>;
  moment: object | undefined;
}

interface SeenState {
  readonly own: StoredRecord['joined'];
  readonly half: StoredRecord['joined'] | undefined;
}

/**
 * The items that are new, changed or gone (undefined) since this was last asked; none while nothing was saved. A change
 * is seen by the joined states, which are made anew with each revision.
 */
export function changesSince(session: Session, known: KnownItems): Map<RecordId, Item | undefined> {
  const changed = new Map<RecordId, Item | undefined>();
  const moment = session.moment();
  if (moment === known.moment) return changed;
  const halves = privateHalves(session);
  const there = new Set<RecordId>();
  for (const { id } of session.compartments())
    for (const record of session.records(id)) {
      if (itemKindOf(record) === undefined) continue;
      there.add(record.record);
      const half = halves.get(record.record)?.joined;
      const before = known.seen.get(record.record);
      if (before?.own === record.joined && before.half === half) continue;
      known.seen.set(record.record, { own: record.joined, half });
      changed.set(record.record, toItem(record, halves));
    }
  for (const id of known.seen.keys()) {
    if (there.has(id)) continue;
    known.seen.delete(id);
    changed.set(id, undefined);
  }
  known.moment = moment;
  return changed;
}
