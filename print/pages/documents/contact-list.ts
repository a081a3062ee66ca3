import type { ContactListDocument, ContactListRow } from '../documents.ts';
import { heading, paragraph, space, type Flow } from '../flow.ts';
import { phoneLines } from '../phone-text.ts';
import { contentBox, drawFrame } from '../frame.ts';
import { mm } from '../mm.ts';
import type { Desk, PagePlan } from '../page-plan.ts';
import type { Pen } from '../pen.ts';
import { drawTable, headHeight, padX, setRow, type Cell, type SetRow, type TableSpec } from '../table.ts';
import type { TextStyle } from '../type-setter.ts';

const plain: TextStyle = { size: 10.5, leading: 1.22 };
const strong: TextStyle = { size: 11.5, face: 'strong', leading: 1.22 };
const phone: TextStyle = { size: 11.5, face: 'strong', tabular: true, leading: 1.25 };

/** Rows of one section that stand together on one page. */
interface Stretch {
  readonly heading: string;
  readonly rows: SetRow[];
}

/** D4-D6: names and numbers in sections; a section that goes on over a page repeats its heading. */
export function planContactList(document: ContactListDocument, desk: Desk): PagePlan[] {
  const content = contentBox();
  const spec = columnsOf(desk);
  const measure = { type: desk.type, width: content.width };
  const intro = paragraph(measure, document.introduction ?? '', { size: 11.5 });
  const introHeight = intro.height === 0 ? 0 : intro.height + mm(3);
  const headed = (text: string): Flow => heading(measure, text);
  const fixed = headed('X').height + headHeight(desk.type, spec) + mm(4);
  const pages = spread(document, desk, spec, fixed, content.height, introHeight);
  return pages.map((stretches, index) => ({
    draw: (pen, number) => {
      drawFrame(pen, desk, { title: document.title, facts: document }, number);
      let y = content.y;
      if (index === 0) {
        intro.draw(pen, content.x, y);
        y += introHeight;
      }
      for (const stretch of stretches)
        y += drawStretch(pen, spec, stretch, headed(stretch.heading), content.x, y);
    },
  }));
}

function drawStretch(pen: Pen, spec: TableSpec, stretch: Stretch, title: Flow, x: number, y: number): number {
  title.draw(pen, x, y);
  const used = drawTable(pen, spec, stretch.rows, { x, y: y + title.height }, 0);
  return title.height + used + space(mm(4)).height;
}

/** Lays sections on pages: a heading never stands without a row under it, and rows for the pen never begin a page. */
function spread(
  document: ContactListDocument,
  desk: Desk,
  spec: TableSpec,
  fixed: number,
  full: number,
  introHeight: number,
): Stretch[][] {
  const pages: Stretch[][] = [[]];
  let room = full - introHeight;
  for (const section of document.sections) {
    let open: Stretch | null = null;
    let begun = false;
    for (const row of sectionRows(section.rows, document.emptyRows ?? 1, desk)) {
      const set = setRow(desk.type, spec, row, full - fixed);
      const needed: number = set.height + (open === null ? fixed : 0);
      if (needed > room && begun && row.length === 0) break;
      if (needed > room && (pages.at(-1)?.length ?? 0) > 0) {
        pages.push([]);
        [room, open] = [full, null];
      }
      if (open === null) {
        open = {
          heading: begun ? desk.t('print.continued', { heading: section.heading }) : section.heading,
          rows: [],
        };
        begun = true;
        pages.at(-1)?.push(open);
        room -= fixed;
      }
      open.rows.push(set);
      room -= set.height;
    }
  }
  return pages;
}

function sectionRows(rows: readonly ContactListRow[], empty: number, desk: Desk): Cell[][] {
  return [...rows.map((row) => cellsOf(row, desk)), ...Array.from({ length: empty }, (): Cell[] => [])];
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
    row.numbers.map((number) => ({
      text: phoneLines(number.phone),
      style: phone,
      tab: { at: labelAt(number.phone, desk), text: number.label, style: plain },
    })),
    [],
  ];
}

function columnsOf(desk: Desk): TableSpec {
  return {
    headStyle: { size: 10, face: 'strong', leading: 1.15 },
    rowHeight: mm(8.5),
    columns: [
      { title: desk.t('print.contact-list.who'), width: mm(78), content: 'text' },
      { title: desk.t('print.contact-list.number'), width: mm(62), content: 'text' },
      { title: desk.t('print.contact-list.own-notes'), width: mm(30), content: 'write' },
    ],
  };
}
