import type { Align, Box, Pen } from './pen.ts';
import type { TextStyle, TypeSetter } from './type-setter.ts';

/** A column of a table. A `tick` column shows an empty box in each row, a `write` column is left for the pen. */
export interface Column {
  readonly title: string;
  readonly width: number;
  readonly align?: Align;
  readonly content: 'text' | 'tick' | 'write';
}

/** A paragraph inside a cell; with `tab`, a second text stands beside it, `at` points in. */
export interface Paragraph {
  readonly text: string;
  readonly style: TextStyle;
  readonly tab?: { readonly at: number; readonly text: string; readonly style: TextStyle };
}
export type Cell = readonly Paragraph[];

/** A row broken into lines, with its height: it is never split over pages. */
export interface SetRow {
  readonly cells: readonly (readonly Paragraph[])[];
  readonly height: number;
}

export interface TableSpec {
  readonly columns: readonly Column[];
  /** The least height of a row: room for a pen. */
  readonly rowHeight: number;
  readonly headStyle: TextStyle;
}

/** Empty on either side of a text in its cell, in points. */
export const padX = 4;
const padY = 3.2;
const tickSide = 14;

/** Breaks the cells of a row into lines that fit their columns, at most `maxHeight` points high in all. */
export function setRow(type: TypeSetter, spec: TableSpec, cells: readonly Cell[], maxHeight: number): SetRow {
  const broken = cells.map((cell, index) =>
    clip(type, breakCell(type, cell, (spec.columns[index]?.width ?? 0) - 2 * padX), maxHeight - 2 * padY),
  );
  const heights = broken.map((lines) => linesHeight(type, lines) + 2 * padY);
  return { cells: broken, height: Math.max(spec.rowHeight, ...heights) };
}

function breakCell(type: TypeSetter, cell: Cell, width: number): Paragraph[] {
  return cell
    .filter(({ text, tab }) => text !== '' || tab !== undefined)
    .flatMap((paragraph) => breakParagraph(type, paragraph, width));
}

function breakParagraph(type: TypeSetter, { text, style, tab }: Paragraph, width: number): Paragraph[] {
  const left = type.lines(text, style, tab === undefined ? width : tab.at - 4);
  const right = tab === undefined ? [] : type.lines(tab.text, tab.style, width - tab.at);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const beside = right[index];
    const line = { text: left[index] ?? '', style };
    return tab === undefined || beside === undefined ? line : { ...line, tab: { ...tab, text: beside } };
  });
}

/** A cell higher than a whole page is cut, and shows it. */
function clip(type: TypeSetter, lines: Paragraph[], height: number): Paragraph[] {
  if (linesHeight(type, lines) <= height) return lines;
  const kept: Paragraph[] = [];
  let used = 0;
  for (const line of lines) {
    used += type.lineHeight(line.style);
    if (used > height) break;
    kept.push(line);
  }
  const last = kept.pop();
  return last === undefined ? [] : [...kept, { ...last, text: `${last.text.slice(0, -1)}…` }];
}

function linesHeight(type: TypeSetter, lines: readonly Paragraph[]): number {
  return lines.reduce((sum, line) => sum + type.lineHeight(line.style), 0);
}

/** The height of the heading row: titles may take two lines. */
export function headHeight(type: TypeSetter, spec: TableSpec): number {
  const lines = spec.columns.map((column) =>
    type.lines(column.title, spec.headStyle, column.width - 2 * padX),
  );
  return Math.max(...lines.map((l) => l.length)) * type.lineHeight(spec.headStyle) + 6;
}

/** Fills pages with rows: `first` points on the first page, `next` on the others. Always at least one page. */
export function paginate<T extends { readonly height: number }>(
  rows: readonly T[],
  first: number,
  next: number,
): T[][] {
  const pages: T[][] = [[]];
  let room = first;
  for (const row of rows) {
    if (row.height > room && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      room = next;
    }
    pages.at(-1)?.push(row);
    room -= row.height;
  }
  return pages;
}

/** As many rows for the pen, at most `wanted`, as find room without a page of their own. */
export function fewestPages<T>(wanted: number, pagesWith: (empty: number) => T[]): T[] {
  const least = pagesWith(0);
  for (let empty = wanted; empty > 0; empty--) {
    const pages = pagesWith(empty);
    if (pages.length === least.length) return pages;
  }
  return least;
}

/** Fewer filled rows than these are not left alone on a page that a table goes on to. */
const fewestAlone = 4;

/**
 * Moves rows from the end of `before` to the beginning of `after` until enough filled ones stand there, as long as
 * enough stay and `room` points more are free.
 */
export function keepCompany<T extends SetRow>(before: T[], after: T[], room: number): void {
  const filled = (rows: readonly T[]): number => rows.filter(isFilled).length;
  let free = room;
  while (filled(after) < fewestAlone && filled(before) > fewestAlone) {
    const row = before.at(-1);
    if (row === undefined || row.height > free) return;
    before.pop();
    after.unshift(row);
    free -= row.height;
  }
}

