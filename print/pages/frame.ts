import type { CopyFacts } from './imprint.ts';
import { a4, mm } from './mm.ts';
import type { Desk, PageNumber } from './page-plan.ts';
import type { Box, Pen } from './pen.ts';
import type { TextStyle } from './type-setter.ts';

/** What the running head says besides the imprint. */
export interface FrameFacts {
  readonly title: string;
  readonly facts: CopyFacts;
  readonly landscape?: boolean;
  /** False where the sheet is folded into an envelope or kept in a pocket. */
  readonly holes?: boolean;
  /** The last day it holds stands larger: a list that holds for days, not months. */
  readonly shortLived?: boolean;
  /** Stands under the head where no place is named. */
  readonly remark?: string;
}

const margin = mm(15);
const binding = mm(25);
const headHeight = mm(24.5);
/** Three lines upright, two where the sheet lies down and is wide enough. */
const footLines = (landscape: boolean): number => (landscape ? 2 : 3);

const small: TextStyle = { size: 10 };
const smallStrong: TextStyle = { size: 10, face: 'strong' };

/** The sheet less margins and binding edge: the left edge upright, the upper edge lying down. */
export function sheetBox(landscape: boolean): Box {
  if (!landscape) {
    return { x: binding, y: margin, width: a4.width - binding - margin, height: a4.height - 2 * margin };
  }
  return { x: margin, y: binding, width: a4.height - 2 * margin, height: a4.width - binding - margin };
}

/** Where a document may draw, between running head and foot. */
export function contentBox(landscape = false): Box {
  const sheet = sheetBox(landscape);
  const foot = footLines(landscape) * small.size * 1.3 + mm(2.5);
  return { ...sheet, y: sheet.y + headHeight, height: sheet.height - headHeight - foot };
}

/** Draws what every page carries: head, foot, hole marks and, in examples, the word across the sheet. */
export function drawFrame(pen: Pen, desk: Desk, frame: FrameFacts, number: PageNumber): void {
  const sheet = sheetBox(frame.landscape === true);
  pen.artifact(() => {
    if (desk.example) drawExample(pen, sheet);
    if (frame.holes !== false) drawHoles(pen, frame.landscape === true);
  });
  drawTitle(pen, desk, frame, sheet, number);
  pen.artifact(() => {
    drawHead(pen, desk, frame, sheet);
    drawFoot(pen, desk, sheet, number, frame.landscape === true);
  });
}

function drawTitle(pen: Pen, desk: Desk, frame: FrameFacts, sheet: Box, number: PageNumber): void {
  const x = sheet.x + mm(15);
  const width = sheet.width - mm(15 + 58);
  const draw = (): void => {
    const style = fitting(pen, frame.title, width);
    const height = pen.blockHeight(frame.title, width, style);
    pen.block(frame.title, x, sheet.y + mm(5.5) + (mm(11) - height) / 2, width, style);
  };
  if (number.page === 1) pen.tag('H1', draw);
  else pen.artifact(draw);
  pen.artifact(() => {
    pen.mark(sheet.x, sheet.y + mm(1), mm(12));
    drawOrganisation(pen, desk, { ...sheet, x, width });
  });
}

/** The organisation's name, set smaller where it is long; beside it the box of an example. */
function drawOrganisation(pen: Pen, desk: Desk, { x, y, width }: Box): void {
  const room = width - (desk.example ? badgeWidth(pen, 9.5) + 8 : 0);
  const name = desk.imprint.organisation;
  const sizes = [11, 10.5, 10];
  const size = sizes.find((s) => pen.type.width(name, { size: s, face: 'strong' }) <= room) ?? 10;
  const style: TextStyle = { size, face: 'strong' };
  const text = shortened(pen, name, style, room);
  pen.text(text, x, y + (11 - size) / 2, style);
  if (desk.example) badge(pen, x + pen.type.width(text, style) + 8, y);
}

/** The largest size at which the title stands on one line, else two lines of the smallest. */
function fitting(pen: Pen, title: string, width: number): TextStyle {
  const sizes = [24, 22, 20, 18, 16];
  const size = sizes.find((s) => pen.type.width(title, { size: s, face: 'strong' }) <= width) ?? 14;
  return { size, face: 'strong', leading: 1.1 };
}

/** A black box with the word for an example in it, 1.4 sizes high. */
export function badge(pen: Pen, x: number, y: number, size = 9.5): void {
  pen.fill({ x, y: y + 0.5, width: badgeWidth(pen, size), height: size * 1.4 }, 0, 2.5);
  pen.text(pen.t('print.example'), x + 5, y + 0.5 + size * 0.05, { size, face: 'strong', grey: 1 });
}

