import type { ContactListDocument, ContactListRow } from '../documents.ts';
import { mm } from '../mm.ts';
import type { Desk } from '../page-plan.ts';
import { phoneLines } from '../phone-text.ts';
import { padX, type Cell } from '../table.ts';
import type { TextStyle } from '../type-setter.ts';

const plain: TextStyle = { size: 10.5, leading: 1.22 };
const strong: TextStyle = { size: 11.5, face: 'strong', leading: 1.22 };
const phone: TextStyle = { size: 11.5, face: 'strong', tabular: true, leading: 1.25 };

/** A row before it is broken into lines; one without cells is left for the pen. */
export interface ContactRow {
  readonly cells: readonly Cell[];
  readonly indexed?: string | undefined;
}
export interface ContactSection {
  readonly heading: string;
  readonly rows: readonly ContactRow[];
}

/** The sections of a list as cells, each with its rows for the pen. */
export function contactRows(document: ContactListDocument, desk: Desk): ContactSection[] {
  const empty = Array.from({ length: document.emptyRows ?? 1 }, (): ContactRow => ({ cells: [] }));
  return document.sections.map(({ heading, rows }) => ({
    heading,
    rows: [...rows.map((row) => ({ cells: cellsOf(row, desk), indexed: row.indexed })), ...empty],
  }));
}

/** Where the word for a number stands: beside the others, further in where the number itself needs the room. */
function labelAt(number: string, desk: Desk): number {
  const needed = desk.type.width(phoneLines(number), phone) + padX + 4;
  return needed > mm(33) && needed <= mm(46) ? needed : mm(33);
}

function cellsOf(row: ContactListRow, desk: Desk): Cell[] {
  return [
    [
      { text: row.name, style: strong },
      { text: row.role, style: plain },
      { text: row.note ?? '', style: { ...plain, grey: 0.15 } },
    ],
    numbersOf(row, desk),
    [],
  ];
}

/** An empty cell would leave one wondering whether something was lost in print. */
function numbersOf({ numbers, note }: ContactListRow, desk: Desk): Cell {
  if (numbers.length === 0 && note === undefined)
    return [{ text: desk.t('print.contact-list.no-number'), style: { ...plain, grey: 0.15 } }];
  return numbers.map((number) => ({
    text: phoneLines(number.phone),
    style: phone,
    tab: { at: labelAt(number.phone, desk), text: number.label, style: plain },
  }));
}
