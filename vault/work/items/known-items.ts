import type { CompartmentId, RecordId } from '../../../crypto/index.ts';
import { kindMember } from '../../model/index.ts';
import type { Session, StoredRecord } from '../../store/index.ts';
import { itemKindOf, privateHalves, toItem, type Item } from './item-view.ts';
import { decodeList, type HalfLine, type ListContent } from './list-content.ts';
import { joinedWords } from './line-words.ts';
import { lazyLine, type ItemFinder, type Lined } from './lined.ts';

/** Items that are new or changed, or lines of them that somebody left in the vault; undefined for those that are gone. */
export type ItemChanges = ReadonlyMap<RecordId, Item | Lined | undefined>;

/** What a session's lists follow. */
export interface Following {
  /**
   * What changed since the last call, at the first call all there is. A save costs what it touched, not what the vault
   * holds; and what lists were left for the screen is not read from its records.
   */
  changes(): ItemChanges;
  /** The next call tells of all there is, as the first did: what the last one told was not taken in whole. */
  startOver(): void;
  /** An item as it is now, with its private half. */
  readonly item: ItemFinder;
  /** The private half of a contact, where there is one and this session reads it. */
  half(contact: RecordId): StoredRecord | undefined;
  /** How many entries lie after the list that was found in a compartment; undefined where there was none. */
  ages(): ReadonlyMap<CompartmentId, number>;
  hasHalf(contact: RecordId): boolean;
  /** Records of a kind that is no item, where a list tells which they are or may be; undefined where all are to be read. */
  others(place: CompartmentId, kind: string): StoredRecord[] | undefined;
  /** Makes it a finding that a list of a compartment does not say what a record of it says. */
  differs(place: CompartmentId, record: RecordId): void;
}

/** Follows the items of a session. */
export function followItems(session: Session): Following {
  const known = new Set<RecordId>();
  const halves = createHalves(session);
  let lists: Lists = new Map();
  let mark = 0;
  /** When the lists were read. */
  let start = 0;

  const readAll = (): Found => {
    lists = readLists(session, halves.item);
    start = mark;
    halves.noteAll(lists);
    const found: Found = new Map([...known].map((id) => [id, undefined]));
    for (const each of readRecords(session, lists)) found.set(...each);
    for (const lined of linesOf(lists, halves)) found.set(lined.line.id, lined);
    for (const { later, content } of lists.values())
      for (const id of [...later, ...content.left]) found.set(...halves.readOne(id));
    for (const id of unlined(lists, halves)) found.set(id, halves.item(id));
    lists = withoutLines(lists);
    return found;
  };
  return {
    changes: () => {
      const { records, mark: next } = session.touchedSince(mark);
      mark = next;
      const found: Found = records === 'all' ? readAll() : new Map(records.map(halves.readOne));
      for (const [id, each] of found) {
        if (each !== undefined) known.add(id);
        else if (!known.delete(id)) found.delete(id); // It never was an item.
      }
      return found;
    },
    startOver: () => {
      mark = 0;
    },
    item: halves.item,
    half: halves.of,
    hasHalf: halves.has,
    ages: () => new Map([...lists].map(([id, { age }]) => [id, age])),
    others: (place, kind) => {
      const since = session.touchedSince(start).records;
      return since === 'all' ? undefined : othersIn(session, lists.get(place), place, kind, since);
    },
    differs: (place, record) => {
      lists.get(place)?.differs(record);
    },
  };
}

type Found = Map<RecordId, Item | Lined | undefined>;

/** Which records are the private halves of which contacts, as far as it is known. */
interface Halves {
  readonly has: (contact: string) => boolean;
  readonly of: (contact: RecordId) => StoredRecord | undefined;
  readonly item: ItemFinder;
  /** What is to be shown anew when a record was touched: itself, or the contact whose half it is. */
  readonly readOne: (touched: RecordId) => [RecordId, Item | undefined];
  noteAll(lists: Lists): void;
}

function createHalves(session: Session): Halves {
  const halves = new Map<string, RecordId>();
  const contacts = new Map<RecordId, string>();
  const note = (contact: string, half: RecordId): void => {
    halves.set(contact, half);
    contacts.set(half, contact);
  };
  const of = (contact: RecordId): StoredRecord | undefined => {
    const id = halves.get(contact);
    return id === undefined ? undefined : session.record(id);
  };
  const item: ItemFinder = (id) => {
    const record = session.record(id);
    const own = of(id);
    return record && toItem(record, new Map(own === undefined ? [] : [[id, own]]));
  };
  return {
    has: (contact) => halves.has(contact),
    of,
    item,
    readOne: (touched) => {
      const contact = contactOfHalf(session, session.record(touched));
      if (contact !== undefined) note(contact, touched);
      // A half that was erased no longer says whose it was.
      const id = (contacts.get(touched) ?? touched) as RecordId;
      return [id, item(id)];
    },
    noteAll: (lists) => {
      for (const { content } of lists.values())
        for (const { contact, half } of content.halves) note(contact, half);
      if (lists.has(privateOf(session))) return;
      for (const [contact, { record }] of privateHalves(session)) note(contact, record);
    },
  };
}

