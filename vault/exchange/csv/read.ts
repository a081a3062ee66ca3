import type { JsonObject } from '../../model/index.ts';
import { ExchangeError } from '../errors.ts';
import { textField } from '../export-item.ts';
import { looksSpoilt } from '../phones.ts';
import { checkSize, standardLimits, type ExchangeLimits } from '../limits.ts';
import { createPreview, type ImportPreview, type PreviewBuilder } from '../preview.ts';
import { decodeText, type TextEncodingName } from '../text.ts';
import { isFieldName, type FieldName } from './fields.ts';
import { fieldsOf, foldHeading, isOwnSecretHeading } from './headings.ts';
import { loginOfRow, personOfRow, type Cell } from './rows.ts';
import { readTable, type Table } from './table.ts';

/** Heading to field, or null for a column to leave out: the content of `--map`, or the mapping page's answer. */
export type ColumnMap = Readonly<Record<string, string | null>>;

export interface CsvOptions {
  readonly map?: ColumnMap | undefined;
  readonly encoding?: TextEncodingName | undefined;
  readonly limits?: ExchangeLimits | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads a table of people or of logins. Headings are known by their usual Swedish and English names; `map` wins.
 * A file with a column of passwords is one of logins. Fails with the codes of `checkSize`, `decodeText` and
 * `readTable`, `import-no-headings` when no column is known, `import-map-wrong`.
 */
export function readCsv(bytes: Uint8Array, options: CsvOptions = {}): ImportPreview {
  const limits = options.limits ?? standardLimits;
  checkSize(bytes, limits);
  const { text, encoding } = decodeText(bytes, options.encoding);
  const table = readTable(text, limits, options.signal);
  if (table.headings.length === 0 || table.rows.length === 0) throw new ExchangeError('import-empty');
  const preview = createPreview();
  const fields = mappedFields(table, options.map ?? {}, preview);
  if (fields.every((field) => field === null)) throw new ExchangeError('import-no-headings');
  addRows(table, fields, preview);
  const columns = table.headings.map((heading, at) => ({ heading, field: fields[at] ?? null }));
  return preview.finish('csv', { encoding, columns });
}

function mappedFields(table: Table, map: ColumnMap, preview: PreviewBuilder): (FieldName | null)[] {
  const mapped = new Map<string, FieldName | null>();
  Object.entries(map).forEach(([heading, field], at) => {
    if (field !== null && !isFieldName(field)) throw new ExchangeError('import-map-wrong', { entry: at + 1 });
    mapped.set(heading.replace(/\s+/g, ' ').trim(), field);
  });
  for (const heading of mapped.keys()) {
    if (!table.headings.includes(heading)) preview.problem({ code: 'map-column-missing', name: heading });
  }
  return fieldsOf(table.headings).map((guessed, at) => {
    const heading = table.headings[at] ?? '';
    const field = mapped.get(heading);
    if (field !== undefined) return field;
    if (guessed === null && hasContent(table, at)) {
      preview.problem({ code: 'column-unknown', column: at + 1, name: heading });
    }
    return guessed;
  });
}

function hasContent(table: Table, column: number): boolean {
  return table.rows.some(({ cells }) => (cells[column] ?? '').trim() !== '');
}

function addRows(table: Table, fields: readonly (FieldName | null)[], preview: PreviewBuilder): void {
  const isLogins = fields.includes('secret') || (fields.includes('username') && fields.includes('label'));
  const ownSecret = table.headings.some(isOwnSecretHeading);
  for (const { row, cells } of table.rows) {
    if (cells.slice(fields.length).some((cell) => cell.trim() !== ''))
      preview.problem({ code: 'row-too-long', row });
    const known = cellsOf(cells, fields, table.headings);
    const item = isLogins ? loginOfRow(known, ownSecret) : personOfRow(known);
    if (item === undefined) preview.problem({ code: 'name-missing', row });
    else preview.item({ ...item, source: { row } });
    if (numbersOf(item?.data).some(looksSpoilt)) preview.problem({ code: 'number-doubtful', row });
  }
}

function cellsOf(
  cells: readonly string[],
  fields: readonly (FieldName | null)[],
  headings: readonly string[],
): Cell[] {
  return fields.flatMap((field, at) => {
    const text = cells[at] ?? '';
    if (field === null || text.trim() === '') return [];
    return [{ field, text, heading: foldHeading(headings[at] ?? '') }];
  });
}

/** The values of an item's channels; web and mail addresses among them never look like spoilt numbers. */
function numbersOf(data: JsonObject | undefined): string[] {
  const channels = data?.['channels'];
  if (!Array.isArray(channels)) return [];
  return channels.map((channel: JsonObject) => textField(channel, 'value'));
}
