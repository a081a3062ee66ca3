import type { WalletCardsDocument } from '../documents.ts';
import { PrintError } from '../errors.ts';
import { badge, badgeWidth } from '../frame.ts';
import { a4, mm } from '../mm.ts';
import type { Desk, PageNumber, PagePlan } from '../page-plan.ts';
import type { Box, Pen } from '../pen.ts';
import type { TextStyle } from '../type-setter.ts';

/** ISO/IEC 7810 ID-1, and two columns of five on an A4. */
const card = { width: mm(85.6), height: mm(54) } as const;
const perSheet = 10;
const left = (a4.width - 2 * card.width) / 2;
const top = (a4.height - 5 * card.height) / 2;
const pad = mm(3.4);

const mostNumbers = 14;
const frontNumbers = 8;

/** D7: fronts on one page, backs on the next with columns exchanged, so that a sheet turned on its long edge fits. */
export function planWalletCards(document: WalletCardsDocument, desk: Desk): PagePlan[] {
  if (document.numbers.length > mostNumbers) throw new PrintError('too-many-for-page', { most: mostNumbers });
  const holders = document.holders.length > 0 ? document.holders : [''];
  const sheets = Math.ceil(holders.length / perSheet);
  return Array.from({ length: sheets }, (_, sheet) => sheet).flatMap((sheet) => {
    const first = sheet * perSheet;
    const here = holders.slice(first, first + perSheet);
    const side = (front: boolean): PagePlan => ({
      draw: (pen, number) => {
        drawSheet(pen, document, desk, number, front);
        here.forEach((holder, index) => {
          const box = placeOf(index, !front);
          pen.group('Div', () => {
            if (front)
              drawFront(pen, document, desk, box, { holder, number: first + index + 1, of: holders.length });
            else drawBack(pen, document, desk, box);
          });
        });
      },
    });
    return [side(true), side(false)];
  });
}

function placeOf(index: number, mirrored: boolean): Box {
  const column = (index % 2 === 1) !== mirrored ? 1 : 0;
  return { x: left + column * card.width, y: top + Math.floor(index / 2) * card.height, ...card };
}

/** Cut marks outside the cards, and along the edge what the sheet is. */
function drawSheet(
  pen: Pen,
  document: WalletCardsDocument,
  desk: Desk,
  number: PageNumber,
  front: boolean,
): void {
  pen.artifact(() => {
    const right = left + 2 * card.width;
    const bottom = top + 5 * card.height;
    const mark = mm(4);
    for (const x of [left, left + card.width, right]) {
      pen.rule(x, top - mark - 2, x, top - 2, 0.5);
      pen.rule(x, bottom + 2, x, bottom + mark + 2, 0.5);
    }
    for (let row = 0; row <= 5; row += 1) {
      const y = top + row * card.height;
      pen.rule(left - mark - 2, y, left - 2, y, 0.5);
      pen.rule(right + 2, y, right + mark + 2, y, 0.5);
      if (row > 0 && row < 5) pen.dashed(left, y, right, y, [1, 4], 0.4);
    }
    pen.dashed(left + card.width, top, left + card.width, bottom, [1, 4], 0.4);
  });
  drawEdge(pen, document, desk, number, front);
}

function drawEdge(
  pen: Pen,
  document: WalletCardsDocument,
  desk: Desk,
  number: PageNumber,
  front: boolean,
): void {
  const { imprint, t } = desk;
  const facts = [
    imprint.organisation,
    t('print.wallet.title', { name: document.title }),
    t(front ? 'print.wallet.front' : 'print.wallet.back'),
    t('print.print-number', { number: imprint.printNumber }),
    t('print.page', { ...number }),
  ];
  const x = left - mm(9.5);
  pen.turned(-90, x, a4.height / 2, () => {
    pen.tag(number.page === 1 ? 'H1' : 'P', () => {
      pen.text(facts.join('  ·  '), x - 350, a4.height / 2 - 6, { size: 9 }, 'center', 700);
    });
  });
}

interface CardFacts {
  readonly holder: string;
  readonly number: number;
  readonly of: number;
}

const label: TextStyle = { size: 8.5, leading: 1.1 };
const phone: TextStyle = { size: 11, face: 'strong', tabular: true, leading: 1.1 };
const tiny: TextStyle = { size: 7.6, leading: 1.12 };
const holderStyle: TextStyle = { ...tiny, face: 'strong' };

function drawFront(pen: Pen, document: WalletCardsDocument, desk: Desk, box: Box, facts: CardFacts): void {
  const { imprint, t } = desk;
  const [x, width] = [box.x + pad, box.width - 2 * pad];
  pen.tag('P', () => {
    pen.mark(x, box.y + pad - 2, 17);
    pen.text(document.title, x + 21, box.y + pad - 3, { size: 10.5, face: 'strong', leading: 1.1 });
    pen.text(imprint.organisation, x + 21, box.y + pad + 8, tiny);
    if (desk.example) badge(pen, x + width - badgeWidth(pen, 7), box.y + pad + 6.5, 7);
    const copy = t('print.wallet.card', { number: facts.number, of: facts.of });
    pen.text(copy, x, box.y + pad - 3, { ...tiny, face: 'strong' }, 'right', width);
  });
  const listTop = box.y + pad + 20;
  const updated = t('print.updated', { when: imprint.updated });
  const holderWidth = width - pen.type.width(updated, tiny) - 6;
  const holderHeight = pen.blockHeight(facts.holder, holderWidth, holderStyle);
  const footTop = box.y + box.height - pad + 0.5 - holderHeight;
  drawNumbers(pen, document.numbers.slice(0, frontNumbers), {
    x,
    y: listTop,
    width,
    height: footTop - 2 - listTop,
  });
  pen.tag('P', () => {
    pen.rule(x, footTop - 1, x + width, footTop - 1, 0.4);
    pen.block(facts.holder, x, footTop, holderWidth, holderStyle);
    pen.text(updated, x, footTop, tiny, 'right', width);
  });
}

