import { cpus, loadavg, totalmem } from 'node:os';
import type { Spread } from './figures.ts';
import type { Subject } from './vault.ts';

/** Figures of one kind of run, by their names. */
export interface Column {
  readonly title: string;
  readonly spreads: ReadonlyMap<string, Spread>;
}

/** What is measured, and on what. */
export function printHead(name: string, about: string): void {
  const [cpu] = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
  printLine(`\n## ${name}\n\n${about}\n`);
  printLine(
    `Node ${process.version}, ${cpus().length} x ${cpu?.model.trim() ?? 'unknown'}, ${memory}, load ${load()}.`,
  );
  printLine(
    'Median of 5, or of 2 with --quick (least to most). Cold: a new process each, the file forgotten by the kernel where GNU dd can ask.',
  );
  printLine('Warm: in one process, after a run that does not count.');
}

/** Which vault the next figures are of. */
export function printSubject({ contacts, items, entries, bytes }: Subject): void {
  printLine(
    `\n### ${grouped(contacts)} contacts (${grouped(items)} items in ${grouped(entries)} entries: one item in ten by ` +
      `itself, the others 500 an entry), file ${grouped(bytes)} bytes, load ${load()}`,
  );
}

/** One table: a line a figure, a column a kind of run. */
export function printTable(columns: readonly Column[]): void {
  const names = new Set(columns.flatMap(({ spreads }) => [...spreads.keys()]));
  printLine('');
  printLine(`| figure | ${columns.map(({ title }) => title).join(' | ')} |`);
  printLine(`|---|${columns.map(() => '---').join('|')}|`);
  for (const name of names)
    printLine(`| ${name} | ${columns.map(({ spreads }) => spreadText(spreads.get(name))).join(' | ')} |`);
}

/** A median with least and most; nothing where nothing was measured. */
export function spreadText(spread: Spread | undefined, unit = ''): string {
  if (spread === undefined) return '';
  const { median, least, most } = spread;
  return `${figureText(median)}${unit && ` ${unit}`} (${figureText(least)} to ${figureText(most)})`;
}

/** A number with three figures, or whole. */
export function figureText(value: number): string {
  if (Number.isInteger(value)) return grouped(value);
  return value >= 100 ? grouped(Math.round(value)) : value.toFixed(value >= 10 ? 1 : 2);
}

function grouped(value: number): string {
  return value.toLocaleString('en-GB');
}

function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}

/** A line of the report. */
export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
