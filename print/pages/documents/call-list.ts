import type { CallListDocument, CallListRow } from '../documents.ts';
import { phoneLines } from '../phone-text.ts';
import { contentBox, drawFrame } from '../frame.ts';
import { mm } from '../mm.ts';
import type { Desk, PagePlan } from '../page-plan.ts';
import type { Box, Pen } from '../pen.ts';
import {
  drawTable,
  fewestPages,
  headHeight,
  padX,
  paginate,
  setRow,
  withoutLoneRows,
  type Cell,
  type SetRow,
  type TableSpec,
} from '../table.ts';
import type { TextStyle } from '../type-setter.ts';

const plain: TextStyle = { size: 11, leading: 1.2 };
const strong: TextStyle = { size: 11.5, face: 'strong', leading: 1.2 };
const phone: TextStyle = { size: 11.5, face: 'strong', tabular: true, leading: 1.2 };
const note: TextStyle = { size: 11, grey: 0.15, leading: 1.2 };
const tailHeight = mm(14);
const standingEmptyRows = 3;

/** D2: who is called in which order, with room to tick; message and meeting places on the first page. */
export function planCallList(document: CallListDocument, desk: Desk): PagePlan[] {
  const spec = columnsOf(document, desk);
  const content = contentBox(true);
  const intro = introHeight(document, desk, content.width);
  const room = content.height - headHeight(desk.type, spec);
  const tail: SetRow = { cells: [], height: tailHeight };
  const pages = fewestPages(document.emptyRows ?? standingEmptyRows, (empty) => {
    const rows = rowsOf(document, empty).map((cells) => setRow(desk.type, spec, cells, room));
    return withoutLoneRows(paginate([...rows, tail], room - intro, room), room);
  });
  let first = 0;
  return pages.map((page, index) => {
    const firstIndex = first;
    first += page.length;
    const table = page.filter((row) => row !== tail);
    return {
      landscape: true,
      draw: (pen, number) => {
        drawFrame(pen, desk, { title: titleOf(document, desk), facts: document, landscape: true }, number);
        if (index === 0) drawIntro(pen, document, desk, content);
        const y = content.y + (index === 0 ? intro : 0);
        const used = table.length > 0 ? drawTable(pen, spec, table, { x: content.x, y }, firstIndex) : 0;
        if (page.includes(tail)) drawTail(pen, document, { ...content, y: y + used });
      },
    };
  });
}

/** "Larmlista: Krisledning", but "Larm krisledning" alone: a name that says it itself is not told twice. */
function titleOf({ title }: CallListDocument, { t }: Desk): string {
  const stem = t('print.call-list.stem');
  const saysIt = title
    .toLowerCase()
    .split(/\s+/)
    .some((word) => word.startsWith(stem));
  return saysIt ? title : t('print.call-list.title', { name: title });
}

/** A column of numbers, as wide as its longest: a number is not broken over lines. */
function numberWidth(numbers: readonly string[], desk: Desk): number {
  const widest = Math.max(0, ...numbers.map((number) => desk.type.width(phoneLines(number), phone)));
  return Math.min(mm(46), Math.max(mm(32.5), widest + 2 * padX + 1));
}

function columnsOf({ rows }: CallListDocument, desk: Desk): TableSpec {
  const mobile = numberWidth(
    rows.map((row) => row.mobile),
    desk,
  );
  const other = numberWidth(
    rows.map((row) => row.otherPhone),
    desk,
  );
  const headStyle: TextStyle = { size: 10, face: 'strong', leading: 1.15 };
  const reachedTitle = desk.t('print.call-list.reached');
  const reached = Math.max(mm(14), desk.type.width(reachedTitle, headStyle) + 2 * padX + 1);
  const words = mm(46) - (mobile + other + reached - mm(79)) / 2;
  const text = (title: string, width: number) => ({ title, width: mm(width), content: 'text' as const });
  const write = (title: string, width: number) => ({ title, width: mm(width), content: 'write' as const });
  return {
    headStyle,
    rowHeight: mm(10.4),
    columns: [
      { ...text(desk.t('print.call-list.order'), 9), align: 'right' },
      { ...text(desk.t('print.call-list.role'), 0), width: words },
      { ...text(desk.t('print.call-list.name'), 0), width: words },
      { ...text(desk.t('print.call-list.mobile'), 0), width: mobile },
      { ...text(desk.t('print.call-list.other-phone'), 0), width: other },
      text(desk.t('print.call-list.deputy'), 41),
      write(desk.t('print.call-list.called-at'), 15.5),
      { title: reachedTitle, width: reached, content: 'tick', align: 'center' },
      write(desk.t('print.call-list.comes-at'), 17),
      write(desk.t('print.call-list.signature'), 13.5),
    ],
  };
}