function drawNumbers(pen: Pen, numbers: WalletCardsDocument['numbers'], box: Box): void {
  const row = Math.min(15.5, box.height / Math.max(1, numbers.length));
  const scale = Math.min(1, row / 13.2);
  const numberStyle = { ...phone, size: phone.size * scale };
  const labelStyle = { ...label, size: label.size * scale };
  numbers.forEach(({ label: text, phone: number }, index) => {
    const y = box.y + index * row;
    const room = box.width - pen.type.width(number, numberStyle) - 6;
    pen.tag('P', () => {
      const [line = ''] = pen.type.lines(text, labelStyle, room);
      const cut = line === text ? text : `${line}…`;
      pen.text(cut, box.x, y + (row - pen.type.lineHeight(labelStyle)) / 2, labelStyle);
      pen.text(
        number,
        box.x,
        y + (row - pen.type.lineHeight(numberStyle)) / 2,
        numberStyle,
        'right',
        box.width,
      );
    });
    pen.artifact(() => {
      if (index > 0) pen.rule(box.x, y, box.x + box.width, y, 0.25, 0.55);
    });
  });
}

/** The back: the numbers that did not fit the front, where to meet, the code word's reminder, what to do with the card. */
function drawBack(pen: Pen, document: WalletCardsDocument, desk: Desk, box: Box): void {
  const rest = document.numbers.slice(frontNumbers);
  const [x, width] = [box.x + pad, box.width - 2 * pad];
  const foot = drawBackFoot(pen, document, desk, box);
  const facts = backFacts(document, desk);
  const top = box.y + pad - 2;
  const scale = backScales.find((s) => layBack(pen, facts, rest.length, width, s) <= foot - top);
  if (scale === undefined) throw new PrintError('page-overfull');
  const listHeight = rest.length * backRow * scale;
  if (rest.length > 0) drawNumbers(pen, rest, { x, y: top, width, height: listHeight });
  let y = top + listHeight + 4;
  const style = backStyle(scale);
  const labelWidth = labelWidthOf(pen, facts, style);
  for (const [name, text] of facts) {
    pen.tag('P', () => {
      pen.text(name, x, y, { ...style, face: 'strong' });
      y += pen.block(text, x + labelWidth, y, width - labelWidth, style) + 1;
    });
  }
}

const backRow = 14.2;
const backScales = [1, 0.95, 0.9, 0.85, 0.8, 0.76];

function backStyle(scale: number): TextStyle {
  return { size: 9.5 * scale, leading: 1.16 };
}

function backFacts(document: WalletCardsDocument, { t }: Desk): [string, string][] {
  const facts: [string, string][] = [
    [t('print.wallet.meet'), document.meetAt],
    [t('print.wallet.reserve'), document.reserveMeetAt],
    [t('print.wallet.code-word'), document.codeWordHint ?? ''],
  ];
  return facts.filter(([, text]) => text !== '');
}

function labelWidthOf(pen: Pen, facts: readonly (readonly [string, string])[], style: TextStyle): number {
  return Math.max(0, ...facts.map(([name]) => pen.type.width(name, { ...style, face: 'strong' }))) + 8;
}

/** The height that numbers and facts take at a scale. */
function layBack(
  pen: Pen,
  facts: readonly (readonly [string, string])[],
  numbers: number,
  width: number,
  scale: number,
): number {
  const style = backStyle(scale);
  const room = width - labelWidthOf(pen, facts, style);
  const text = facts.reduce((sum, [, fact]) => sum + pen.blockHeight(fact, room, style) + 1, 0);
  return numbers * backRow * scale + 4 + text;
}

/** Draws what stands at the foot of a back; returns where it begins. */
function drawBackFoot(pen: Pen, document: WalletCardsDocument, desk: Desk, box: Box): number {
  const [x, width] = [box.x + pad, box.width - 2 * pad];
  const until = document.validUntil ?? desk.imprint.validUntil;
  const text = until ? desk.t('print.wallet.return-by', { date: until }) : desk.t('print.wallet.return');
  const room = desk.example ? width - badgeWidth(pen, 7) - 8 : width;
  const height = pen.blockHeight(text, room, tiny);
  const top = box.y + box.height - pad - height + 2;
  pen.tag('P', () => pen.block(text, x, top, room, tiny));
  if (desk.example) badge(pen, x + width - badgeWidth(pen, 7), box.y + box.height - pad - 10, 7);
  return top - 2;
}
