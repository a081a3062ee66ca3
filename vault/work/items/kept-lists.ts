import type { CompartmentId } from '../../../crypto/index.ts';
import { searchableText, type Fields, type Resolve } from '../../model/index.ts';
import type { Session } from '../../store/index.ts';
import { titleResolver, toItem } from './item-view.ts';
import type { Following } from './known-items.ts';
import { lineMaker, type Lined } from './lined.ts';
import { markedWords } from './line-words.ts';
import { encodeList, type HalfLine, type ListContent, type OtherRecords } from './list-content.ts';
import type { Kept } from './shelf.ts';

/** Below so many items a list is made of its records quickly enough. */
const fewest = 1_000;
/** Entries after a list from which on it is worth making anew: each costs a record to read at the next opening. */
const oldest = 500;

/**
 * Leaves the lists of a vault in it, for the next opening, where they are many and those that lie there are old or none.
 * A list holds what the screen's list shows of one compartment and nothing of another. docs/vault-format.md 19.1.
 */
export function keepLists(
  session: Session,
  all: readonly Kept[],
  following: Following,
  others: ReadonlyMap<CompartmentId, OtherRecords>,
): void {
  if (all.length < fewest) return;
  const due = session.compartments().filter(({ id, readable }) => readable && session.mayKeepList(id));
  const ages = following.ages();
  const isDue = due.some(
    ({ id }) => (ages.get(id) ?? oldest) >= oldest && all.some(({ place }) => place === id),
  );
  if (!isDue) return;
  const lists = due.map(({ id, kind }): [CompartmentId, Uint8Array] => [
    id,
    encodeList({ ...contentOf(session, id, kind, all, following), others: others.get(id) ?? {} }),
  ]);
  session.keepLists(new Map(lists));
}

function contentOf(
  session: Session,
  place: CompartmentId,
  kind: string,
  all: readonly Kept[],
  following: Following,
): Omit<ListContent, 'others'> {
  const make = lineMaker(session, following.item, within(session, place));
  const open = (kept: Kept): Lined | undefined => {
    if (kept.line.kind !== 'contact' || following.half(kept.line.id) === undefined) return kept;
    const record = session.record(kept.line.id);
    const item = record && toItem(record, new Map());
    return item && make(item);
  };
  const lined = all.filter((kept) => kept.place === place).flatMap((kept) => open(kept) ?? []);
  const isOwn = ({ names }: Lined): boolean => names.every((name) => isWithin(session, place, name));
  return {
    items: lined.filter(isOwn),
    left: lined.filter((each) => !isOwn(each)).map(({ line }) => line.id),
    halves: kind === 'private' ? halfLines(session, all, following) : [],
  };
}

/** Titles of the same compartment alone: its list is read by whoever reads it, who may read no other. */
function within(session: Session, place: CompartmentId): Resolve {
  const titles = titleResolver(session);
  return (reference) => (isWithin(session, place, reference) ? titles(reference) : undefined);
}

function isWithin(session: Session, place: CompartmentId, reference: string): boolean {
  const record = session.record(reference as Parameters<Session['record']>[0]);
  return record === undefined || record.compartment === place;
}

/** What the private halves add to the lines of their contacts: the number shown, if it is theirs, and their words. */
function halfLines(session: Session, all: readonly Kept[], following: Following): HalfLine[] {
  const make = lineMaker(session, following.item);
  return all.flatMap((kept): HalfLine[] => {
    const half = kept.line.kind === 'contact' ? following.half(kept.line.id) : undefined;
    const record = half === undefined ? undefined : session.record(kept.line.id);
    const item = record && toItem(record, new Map());
    if (half === undefined || item === undefined) return [];
    const own = make(item).line.number;
    const { channels } = half.joined.data as Fields<'contact'>;
    const { other } = searchableText('contact', channels === undefined ? {} : { channels });
    const number = kept.line.number === own ? null : kept.line.number;
    return [{ half: half.record, contact: kept.line.id, number, words: markedWords(other) }];
  });
}
