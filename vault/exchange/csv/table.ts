import Papa from 'papaparse';
import { throwIfCancelled } from '../errors.ts';
import type { ExchangeLimits } from '../limits.ts';
import { checkShape } from './shape.ts';

/** A table as it stands in the file: the first row that is not empty gives the headings. */
export interface Table {
  readonly delimiter: string;
  readonly headings: readonly string[];
  /** `row`: the row's number, counted from 1 with the headings and without `sep=`, as a spreadsheet shows it. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

const delimiters = [';', '\t', ',', '|'] as const;

/**
 * Reads separated values (RFC 4180, and what Swedish Excel makes of it): quotes, line breaks in cells, a first line
 * `sep=;`. The delimiter is the one most used in the first line. Fails as `checkShape` does.
 */
export function readTable(text: string, limits: ExchangeLimits, signal?: AbortSignal): Table {
  const told = /^sep=(.)\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const delimiter = told?.[1] ?? commonest(firstLine(body));
  checkShape(body, delimiter, limits);
  throwIfCancelled(signal);
  const [headings, ...rows] = numberedRows(body, delimiter);
  return { delimiter, headings: headings?.cells.map(cleanHeading) ?? [], rows };
}

function numberedRows(body: string, delimiter: string): { row: number; cells: string[] }[] {
  const parsed = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false }).data;
  return parsed
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/** The first line that holds anything, at most a few thousand characters: enough to see what separates. */
function firstLine(body: string): string {
  const start = body.search(/\S/);
  if (start < 0) return '';
  const line = /^[^\r\n]*/.exec(body.slice(start, start + 10_000));
  return (line?.[0] ?? '').replace(/"[^"]*"/g, '');
}

function commonest(line: string): string {
  const counts = delimiters.map((delimiter) => line.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ';';
}

function cleanHeading(heading: string): string {
  return heading.replace(/\s+/g, ' ').trim();
}
