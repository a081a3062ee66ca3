import type { CompartmentId, RecordId } from '../../../crypto/index.ts';
import { kindMember, type ItemKind } from '../../model/index.ts';
import type { Session, StoredRecord, Verification } from '../../store/index.ts';
import { createFinder, type Finder } from './ranked.ts';
import { compareLists } from './compare-lists.ts';
import { followItems, type Following, type ItemChanges } from './known-items.ts';
import { keepLists } from './kept-lists.ts';
import { lineMaker } from './lined.ts';
import type { ItemLine } from './item-line.ts';
import { createShelf, type Kept, type Shelf } from './shelf.ts';

/**
 * The lists and searches of one session, kept from one question to the next. What was saved in between is read anew
 * with whatever shows its title; the rest stands.
 */
export interface Searcher {
  /** The items of a kind, in Swedish order. */
  list(kind: ItemKind): ItemLine[];
  /**
   * Items whose words begin with the words of the query, in any order and whatever the case or diacritics: an exact
   * å ä ö hit before a folded one, a name before other fields, then Swedish order. Secrets are not searched.
   */
  find(query: string, kinds?: readonly ItemKind[]): ItemLine[];
  /** The records of a compartment of a kind that is no item. */
  others(place: CompartmentId, kind: string): StoredRecord[];
  /** The private half of a contact in the lists, where there is one and the session reads it. */
  half(contact: RecordId): StoredRecord | undefined;
  /** How many items of each kind there are. */
  counts(): ReadonlyMap<ItemKind, number>;
  /**
   * Reads the lists, makes the index for the first search, then verifies all rows of the vault, a piece with each step,
   * and compares with them what was taken from lists; where they differ the record is shown, and it is a finding. In
   * the end lists are left for the next opening, where these are many and those that lie there are old.
   */
  verify(): Generator<Verification, void>;
  close(): void;
}

/** A searcher of a session. It holds what it read in memory until `close`; a closed session refuses its questions. */
export function createSearcher(session: Session): Searcher {
  const following = followItems(session);
  const shelf = createShelf();
  let finder: Finder | undefined;

  const takeIn = (told: () => ItemChanges): void => {
    try {
      const changes = told();
      if (changes.size === 0) return;
      const renewed = shelf.renew(changes, lineMaker(session, following.item), following.item);
      finder?.follow(renewed);
    } catch (error) {
      // A disk that fails for a moment must not leave a list that lacks something for as long as the session lasts.
      following.startOver();
      finder = undefined;
      throw error;
    }
  };
  const finderNow = (): Finder => (finder ??= createFinder(() => shelf.all()));
  const refresh = (): readonly Kept[] => {
    takeIn(() => following.changes());
    return shelf.all();
  };
  return {
    list: (kind) => {
      const ofKind = refresh().filter(({ line }) => line.kind === kind);
      return ofKind.map(({ line }) => line);
    },
    find: (query, kinds) => {
      refresh();
      const isWanted = ({ line }: Kept): boolean => kinds?.includes(line.kind) ?? true;
      const found = finderNow().find(query, isWanted);
      return found.map(({ line }) => line);
    },
    others: (place, kind) => {
      refresh();
      const isKind = ({ joined }: StoredRecord): boolean => joined.data[kindMember] === kind;
      return following.others(place, kind) ?? [...session.records(place)].filter(isKind);
    },
    half: (contact) => {
      refresh();
      return following.half(contact);
    },
    counts: () => countsOf(refresh()),
    verify: () => verified(session, { shelf, following, refresh, takeIn, finder: finderNow }),
    close: () => {
      finder = undefined;
    },
  };
}

function countsOf(all: readonly Kept[]): Map<ItemKind, number> {
  const counts = new Map<ItemKind, number>();
  for (const { line } of all) counts.set(line.kind, (counts.get(line.kind) ?? 0) + 1);
  return counts;
}

interface Shown {
  readonly shelf: Shelf;
  readonly following: Following;
  readonly refresh: () => readonly Kept[];
  readonly takeIn: (told: () => ItemChanges) => void;
  readonly finder: () => Finder;
}

function* verified(
  session: Session,
  { shelf, following, refresh, takeIn, finder }: Shown,
): Generator<Verification, void> {
  refresh();
  yield session.verification();
  finder().index();
  const comparing = compareLists(session, shelf, following);
  for (const step of session.verify(comparing.each)) {
    takeIn(comparing.changes);
    yield step;
    refresh();
  }
  takeIn(comparing.rest);
  if (session.readOnlyBecause() === null) keepLists(session, refresh(), following, comparing.others());
}
