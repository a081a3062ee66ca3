import Papa from 'papaparse';
import type { ItemKind, JsonObject } from '../../model/index.ts';
import { ExchangeError, throwIfCancelled } from '../errors.ts';
import { textField, type ExportItem } from '../export-item.ts';
import { channelFields, loginFields, personFields, type FieldName } from './fields.ts';
import { escapeFormula } from './formula.ts';
import { ownHeadings } from './headings.ts';

export interface CsvWriteOptions {
  /** What to write; people and their organisations unless told `credential`. One file has one kind of rows. */
  readonly what?: 'contact' | 'credential';
  readonly language?: 'sv' | 'en';
  /** Semicolons, as a Swedish Excel opens by itself; a comma for everyone else. */
  readonly delimiter?: ';' | ',' | '\t';
  /** An apostrophe before cells that a spreadsheet could take for a formula. Only for programs that read it raw. */
  readonly escapeFormulas?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * A table in UTF-8 with a byte order mark and CRLF, only with the columns that hold something; several channels of a
 * kind get numbered columns. Reading it back gives the same items, their channels' details apart.
 * Fails with `export-empty`.
 */
export function writeCsv(items: readonly ExportItem[], options: CsvWriteOptions = {}): Uint8Array {
  const { what = 'contact', language = 'sv', delimiter = ';', escapeFormulas = true } = options;
  const kinds: readonly ItemKind[] = what === 'credential' ? ['credential'] : ['contact', 'organisation'];
  const rows = items.filter(({ kind }) => kinds.includes(kind)).map((item) => rowOf(item));
  if (rows.length === 0) throw new ExchangeError('export-empty');
  throwIfCancelled(options.signal);
  const columns = columnsOf(rows, what);
  const heading = ({ field, at }: Column): string =>
    `${ownHeadings[language][field] ?? field}${at > 0 ? ` ${at + 1}` : ''}`;
  const cell = (text: string): string => (escapeFormulas ? escapeFormula(text) : text);
  const table = [
    columns.map(heading),
    ...rows.map((row) => columns.map(({ field, at }) => cell(row.get(field)?.[at] ?? ''))),
  ];
  return new TextEncoder().encode(`\uFEFF${Papa.unparse(table, { delimiter, newline: '\r\n' })}\r\n`);
}

type Row = ReadonlyMap<FieldName, readonly string[]>;
interface Column {
  readonly field: FieldName;
  readonly at: number;
}

function rowOf({ kind, data }: ExportItem): Row {
  const row = new Map<FieldName, string[]>();
  const add = (field: FieldName, value: string): void => {
    if (value !== '') row.set(field, [...(row.get(field) ?? []), value]);
  };
  if (kind === 'organisation') add('employer_org', textField(data, 'name'));
  const plain = kind === 'credential' ? loginFields : personFields;
  if (kind !== 'organisation') for (const field of plain) add(field, textField(data, field));
  for (const channel of objects(data, 'channels')) addChannel(channel, add);
  if (kind !== 'contact') add('note', textField(data, 'note'));
  add('tags', Array.isArray(data['tags']) ? data['tags'].map(String).join(', ') : '');
  return row;
}

function addChannel(channel: JsonObject, add: (field: FieldName, value: string) => void): void {
  const field = channelFields.find((kind) => kind === channel['kind']);
  if (field !== undefined) add(field, textField(channel, 'value'));
}

function objects(data: JsonObject, field: string): readonly JsonObject[] {
  const value = data[field];
  return Array.isArray(value) ? (value as readonly JsonObject[]) : [];
}

/** The columns in their fixed order, as many of each field as the fullest row needs; a name always stands. */
function columnsOf(rows: readonly Row[], what: 'contact' | 'credential'): Column[] {
  const order: readonly FieldName[] =
    what === 'credential'
      ? [...loginFields, 'tags', 'note']
      : [...personFields.filter((field) => field !== 'note'), ...channelFields, 'tags', 'note'];
  // Always there, so that the file is known for what it is when it is read again.
  const fixed: readonly FieldName[] =
    what === 'credential' ? ['label', 'username', 'secret'] : ['given', 'family'];
  return order.flatMap((field) => {
    const most = rows.reduce((count, row) => Math.max(count, row.get(field)?.length ?? 0), 0);
    const count = Math.max(most, fixed.includes(field) ? 1 : 0);
    return Array.from({ length: count }, (_, at) => ({ field, at }));
  });
}
