import type { ContactListDocument } from '../documents.ts';
import { heading, type Measure } from '../flow.ts';
import { contentBox, drawFrame, type FrameFacts } from '../frame.ts';
import { mm } from '../mm.ts';
import type { Desk, PagePlan } from '../page-plan.ts';
import type { Pen } from '../pen.ts';
import type { TextStyle } from '../type-setter.ts';
import type { Stretch } from './contact-spread.ts';

const columns = 3;
const gutter = mm(6);
const name: TextStyle = { size: 10, leading: 1.25 };
const page: TextStyle = { size: 10, face: 'strong', tabular: true, leading: 1.25 };
const letterStyle: TextStyle = { size: 11.5, face: 'strong', leading: 1.25 };
const pageWidth = mm(10);
const indent = 8;
const aboveLetter = 4;

/** A name and the pages where it stands, or the letter under which the next names begin. */
type Entry =
  | { readonly kind: 'letter'; readonly text: string; readonly height: number }
  | {
      readonly kind: 'name';
      readonly lines: readonly string[];
      readonly pages: string;
      readonly height: number;
    };

/** The pages that tell on which page each name of a list stands; none for a list that has no index. */
export function planNameIndex(
  document: ContactListDocument,
  pages: readonly (readonly Stretch[])[],
  frame: FrameFacts,
  desk: Desk,
): PagePlan[] {
  const content = contentBox();
  const measure: Measure = { type: desk.type, width: content.width };
  const title = heading(measure, desk.t('print.contact-list.index'));
  const room = content.height - title.height - mm(2);
  const entries = entriesOf(document.index ?? [], pagesByName(pages), desk);
  return inColumns(entries, room).map((filled) => ({
    draw: (pen, number) => {
      drawFrame(pen, desk, frame, number);
      title.draw(pen, content.x, content.y);
      filled.forEach((column, at) => {
        const x = content.x + at * (columnWidth() + gutter);
        drawColumn(pen, column, x, content.y + title.height + mm(2));
      });
    },
  }));
}

function columnWidth(): number {
  return (contentBox().width - (columns - 1) * gutter) / columns;
}

function pagesByName(pages: readonly (readonly Stretch[])[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  pages.forEach((stretches, at) => {
    for (const { indexed } of stretches.flatMap(({ rows }) => rows)) {
      if (indexed === undefined) continue;
      const known = found.get(indexed) ?? [];
      if (!known.includes(at + 1)) found.set(indexed, [...known, at + 1]);
    }
  });
  return found;
}

function entriesOf(names: readonly string[], found: ReadonlyMap<string, number[]>, desk: Desk): Entry[] {
  let last = '';
  return names.flatMap((text): Entry[] => {
    const letter = Array.from(text)[0]?.toLocaleUpperCase('sv') ?? '';
    const lines = desk.type.lines(text, name, columnWidth() - pageWidth - indent);
    const height = lines.length * desk.type.lineHeight(name) + 1.5;
    const entry: Entry = { kind: 'name', lines, pages: (found.get(text) ?? []).join(', '), height };
    if (letter === last) return [entry];
    last = letter;
    return [{ kind: 'letter', text: letter, height: desk.type.lineHeight(letterStyle) + aboveLetter }, entry];
  });
}

/** Pages of columns; those of the last page end at the same height, or nearly. */
function inColumns(entries: readonly Entry[], room: number): Entry[][][] {
  const filled = fillColumns(entries, room);
  const whole = Math.max(0, Math.ceil(filled.length / columns) - 1) * columns;
  const rest = filled.slice(whole).flat();
  let least = heightsOf(rest) / columns;
  while (fillColumns(rest, least).length > columns) least += 4;
  const all = [...filled.slice(0, whole), ...fillColumns(rest, Math.min(least, room))];
  return Array.from({ length: Math.ceil(all.length / columns) }, (_, at) =>
    all.slice(at * columns, (at + 1) * columns),
  );
}

function heightsOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { height }) => sum + height, 0);
}

/** Fills column after column; a letter never stands last in one. */
function fillColumns(entries: readonly Entry[], room: number): Entry[][] {
  const filled: Entry[][] = [];
  let left = 0;
  entries.forEach((entry, at) => {
    const needed = entry.height + (entry.kind === 'letter' ? (entries[at + 1]?.height ?? 0) : 0);
    if (needed > left) {
      filled.push([]);
      left = room;
    }
    filled.at(-1)?.push(entry);
    left -= entry.height;
  });
  return filled;
}

function drawColumn(pen: Pen, entries: readonly Entry[], x: number, top: number): void {
  // A letter has air above it, save at the head of a column.
  let y = entries[0]?.kind === 'letter' ? top - aboveLetter : top;
  pen.group('L', () => {
    for (const entry of entries) {
      const at = y;
      pen.tag('LI', () => {
        if (entry.kind === 'letter') pen.text(entry.text, x, at + aboveLetter, letterStyle);
        else drawName(pen, entry.lines, entry.pages, x, at);
      });
      y += entry.height;
    }
  });
}

/** The second line of a long name stands further in, and the page beside its last. */
function drawName(pen: Pen, lines: readonly string[], pages: string, x: number, top: number): void {
  lines.forEach((line, index) => {
    const y = top + index * pen.type.lineHeight(name);
    const left = x + (index === 0 ? 0 : indent);
    pen.text(line, left, y, name);
    if (index < lines.length - 1) return;
    const from = left + pen.type.width(line, name) + 4;
    const to = x + columnWidth() - pen.type.width(pages, page) - 4;
    const foot = y + pen.type.lineHeight(name) * 0.72;
    if (to > from + 6) pen.dashed(from, foot, to, foot, [0.7, 2.6], 0.6);
    pen.text(pages, x, y, page, 'right', columnWidth());
  });
}