function isFilled({ cells }: SetRow): boolean {
  return cells.some((cell) => cell.length > 0);
}

/** The same pages, the last of them with more than a lone row or two. */
export function withoutLoneRows<T extends SetRow>(pages: readonly (readonly T[])[], room: number): T[][] {
  const moved = pages.map((page) => [...page]);
  const [before, after] = moved.slice(-2);
  if (before === undefined || after === undefined) return moved;
  keepCompany(before, after, room - after.reduce((sum, row) => sum + row.height, 0));
  return moved;
}

/** Draws heading and rows from the upper left corner of `at`; `firstIndex` keeps the zebra in step over pages. */
export function drawTable(
  pen: Pen,
  spec: TableSpec,
  rows: readonly SetRow[],
  at: { readonly x: number; readonly y: number },
  firstIndex: number,
): number {
  let y = at.y;
  pen.artifact(() => {
    drawShades(pen, spec, rows, { x: at.x, y: at.y + headHeight(pen.type, spec) }, firstIndex);
  });
  pen.group('Table', () => {
    y += drawHead(pen, spec, at.x, y);
    for (const row of rows) {
      drawRow(pen, spec, row, at.x, y);
      y += row.height;
    }
  });
  pen.artifact(() => {
    drawColumnRules(pen, spec, at.x, at.y, y);
  });
  return y - at.y;
}

function drawHead(pen: Pen, spec: TableSpec, x: number, y: number): number {
  const height = headHeight(pen.type, spec);
  const width = tableWidth(spec);
  pen.group('TR', () => {
    eachColumn(spec, x, (column, left) => {
      pen.tag('TH', () => {
        const lines = pen.blockHeight(column.title, column.width - 2 * padX, spec.headStyle);
        pen.block(
          column.title,
          left + padX,
          y + height - 3 - lines,
          column.width - 2 * padX,
          spec.headStyle,
          alignOf(column),
        );
      });
    });
  });
  pen.artifact(() => {
    pen.rule(x, y + height, x + width, y + height, 1.2);
  });
  return height;
}

/** Every other row lies on grey; drawn before all rules, so that none is covered. */
function drawShades(
  pen: Pen,
  spec: TableSpec,
  rows: readonly SetRow[],
  at: { readonly x: number; readonly y: number },
  firstIndex: number,
): void {
  let { y } = at;
  rows.forEach(({ height }, index) => {
    if ((firstIndex + index) % 2 === 1) pen.fill({ x: at.x, y, width: tableWidth(spec), height }, 0.945);
    y += height;
  });
}

function drawRow(pen: Pen, spec: TableSpec, row: SetRow, x: number, y: number): void {
  const width = tableWidth(spec);
  pen.artifact(() => {
    pen.rule(x, y + row.height, x + width, y + row.height, 0.4, 0.45);
  });
  pen.group('TR', () => {
    eachColumn(spec, x, (column, left, index) => {
      pen.tag('TD', () => {
        drawCell(pen, column, row.cells[index] ?? [], {
          x: left,
          y,
          width: column.width,
          height: row.height,
        });
      });
    });
  });
}

function drawCell(pen: Pen, column: Column, lines: readonly Paragraph[], cell: Box): void {
  if (column.content === 'tick') {
    const [x, y] = [cell.x + (cell.width - tickSide) / 2, cell.y + (cell.height - tickSide) / 2];
    pen.fill({ x, y, width: tickSide, height: tickSide }, 1);
    pen.frame({ x, y, width: tickSide, height: tickSide }, 1, 0, 2);
    return;
  }
  let y = cell.y + (cell.height - linesHeight(pen.type, lines)) / 2;
  for (const { text, style, tab } of lines) {
    const height = pen.type.lineHeight(style);
    pen.text(text, cell.x + padX, y, style, alignOf(column), cell.width - 2 * padX);
    if (tab)
      pen.text(
        tab.text,
        cell.x + padX + tab.at,
        y + (height - pen.type.lineHeight(tab.style)) / 2,
        tab.style,
      );
    y += height;
  }
}

/** Rules between the columns that are written in, so that a pen keeps to its place. */
function drawColumnRules(pen: Pen, spec: TableSpec, x: number, top: number, bottom: number): void {
  eachColumn(spec, x, (column, left) => {
    if (column.content === 'text') return;
    pen.rule(left, top, left, bottom, 0.4, 0.45);
  });
}

function eachColumn(
  spec: TableSpec,
  x: number,
  visit: (column: Column, left: number, index: number) => void,
): void {
  let left = x;
  spec.columns.forEach((column, index) => {
    visit(column, left, index);
    left += column.width;
  });
}

function tableWidth(spec: TableSpec): number {
  return spec.columns.reduce((sum, column) => sum + column.width, 0);
}

function alignOf(column: Column): Align {
  return column.align ?? 'left';
}
