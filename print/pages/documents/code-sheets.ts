import { bothLanguages } from '../both-languages.ts';
import type { CodeSheetsDocument } from '../documents.ts';
import { PrintError } from '../errors.ts';
import { shortened } from '../frame.ts';
import { a4, mm } from '../mm.ts';
import type { Desk, PagePlan } from '../page-plan.ts';
import type { Box, Pen } from '../pen.ts';
import { qrCells, sideOf } from '../qr-cells.ts';
import { headTexts, drawCodeHead } from './code-head.ts';
import { planDecoderSheet } from './decoder-sheet.ts';

const columns = 4;
const rows = 5;
const quiet = 4;
/** A module in points: 8 and 9 dots of a 600-dpi printer, so that every edge falls between two dots. */
const moduleOf = { 30: 0.96, 25: 1.08 } as const;
const edge = mm(5.6);
const footHeight = 12;

/**
 * D13: the codes, twenty to a page, under what they are and what opens them; last a page that tells how the bytes lie.
 * Code sheets have narrow edges and no holes: they are kept in a pocket. Fails with 'too-many-for-page',
 * 'code-too-long', 'nothing-to-print', 'page-overfull'.
 */
export function planCodeSheets(document: CodeSheetsDocument, desk: Desk): PagePlan[] {
  if (document.pages.length === 0) throw new PrintError('nothing-to-print');
  const both = bothLanguages();
  const grid = gridOf(document.codeVersion);
  const sheets = document.pages.map((codes, index): PagePlan => {
    if (codes.length > columns * rows) throw new PrintError('too-many-for-page', { most: columns * rows });
    const box: Box = { x: grid.x, y: edge, width: grid.width, height: grid.y - edge - 5 };
    const texts = headTexts(document, desk, both, index + 1);
    return {
      codes,
      draw: (pen, number) => {
        drawCodeHead(pen, desk, texts, box);
        codes.forEach((code, place) => {
          drawCode(pen, code, document.codeVersion, place);
        });
        drawFoot(pen, desk, number, grid);
      },
    };
  });
  return [...sheets, planDecoderSheet(document, desk, both)];
}

/** The block of codes: in the middle across, at the foot of the page. Its corner lies on the grid of printer dots. */
function gridOf(version: 25 | 30): Box {
  const unit = moduleOf[version];
  const [across, down] = [columns, rows].map((n) => unit * (n * sideOf[version] + (n - 1) * quiet)) as [
    number,
    number,
  ];
  const dot = 0.12;
  const snap = (value: number): number => Math.round(value / dot) * dot;
  return {
    x: snap((a4.width - across) / 2),
    y: snap(a4.height - edge - footHeight - quiet * unit - down),
    width: across,
    height: down,
  };
}

function drawCode(pen: Pen, text: string, version: 25 | 30, place: number): void {
  const unit = moduleOf[version];
  const grid = gridOf(version);
  const step = unit * (sideOf[version] + quiet);
  const alt = pen.t('print.sheets.code', { number: place + 1 });
  pen.tag(
    'Figure',
    () => {
      const [x, y] = [grid.x + (place % columns) * step, grid.y + Math.floor(place / columns) * step];
      pen.cells(x, y, unit, qrCells(text, version));
    },
    alt,
  );
}

function drawFoot(pen: Pen, desk: Desk, number: { page: number; of: number }, grid: Box): void {
  const y = a4.height - edge - footHeight + 2;
  const { imprint, t } = desk;
  const facts = [
    t('print.secrecy-short'),
    t('print.owner', { ...imprint.owner }),
    t('print.sheets.pocket'),
  ].join('  ·  ');
  pen.artifact(() => {
    pen.text(shortened(pen, facts, { size: 8.5 }, grid.width - 60), grid.x, y, { size: 8.5 });
    pen.text(t('print.page', { ...number }), grid.x, y, { size: 8.5, face: 'strong' }, 'right', grid.width);
  });
}
