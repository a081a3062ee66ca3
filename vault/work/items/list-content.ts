import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { CompartmentId, RecordId } from '../../../crypto/index.ts';
import { isItemKind, isRecordId } from '../../model/index.ts';
import type { Lined, PlainLine } from './lined.ts';
import type { SpacedWords } from './line-words.ts';

/** A line as a list keeps it: without the fields that it is read from. */
export type Listed = Pick<Lined, 'place' | 'names' | 'name' | 'other'> & { readonly line: PlainLine };

/** What a private half adds to the line of its contact. */
export interface HalfLine {
  readonly half: RecordId;
  readonly contact: string;
  /** The number to show where the contact's own line has another. */
  readonly number: string | null;
  readonly words: SpacedWords;
}

/** What a list block of ours holds. docs/vault-format.md 19.1. */
export interface ListContent {
  readonly items: readonly Listed[];
  readonly halves: readonly HalfLine[];
  /** Records that are no items, as settings and drafts, by their kind. */
  readonly others: OtherRecords;
  /** Items that the writer left out, since their lines show what lies in other compartments. */
  readonly left: readonly RecordId[];
}

export type OtherRecords = Readonly<Record<string, readonly RecordId[]>>;

const version = 1;
/** More than any list of ours: what would inflate to more is not ours. */
const longestText = 256_000_000;

/** Lines as the bytes of a block: a version, then deflated JSON with a column for each field. */
export function encodeList({ items, halves, others, left }: ListContent): Uint8Array {
  const lines = items.map(({ line }) => line);
  const text = JSON.stringify({
    ids: lines.map(({ id }) => id).join(''),
    kinds: lines.map(({ kind }) => kind),
    titles: lines.map(({ title }) => title),
    listed: lines.map(({ listed, title }) => (listed === title ? 0 : listed)),
    subtitles: lines.map(({ subtitle }) => subtitle),
    numbers: lines.map(({ number }) => number),
    sortKeys: lines.map(({ sortKey, title }) => (sortKey === title ? 0 : sortKey)),
    verified: lines.map(({ verifiedAt }) => verifiedAt),
    references: items.map(({ names }) => (names.length === 0 ? 0 : names)),
    names: items.map(({ name }) => name),
    others: items.map(({ other }) => other),
    halves: halves.map(({ half, contact, number, words }) => [half, contact, number, words]),
    others_by_kind: others,
    left,
  });
  const deflated = deflateRawSync(text, { level: 6 });
  const bytes = new Uint8Array(1 + deflated.length);
  bytes[0] = version;
  bytes.set(deflated, 1);
  return bytes;
}

/** The lines of a block; null for what another program wrote. What it says was signed by one who may write there. */
export function decodeList(bytes: Uint8Array, place: CompartmentId, kind: string): ListContent | null {
  if (bytes[0] !== version) return null;
  try {
    const text = inflateRawSync(bytes.subarray(1), { maxOutputLength: longestText }).toString();
    return contentOf(JSON.parse(text) as Columns, place, kind);
  } catch {
    return null;
  }
}

interface Columns {
  readonly ids: string;
  readonly kinds: readonly string[];
  readonly titles: readonly string[];
  readonly listed: readonly (string | 0)[];
  readonly subtitles: readonly string[];
  readonly numbers: readonly string[];
  readonly sortKeys: readonly (string | 0)[];
  readonly verified: readonly (string | null)[];
  readonly references: readonly (readonly string[] | 0)[];
  readonly names: readonly SpacedWords[];
  readonly others: readonly SpacedWords[];
  readonly halves: readonly (readonly [
    half: RecordId,
    contact: string,
    number: string | null,
    words: SpacedWords,
  ])[];
  readonly others_by_kind: OtherRecords;
  readonly left: readonly RecordId[];
}

function contentOf(columns: Columns, place: CompartmentId, compartment: string): ListContent | null {
  const { halves, left, others_by_kind: others } = columns;
  const once = eachOnce();
  const items = columns.kinds.map((_, at) => listedOf(columns, at, place, compartment, once));
  const whole = items.flatMap((item) => (item === null ? [] : [item]));
  if (whole.length !== items.length || !left.every(isRecordId)) return null;
  return {
    items: whole,
    left,
    others,
    halves: halves.map(([half, contact, number, words]) => ({
      half,
      contact,
      number,
      words,
    })),
  };
}

function listedOf(
  columns: Columns,
  at: number,
  place: CompartmentId,
  compartment: string,
  once: Once,
): Listed | null {
  const id = columns.ids.slice(32 * at, 32 * at + 32);
  const kind = columns.kinds[at];
  const title = columns.titles[at] ?? '';
  if (!isRecordId(id) || !isItemKind(kind)) return null;
  const line = {
    id: id as RecordId,
    kind,
    compartment,
    title,
    listed: columns.listed[at] || title,
    subtitle: once.text(columns.subtitles[at] ?? ''),
    number: columns.numbers[at] ?? '',
    sortKey: columns.sortKeys[at] || title,
    verifiedAt: once.textOrNull(columns.verified[at] ?? null),
  };
  return {
    line,
    place,
    names: once.names(columns.references[at] || none),
    name: columns.names[at] ?? '',
    other: columns.others[at] ?? '',
  };
}

const none: readonly string[] = [];

/** Texts and references that many lines have alike, held once: a list has as many lines as the vault has items. */
interface Once {
  readonly text: (text: string) => string;
  readonly textOrNull: (text: string | null) => string | null;
  readonly names: (names: readonly string[]) => readonly string[];
}

function eachOnce(): Once {
  const texts = new Map<string, string>();
  const references = new Map<string, readonly string[]>();
  const held = <Value>(map: Map<string, Value>, key: string, value: Value): Value => {
    const known = map.get(key);
    if (known === undefined) map.set(key, value);
    return known ?? value;
  };
  return {
    text: (text) => held(texts, text, text),
    textOrNull: (text) => (text === null ? null : held(texts, text, text)),
    names: (names) => held(references, names.join(), names),
  };
}
