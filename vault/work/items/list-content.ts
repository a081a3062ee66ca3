import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { CompartmentId, RecordId } from '../../../crypto/index.ts';
import { isItemKind, isRecordId, type ItemKind } from '../../model/index.ts';
import type { MarkedWords } from './line-words.ts';
import { lineFromList, type ItemFinder, type Lined, type PlainLine } from './lined.ts';
import { columnOf, valueAt, type Column } from './list-columns.ts';
import { columnOfWords, exactIn, type ColumnOfWords } from './words-column.ts';
import { listedWords } from './listed-words.ts';

/** A line as a list keeps it: without the fields that it is read from. */
export type Listed = Pick<Lined, 'place' | 'names' | 'name' | 'other'> & { readonly line: PlainLine };

/** What a private half adds to the line of its contact. */
export interface HalfLine {
  readonly half: RecordId;
  readonly contact: string;
  /** The number to show where the contact's own line has another. */
  readonly number: string | null;
  readonly words: MarkedWords;
}

/** What a list block of ours holds. docs/vault-format.md 19.1. */
export interface ListContent<Item = Listed> {
  readonly items: readonly Item[];
  readonly halves: readonly HalfLine[];
  /** Records that are no items, as settings and drafts, by their kind. */
  readonly others: OtherRecords;
  /** Items that the writer left out, since their lines show what lies in other compartments. */
  readonly left: readonly RecordId[];
}

export type OtherRecords = Readonly<Record<string, readonly RecordId[]>>;

const version = 3;
/** Finds a name again a column later, which deflate does not; better qualities take seconds for large vaults. */
const compression = {
  [constants.BROTLI_PARAM_QUALITY]: 5,
  [constants.BROTLI_PARAM_LGWIN]: 22,
};
/** More than any list of ours: what would inflate to more is not ours. */
const longestText = 256_000_000;

/** Lines as the bytes of a block: a version, then compressed JSON with a column for each field. */
export function encodeList({ items, halves, others, left }: ListContent): Uint8Array {
  const lines = items.map(({ line }) => line);
  const columns: Columns = {
    ids: lines.map(({ id }) => id).join(''),
    kinds: columnOf(
      lines.map(({ kind }) => kind),
      String,
    ),
    titles: lines.map(({ title }) => title),
    listed: lines.map(({ listed, title }) => (listed === title ? 0 : listed)),
    subtitles: columnOf(
      lines.map(({ subtitle }) => subtitle),
      String,
    ),
    numbers: lines.map(({ number }) => number),
    sortKeys: lines.map(({ sortKey, title }) => (sortKey === title ? 0 : sortKey)),
    verified: columnOf(
      lines.map(({ verifiedAt }) => verifiedAt),
      String,
    ),
    references: columnOf(
      items.map(({ names }) => names),
      (names) => names.join(),
    ),
    names: columnOfWords(items.map(({ name }) => name)),
    others: columnOfWords(items.map(({ other }) => other)),
    halves: halves.map(({ half, contact, number, words }) => [half, contact, number, words]),
    others_by_kind: others,
    left,
  };
  const text = Buffer.from(inOneByteEach(JSON.stringify(columns)), 'latin1');
  const compressed = brotliCompressSync(text, { params: compression });
  const bytes = new Uint8Array(1 + compressed.length);
  bytes[0] = version;
  bytes.set(compressed, 1);
  return bytes;
}

/** JSON in which each character is a byte of Latin-1: read four times as fast as UTF-8, and in Swedish as short. */
function inOneByteEach(json: string): string {
  return json.replace(/[^\0-ÿ]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * The lines of a block; null for what another program wrote. What it says was signed by one who may write there.
 * @param find finds an item as it is now, for the fields of its line
 */
export function decodeList(
  bytes: Uint8Array,
  place: CompartmentId,
  kind: string,
  find: ItemFinder,
): ListContent<Lined> | null {
  if (bytes[0] !== version) return null;
  try {
    return contentOf(parsed(bytes), { place, compartment: kind, find });
  } catch {
    return null;
  }
}

/** Its text is gone when the lines are made: at 100,000 items that is 40 MB. One buffer takes it, as much as it is as a rule. */
function parsed(bytes: Uint8Array): Columns {
  const room = { maxOutputLength: longestText, chunkSize: 20 * bytes.length };
  return JSON.parse(brotliDecompressSync(bytes.subarray(1), room).toString('latin1')) as Columns;
}

interface Columns {
  readonly ids: string;
  readonly kinds: Column<ItemKind>;
  readonly titles: readonly string[];
  readonly listed: readonly (string | 0)[];
  readonly subtitles: Column<string>;
  readonly numbers: readonly string[];
  readonly sortKeys: readonly (string | 0)[];
  readonly verified: Column<string | null>;
  readonly references: Column<readonly string[]>;
  readonly names: ColumnOfWords;
  readonly others: ColumnOfWords;
  readonly halves: readonly (readonly [
    half: RecordId,
    contact: string,
    number: string | null,
    words: MarkedWords,
  ])[];
  readonly others_by_kind: OtherRecords;
  readonly left: readonly RecordId[];
}

/** Where a list lies. */
interface Where {
  readonly place: CompartmentId;
  readonly compartment: string;
  readonly find: ItemFinder;
}

function contentOf(columns: Columns, where: Where): ListContent<Lined> | null {
  const { titles, halves, left, others_by_kind: others } = columns;
  const words = listedWords(columns.names, columns.others);
  if (words?.starts.length !== 2 * titles.length + 1 || !left.every(isRecordId)) return null;
  const exact = { names: exactIn(columns.names), others: exactIn(columns.others) };
  const items: Lined[] = [];
  for (let at = 0; at < titles.length; at++) {
    const line = plainLineOf(columns, at, where.compartment);
    if (line === null) return null;
    const names = valueAt(columns.references, at) ?? none;
    const own = { name: exact.names[at] ?? 0, other: exact.others[at] ?? 0 };
    items.push(lineFromList(line, { place: where.place, names, words, at, exact: own }, where.find));
  }
  return {
    items,
    left,
    others,
    halves: halves.map(([half, contact, number, halfWords]) => ({ half, contact, number, words: halfWords })),
  };
}

function plainLineOf(columns: Columns, at: number, compartment: string): PlainLine | null {
  const id = columns.ids.slice(32 * at, 32 * at + 32);
  const kind = valueAt(columns.kinds, at);
  const title = columns.titles[at] ?? '';
  if (!isRecordId(id) || !isItemKind(kind)) return null;
  return {
    id: id as RecordId,
    kind,
    compartment,
    title,
    listed: ownOr(title, columns.listed[at]),
    subtitle: valueAt(columns.subtitles, at) ?? '',
    number: columns.numbers[at] ?? '',
    sortKey: ownOr(title, columns.sortKeys[at]),
    verifiedAt: valueAt(columns.verified, at) ?? null,
  };
}

function ownOr(title: string, own: string | 0 = 0): string {
  return own === 0 ? title : own;
}

const none: readonly string[] = [];
