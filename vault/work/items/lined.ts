import type { CompartmentId } from '../../../crypto/index.ts';
import {
  isRecordId,
  searchableText,
  summarise,
  type ItemKind,
  type JsonObject,
  type Resolve,
} from '../../model/index.ts';
import type { Session } from '../../store/index.ts';
import { openFields, titleResolver, type Item } from './item-view.ts';
import type { ItemLine } from './item-line.ts';
import { markedWords, type MarkedWords } from './line-words.ts';
import { wordsAt, type ListedWords } from './listed-words.ts';

/** An item's line and what is searched of it. */
export interface Lined {
  readonly line: ItemLine;
  readonly place: CompartmentId;
  /** The ids whose titles stand in the line or are searched, also of what is not there (yet). */
  readonly names: readonly string[];
  readonly name: MarkedWords;
  readonly other: MarkedWords;
  /** Its place among all items in Swedish order, as the shelf says. */
  rank: number;
  /** Whether the shelf has let it go. */
  isGone: boolean;
  /** Whether it was taken from a list and not yet compared with its record. */
  fromList: boolean;
}

export type LineMaker = (item: Item) => Lined;

/** Finds an item as it is now, for the fields of its line. */
export type ItemFinder = (id: ItemLine['id']) => Item | undefined;

/** A line as it is kept: without the fields that it is made of. */
export type PlainLine = Omit<ItemLine, 'fields'>;

/** A line whose fields are found when they are asked for. There are as many as items, so they are kept small. */
class LazyLine implements ItemLine {
  readonly id;
  readonly kind;
  readonly compartment;
  readonly title;
  readonly listed;
  readonly subtitle;
  readonly number;
  readonly sortKey;
  readonly verifiedAt;
  readonly #find: ItemFinder;

  constructor(line: PlainLine, find: ItemFinder) {
    this.id = line.id;
    this.kind = line.kind;
    this.compartment = line.compartment;
    this.title = line.title;
    this.listed = line.listed;
    this.subtitle = line.subtitle;
    this.number = line.number;
    this.sortKey = line.sortKey;
    this.verifiedAt = line.verifiedAt;
    this.#find = find;
  }

  get fields(): JsonObject {
    const item = this.#find(this.id);
    return item === undefined ? {} : openFields(item);
  }
}

/** A line whose fields are found when they are asked for. */
export function lazyLine(line: PlainLine, find: ItemFinder): ItemLine {
  return new LazyLine(line, find);
}

/** A line of a list, which lies there among others. Its words lie in the words of the list. */
export class ListedItem implements Lined {
  readonly line;
  readonly place;
  readonly names;
  rank = 0;
  isGone = false;
  fromList = true;
  readonly words;
  /** Which item of the list it is, from 0. */
  readonly at;
  readonly #name;
  readonly #other;

  constructor(line: ItemLine, { place, names, words, at, exact }: PlaceInList) {
    this.line = line;
    this.place = place;
    this.names = names;
    this.words = words;
    this.at = at;
    this.#name = exact.name;
    this.#other = exact.other;
  }

  get name(): MarkedWords {
    return wordsAt(this.words, 2 * this.at, this.#name);
  }

  get other(): MarkedWords {
    return wordsAt(this.words, 2 * this.at + 1, this.#other);
  }
}

/** What a list says of an item besides its line. */
export interface PlaceInList {
  readonly place: CompartmentId;
  readonly names: readonly string[];
  readonly words: ListedWords;
  readonly at: number;
  /** Its words with their letters as they are; 0 where that is as in the list's words. */
  readonly exact: { readonly name: string | 0; readonly other: string | 0 };
}

/** A line of a list. */
export function lineFromList(line: PlainLine, inList: PlaceInList, find: ItemFinder): Lined {
  return new ListedItem(lazyLine(line, find), inList);
}

/** Makes the lines of items, noting whose titles each of them shows. Titles are those of the moment it is made. */
export function lineMaker(
  session: Session,
  find: ItemFinder,
  titles: Resolve = titleResolver(session),
): LineMaker {
  const compartments = new Map(session.compartments().map(({ id, kind }) => [id, kind]));
  return (item) => {
    const names = new Set<string>();
    const resolve: Resolve = (reference) => {
      if (isRecordId(reference)) names.add(reference);
      return titles(reference);
    };
    const { id, kind, compartment, fields } = item;
    const summary = summarise(kind, fields, resolve);
    const { name, other } = searchableText(kind, fields, resolve);
    const line = lazyLine(
      {
        id,
        kind,
        compartment: compartments.get(compartment) ?? compartment,
        ...summary,
        listed: listedTitle(kind, summary.title, fields),
        verifiedAt: textOrNull((fields as JsonObject)['last_verified_at']),
      },
      find,
    );
    return {
      line,
      place: compartment,
      names: [...names],
      name: markedWords([name]),
      other: markedWords(other),
      rank: 0,
      isGone: false,
      fromList: false,
    };
  };
}

/** A person as a list sorted by family names shows it. */
function listedTitle(kind: ItemKind, title: string, fields: Item['fields']): string {
  const { family, called_name: called, given } = fields as JsonObject;
  const said = called ?? given;
  const isNamed = kind === 'contact' && typeof family === 'string' && typeof said === 'string';
  return isNamed ? `${family}, ${said}` : title;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
