import { utf8, type JsonValue } from '../../../crypto/index.ts';
import { ModelError } from '../errors.ts';
import { isObject, type JsonObject } from '../json.ts';
import type { ByteSource } from './byte-source.ts';
import type { ByteWriter } from './byte-writer.ts';
import { readIds, writeIds, type PrefixTable } from './id-columns.ts';

/** What a column can hold: JSON, or nothing where an object lacks that member. */
export type Cell = JsonValue | undefined;

const tags = {
  absent: 0,
  null: 1,
  false: 2,
  true: 3,
  integer: 4,
  string: 5,
  array: 6,
  object: 7,
  id: 8,
} as const;
const endOfText = 0xff;
const mostNesting = 8;

/** values(m) of paper-format.md 5.1: tags, then what each kind of value needs, column by column. */
export function writeValues(out: ByteWriter, cells: readonly Cell[], prefixes: PrefixTable): void {
  for (const cell of cells) out.byte(tagOf(cell));
  const tagged = (tag: number): Cell[] => cells.filter((cell) => tagOf(cell) === tag);
  for (const cell of tagged(tags.integer)) out.z(integerOf(cell));
  for (const cell of tagged(tags.string)) writeText(out, cell as string);
  writeIds(out, tagged(tags.id) as string[], prefixes);
  writeArrays(out, tagged(tags.array) as JsonValue[][], prefixes);
  writeObjects(out, tagged(tags.object) as JsonObject[], prefixes);
}

function tagOf(cell: Cell): number {
  if (cell === undefined) return tags.absent;
  if (cell === null) return tags.null;
  if (typeof cell === 'boolean') return cell ? tags.true : tags.false;
  if (typeof cell === 'number') return tags.integer;
  if (typeof cell === 'string') return isId(cell) ? tags.id : tags.string;
  return Array.isArray(cell) ? tags.array : tags.object;
}

function isId(text: string): boolean {
  return text.length === 32 && /^[0-9a-f]{32}$/.test(text);
}

function integerOf(cell: Cell): number {
  if (!Number.isSafeInteger(cell)) throw new ModelError('record-damaged');
  return cell as number;
}

function writeText(out: ByteWriter, text: string): void {
  out.bytes(utf8(text));
  out.byte(endOfText);
}

function writeArrays(out: ByteWriter, arrays: readonly JsonValue[][], prefixes: PrefixTable): void {
  if (arrays.length === 0) return;
  for (const array of arrays) out.u(array.length);
  writeValues(out, arrays.flat(1), prefixes);
}

function writeObjects(out: ByteWriter, objects: readonly JsonObject[], prefixes: PrefixTable): void {
  if (objects.length === 0) return;
  const names = [...new Set(objects.flatMap((object) => Object.keys(object)))].sort();
  out.u(names.length);
  for (const name of names) writeText(out, name);
  for (const name of names) {
    writeValues(
      out,
      objects.map((object) => (Object.hasOwn(object, name) ? object[name] : undefined)),
      prefixes,
    );
  }
}

/** The m cells of a column. Fails with `record-damaged`. */
export function readValues(source: ByteSource, m: number, prefixes: readonly string[], depth = 0): Cell[] {
  if (depth > mostNesting) throw new ModelError('record-damaged');
  const column = source.bytes(m);
  const of = (tag: number): number => column.reduce((sum, one) => sum + (one === tag ? 1 : 0), 0);
  const queues = new Map<number, Cell[]>([
    [tags.integer, times(of(tags.integer), () => safeInteger(source.z()))],
    [tags.string, times(of(tags.string), source.text)],
    [tags.id, readIds(source, of(tags.id), prefixes)],
    [tags.array, readArrays(source, of(tags.array), prefixes, depth + 1)],
    [tags.object, readObjects(source, of(tags.object), prefixes, depth + 1)],
  ]);
  const next = new Map<number, number>();
  return Array.from(column, (tag) => {
    if (tag < tags.integer) return [undefined, null, false, true][tag];
    const at = next.get(tag) ?? 0;
    next.set(tag, at + 1);
    const cell = queues.get(tag)?.[at];
    if (cell === undefined) throw new ModelError('record-damaged');
    return cell;
  });
}

function readArrays(
  source: ByteSource,
  m: number,
  prefixes: readonly string[],
  depth: number,
): JsonValue[][] {
  if (m === 0) return [];
  const lengths = times(m, source.count);
  const elements = readValues(source, sum(lengths), prefixes, depth);
  let at = 0;
  return lengths.map((length) => elements.slice(at, (at += length)).map(present));
}

function readObjects(
  source: ByteSource,
  m: number,
  prefixes: readonly string[],
  depth: number,
): JsonObject[] {
  if (m === 0) return [];
  const names = times(source.count(), source.text);
  if (names.some((name, i) => i > 0 && (names[i - 1] ?? '') >= name)) throw new ModelError('record-damaged');
  const columns = names.map((name) => [name, readValues(source, m, prefixes, depth)] as const);
  return times(m, (i) => {
    const members = columns.flatMap(([name, column]) => {
      const cell = column[i];
      return cell === undefined ? [] : [[name, cell] as const];
    });
    // Object.fromEntries defines members, so that a member called __proto__ is a member and nothing else.
    return Object.fromEntries(members);
  });
}

function present(cell: Cell): JsonValue {
  if (cell === undefined) throw new ModelError('record-damaged');
  return cell;
}

function safeInteger(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new ModelError('record-damaged');
  return number;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function times<T>(m: number, make: (i: number) => T): T[] {
  return Array.from({ length: m }, (_, i) => make(i));
}

/** Whether a cell is an object, as the data of a row must be. */
export function isObjectCell(cell: Cell): cell is JsonObject {
  return isObject(cell);
}