/** The width of that box. */
export function badgeWidth(pen: Pen, size: number): number {
  return pen.type.width(pen.t('print.example'), { size, face: 'strong' }) + 10;
}

function drawHead(pen: Pen, desk: Desk, frame: FrameFacts, sheet: Box): void {
  const { facts } = frame;
  const right = (text: string, y: number, style: TextStyle): void => {
    pen.text(text, sheet.x, sheet.y + y, style, 'right', sheet.width);
  };
  const { imprint, t } = desk;
  if (facts.copy) right(t('print.copy', { ...facts.copy }), 0, { size: 13, face: 'strong' });
  right(t('print.updated', { when: imprint.updated }), mm(6.4), { ...small, tabular: true });
  const until = facts.validUntil ?? imprint.validUntil;
  const size = frame.shortLived === true ? 14 : 11;
  if (until)
    right(t('print.valid-until', { date: until }), mm(11) - (size - 11) / 3, { size, face: 'strong' });
  const y = sheet.y + mm(17);
  pen.rule(sheet.x, y, sheet.x + sheet.width, y, 1.4);
  drawWhereabouts(pen, desk, frame, { ...sheet, y: y + 2 });
}

function drawWhereabouts(pen: Pen, desk: Desk, { facts, remark = '' }: FrameFacts, at: Box): void {
  const where = [facts.holder, facts.place].filter(Boolean).join(', ');
  const replaces = facts.replaces ?? desk.imprint.replaces;
  const old = replaces ? desk.t('print.replaces', { number: replaces }) : '';
  const room = at.width - pen.type.width(old, small) - 16;
  const left = where === '' ? remark : desk.t('print.kept-at', { where });
  pen.text(shortened(pen, left, smallStrong, room), at.x, at.y, smallStrong);
  pen.text(old, at.x, at.y, small, 'right', at.width);
}

/** The text, cut with an ellipsis where it is wider than the room: running heads only, never content. */
export function shortened(pen: Pen, text: string, style: TextStyle, room: number): string {
  if (pen.type.width(text, style) <= room) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && pen.type.width(`${letters.join('')}…`, style) > room) letters.pop();
  return `${letters.join('')}…`;
}

function drawFoot(pen: Pen, desk: Desk, sheet: Box, number: PageNumber, landscape: boolean): void {
  const { imprint, t } = desk;
  const line = pen.type.lineHeight(small);
  const rows = footLines(landscape);
  const y = sheet.y + sheet.height - rows * line;
  pen.rule(sheet.x, y - 2, sheet.x + sheet.width, y - 2, 0.6);
  const owner = t('print.owner', { ...imprint.owner });
  const fingerprint = imprint.fingerprint ? t('print.fingerprint', { fingerprint: imprint.fingerprint }) : '';
  const left = landscape
    ? [t('print.secrecy'), [owner, fingerprint].filter(Boolean).join('   ·   ')]
    : [t('print.secrecy'), owner, fingerprint];
  left.forEach((text, row) => {
    pen.text(text, sheet.x, y + row * line, small);
  });
  const end = (text: string, row: number, style: TextStyle): void => {
    pen.text(text, sheet.x, y + row * line, style, 'right', sheet.width);
  };
  end(t('print.print-number', { number: imprint.printNumber }), rows - 2, small);
  end(t('print.page', { ...number }), rows - 1, smallStrong);
}

/** EXEMPEL across the sheet in the lightest grey that a laser printer still shows: under the text, never over it. */
export function drawExample(pen: Pen, box: Box): void {
  const word = pen.t('print.example');
  const style: TextStyle = { size: 100, face: 'regular', grey: 0.915, leading: 1 };
  const diagonal = Math.hypot(box.width, box.height);
  const size = Math.min(140, (0.7 * diagonal * 100) / pen.type.width(word, style));
  const degrees = (-Math.atan2(box.height, box.width) * 180) / Math.PI;
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  pen.turned(degrees, cx, cy, () => {
    pen.text(word, cx - diagonal / 2, cy - size / 2, { ...style, size }, 'center', diagonal);
  });
}

/** Four Swedish holes (21-70-21 mm) and the middle line that a punch is laid against. */
function drawHoles(pen: Pen, landscape: boolean): void {
  const middle = a4.height / 2;
  const inset = mm(11);
  const at = (along: number): readonly [number, number] => (landscape ? [along, inset] : [inset, along]);
  for (const offset of [-56, -35, 35, 56]) {
    const [x, y] = at(middle + mm(offset));
    pen.circle(x, y, mm(2.75), 0.4, 0.6);
  }
  const [x, y] = at(middle);
  if (landscape) pen.rule(x, y - mm(3), x, y + mm(1), 0.4, 0.4);
  else pen.rule(x - mm(3), y, x + mm(1), y, 0.4, 0.4);
}