function rowsOf(document: CallListDocument, empty: number): Cell[][] {
  const filled = document.rows.map((row, index) => cellsOf(row, index + 1));
  return [...filled, ...Array.from({ length: empty }, (): Cell[] => [])];
}

function cellsOf(row: CallListRow, order: number): Cell[] {
  const deputy = row.deputy
    ? [
        { text: row.deputy.name, style: plain },
        { text: phoneLines(row.deputy.phone), style: { ...plain, tabular: true, face: 'strong' as const } },
      ]
    : [];
  return [
    [{ text: String(order), style: { ...plain, tabular: true } }],
    [{ text: row.role, style: plain }],
    [
      { text: row.name, style: strong },
      { text: row.note ?? '', style: note },
    ],
    [{ text: phoneLines(row.mobile), style: phone }],
    [{ text: phoneLines(row.otherPhone), style: { ...phone, face: 'regular' } }],
    deputy,
  ];
}

interface IntroPart {
  readonly label: string;
  readonly text: string;
  readonly share: number;
}

function introParts(document: CallListDocument, desk: Desk): IntroPart[] {
  const { t } = desk;
  const meet = document.meetAt ? t('print.call-list.meet', { place: document.meetAt }) : '';
  const reserve = document.reserveMeetAt
    ? t('print.call-list.reserve', { place: document.reserveMeetAt })
    : '';
  const places = [meet, reserve].filter((text) => text !== '').join('\n');
  const message = {
    label: t('print.call-list.say'),
    text: document.message ?? t('print.call-list.message', { organisation: desk.imprint.organisation }),
    share: 0.42,
  };
  const back = { label: t('print.call-list.back'), text: t('print.call-list.back-rule'), share: 0.26 };
  return [message, { label: t('print.call-list.where'), text: places, share: 0.32 }, back];
}

const introLabel: TextStyle = { size: 10.5, face: 'strong' };
const introText: TextStyle = { size: 11, leading: 1.24 };
const introPad = 5;

function introHeight(document: CallListDocument, desk: Desk, width: number): number {
  const { type } = desk;
  const heights = introParts(document, desk).map(
    ({ text, share }) =>
      type.lines(text, introText, width * share - 2 * introPad).length * type.lineHeight(introText),
  );
  return Math.max(...heights) + type.lineHeight(introLabel) + 2 * introPad + mm(3);
}

function drawIntro(pen: Pen, document: CallListDocument, desk: Desk, content: Box): void {
  const height = introHeight(document, desk, content.width) - mm(3);
  pen.artifact(() => {
    pen.frame({ ...content, height }, 1, 0, 4);
  });
  let x = content.x;
  for (const { label, text, share } of introParts(document, desk)) {
    const width = content.width * share;
    const [left, top] = [x, content.y + introPad];
    pen.artifact(() => {
      if (left > content.x) pen.rule(left, content.y + 5, left, content.y + height - 5, 0.4, 0.45);
    });
    pen.tag('P', () => {
      pen.text(label, left + introPad, top, introLabel);
      const y = top + pen.type.lineHeight(introLabel);
      pen.block(text, left + introPad, y, width - 2 * introPad, introText);
    });
    x += width;
  }
}

/** The line that closes the list: how many were reached, when, and who counted. */
function drawTail(pen: Pen, document: CallListDocument, at: Box): void {
  const style: TextStyle = { size: 12, face: 'strong' };
  const y = at.y + mm(6);
  pen.tag('P', () => {
    let x = at.x;
    const parts = [
      { label: pen.t('print.call-list.reached-total'), line: mm(18) },
      { label: pen.t('print.call-list.of-total', { count: document.rows.length }), line: mm(24) },
      { label: pen.t('print.call-list.counted-by'), line: mm(62) },
    ];
    for (const { label, line } of parts) {
      pen.text(label, x, y, style);
      x += pen.type.width(label, style) + 6;
      pen.rule(x, y + 14, x + line, y + 14, 0.6);
      x += line + 10;
    }
  });
}
