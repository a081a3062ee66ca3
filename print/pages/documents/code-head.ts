import type { BothLanguages } from '../both-languages.ts';
import type { CodeSheetsDocument } from '../documents.ts';
import { PrintError } from '../errors.ts';
import { badge, badgeWidth, shortened } from '../frame.ts';
import { a4, mm } from '../mm.ts';
import type { Desk } from '../page-plan.ts';
import type { Box, Pen } from '../pen.ts';
import type { TextStyle } from '../type-setter.ts';

/** What stands above the codes, ready in both languages. */
export interface CodeHeadTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly copy: string;
  readonly facts: string;
  readonly what: readonly [string, string];
  readonly opens: string;
  readonly partial: string;
  readonly bytes: string;
}

/** Puts the texts together. `page` counts code sheets from 1, as restore names them when one is missing. */
export function headTexts(
  document: CodeSheetsDocument,
  desk: Desk,
  both: BothLanguages,
  page: number,
): CodeHeadTexts {
  const { imprint, t } = desk;
  const count = { page, of: document.pages.length };
  const until = document.validUntil ?? imprint.validUntil;
  const facts = [
    t('print.sheets.set', { set: shortSet(document.set) }),
    t('print.print-number', { number: imprint.printNumber }),
    t('print.updated', { when: imprint.updated }),
    until ? t('print.valid-until', { date: until }) : '',
  ];
  const where = [document.holder, document.place].filter(Boolean).join(', ');
  const replaces = document.replaces ?? imprint.replaces;
  const lost = { data: document.data, total: document.data + document.parity };
  const second = [
    imprint.fingerprint ? t('print.fingerprint', { fingerprint: imprint.fingerprint }) : '',
    t('print.sheets.enough', lost),
    where === '' ? '' : t('print.kept-at', { where }),
    document.signedBy.length === 0 ? '' : t('print.sheets.signed-by', { who: document.signedBy.join(', ') }),
    replaces ? t('print.replaces', { number: replaces }) : '',
  ];
  const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('  ·  ');
  const lacks = (language: 'sv' | 'en'): string => document.lacks.map((name) => name[language]).join(', ');
  return {
    title: `${both.sv('print.sheets.title', count)}  ·  ${both.en('print.sheets.title', count)}`,
    subtitle: joined([
      imprint.organisation,
      both.sv('print.sheets.paper-vault'),
      both.en('print.sheets.paper-vault'),
    ]),
    copy: document.copy ? t('print.copy', { ...document.copy }) : '',
    facts: [joined(facts), joined(second)].filter((line) => line !== '').join('\n'),
    what: [both.sv('print.sheets.what-short'), both.en('print.sheets.what-short')],
    opens: `${both.sv('print.sheets.opens')} / ${both.en('print.sheets.opens')}: ${document.opens.join('; ')}`,
    partial:
      document.lacks.length === 0
        ? ''
        : `${both.sv('print.sheets.partial', { lacks: lacks('sv') })} / ${both.en('print.sheets.partial', { lacks: lacks('en') })}`,
    bytes: both.en('print.sheets.bytes-short'),
  };
}

/** The part of a set's id that people compare: its first eight characters, in fours. */
export function shortSet(set: string): string {
  return `${set.slice(0, 4)}-${set.slice(4, 8)}`.toUpperCase();
}

const scales = [1.35, 1.3, 1.25, 1.2, 1.17, 1.14, 1.11, 1.09, 1.07, 1.05, 1.03, 1, 0.97, 0.94, 0.91];

/** Draws the head as large as the room above the codes allows; fails with 'page-overfull' below 6.8 points. */
export function drawCodeHead(pen: Pen, desk: Desk, texts: CodeHeadTexts, box: Box): void {
  const scale = scales.find((s) => layHead(pen, texts, box, s, false) <= box.height);
  if (scale === undefined) throw new PrintError('page-overfull');
  layHead(pen, texts, box, scale, true);
  if (!desk.example) return;
  drawExampleEdges(pen);
  badge(pen, box.x + box.width - badgeWidth(pen, 9 * scale), box.y + 10 * scale, 9 * scale);
}

/** Measures the head, and draws it if told to; returns its height. */
function layHead(pen: Pen, texts: CodeHeadTexts, box: Box, scale: number, draw: boolean): number {
  const size = (points: number, face: 'regular' | 'strong' = 'regular'): TextStyle => ({
    size: points * scale,
    face,
    leading: 1.1,
  });
  let y = box.y;
  if (draw) drawTitle(pen, texts, box, scale);
  y += 20.5 * scale;
  const block = (text: string, style: TextStyle): void => {
    if (text === '') return;
    if (draw) pen.tag('P', () => pen.block(text, box.x, y, box.width, style));
    y += pen.blockHeight(text, box.width, style) + 0.7;
  };
  block(texts.facts, size(7.5));
  const column = box.width / 2 - 6;
  const heights = texts.what.map((text) => pen.blockHeight(text, column, size(7.5)));
  if (draw) {
    texts.what.forEach((text, index) => {
      pen.tag('P', () => pen.block(text, box.x + index * (column + 12), y, column, size(7.5)));
    });
  }
  y += Math.max(...heights) + 0.7;
  block(texts.opens, size(7.6, 'strong'));
  block(texts.partial, size(7.6, 'strong'));
  block(texts.bytes, size(7.5));
  return y - box.y;
}

function drawTitle(pen: Pen, texts: CodeHeadTexts, box: Box, scale: number): void {
  pen.artifact(() => {
    pen.mark(box.x, box.y - 2, 20 * scale);
  });
  const x = box.x + 25 * scale;
  const copy: TextStyle = { size: 10 * scale, face: 'strong', leading: 1.2 };
  const above: TextStyle = { size: 8.5 * scale, face: 'strong', leading: 1.2 };
  const room = box.width - 25 * scale - pen.type.width(texts.copy, copy) - 12;
  pen.tag('H1', () => {
    pen.text(shortened(pen, texts.subtitle, above, room), x, box.y - 4, above);
    pen.text(texts.title, x, box.y + 6.5 * scale, { size: 11.5 * scale, face: 'strong', leading: 1.2 });
  });
  pen.artifact(() => {
    pen.text(texts.copy, box.x, box.y - 2, copy, 'right', box.width);
  });
}

/** In examples the word stands along both long edges, clear of the codes and their quiet zones. */
function drawExampleEdges(pen: Pen): void {
  const word = Array.from({ length: 6 }, () => pen.t('print.example')).join('          ');
  pen.artifact(() => {
    for (const x of [mm(5), a4.width - mm(5)]) {
      pen.turned(-90, x, a4.height / 2, () => {
        pen.text(word, x - 400, a4.height / 2 - 7, { size: 11, face: 'strong', grey: 0.35 }, 'center', 800);
      });
    }
  });
}