/** Records of a kind, of those that a list names and those that changed after it. */
function othersIn(
  session: Session,
  list: ListFound | undefined,
  place: CompartmentId,
  kind: string,
  since: readonly RecordId[],
): StoredRecord[] | undefined {
  if (list === undefined) return undefined;
  const ids = new Set([...(list.content.others[kind] ?? []), ...list.later, ...since]);
  return [...ids].flatMap((id) => {
    const record = session.record(id);
    return record?.compartment === place && record.joined.data[kindMember] === kind ? [record] : [];
  });
}

interface ListFound {
  readonly content: ListContent<Lined>;
  readonly later: readonly RecordId[];
  readonly age: number;
  readonly differs: (record: RecordId) => void;
}

type Lists = ReadonlyMap<CompartmentId, ListFound>;

function privateOf(session: Session): CompartmentId {
  return session.compartmentOf('private')?.id ?? ('' as CompartmentId);
}

/** The lists that lie in the vault and are ours. */
function readLists(session: Session, find: ItemFinder): Map<CompartmentId, ListFound> {
  const lists = new Map<CompartmentId, ListFound>();
  for (const { id, kind } of session.compartments()) {
    const block = session.listBlock(id);
    const content = block === null ? null : decodeList(block.content, id, kind, find);
    if (block !== null && content !== null) lists.set(id, { ...block, content });
  }
  return lists;
}

/** The items of all compartments of which there is no list. */
function* readRecords(session: Session, lists: Lists): Generator<readonly [RecordId, Item | undefined]> {
  const left = session.compartments().filter(({ id }) => !lists.has(id));
  const hasContacts = left.some(({ kind }) => kind === 'contacts');
  const halves = hasContacts ? privateHalves(session) : new Map<string, StoredRecord>();
  for (const { id } of left) {
    for (const record of session.records(id))
      if (itemKindOf(record) !== undefined) yield [record.record, toItem(record, halves)];
  }
}

/** The lines of the lists, those of contacts with what their private halves add. */
function* linesOf(lists: Lists, halves: Halves): Generator<Lined> {
  const added = halfLinesOf(lists);
  for (const { content } of lists.values())
    for (const lined of content.items) {
      const more = hasHalf(lined, halves) ? added.get(lined.line.id) : undefined;
      if (more !== undefined) yield withHalf(lined, more, halves.item);
      else if (!hasHalf(lined, halves)) yield lined;
    }
}

function hasHalf({ line }: Lined, halves: Halves): boolean {
  return line.kind === 'contact' && halves.has(line.id);
}

function halfLinesOf(lists: Lists): Map<string, HalfLine> {
  const all = [...lists.values()].flatMap(({ content }) => content.halves);
  return new Map(all.map((each) => [each.contact, each]));
}

function withHalf(lined: Lined, { number, words }: HalfLine, find: ItemFinder): Lined {
  const { line, place, names, name } = lined;
  return {
    line: number === null ? line : lazyLine({ ...line, number }, find),
    ...{ place, names, name, other: joinedWords(lined.other, words) },
    ...{ rank: 0, isGone: false, fromList: true },
  };
}

/** The lists without what the shelf holds from now on: there is a line for each item. */
function withoutLines(lists: Lists): Lists {
  return new Map([...lists].map(([id, list]) => [id, { ...list, content: { ...list.content, items: [] } }]));
}

/** Contacts of a list whose private halves are in none: their lines are made anew. */
function unlined(lists: Lists, halves: Halves): RecordId[] {
  const added = halfLinesOf(lists);
  const isUnlined = (lined: Lined): boolean => hasHalf(lined, halves) && !added.has(lined.line.id);
  return [...lists.values()].flatMap(({ content }) =>
    content.items.filter(isUnlined).map(({ line }) => line.id),
  );
}

/** The contact whose private half a record is; undefined for every other record. */
function contactOfHalf(session: Session, record: StoredRecord | undefined): string | undefined {
  const contact = record?.joined.data['contact'];
  if (record === undefined || typeof contact !== 'string') return undefined;
  const kind = session.compartmentOf(record.compartment)?.kind;
  return kind === 'private' ? contact : undefined;
}
