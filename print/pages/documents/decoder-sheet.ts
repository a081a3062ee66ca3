import type { BothLanguages } from '../both-languages.ts';
import type { CodeSheetsDocument } from '../documents.ts';
import { drawFlows, fitted, heading, pairs, paragraph, space, type Flow, type Measure } from '../flow.ts';
import { contentBox, drawFrame } from '../frame.ts';
import { mm } from '../mm.ts';
import type { Desk, PagePlan } from '../page-plan.ts';
import { shortSet } from './code-head.ts';

const byteParts = [
  'print.sheets.bytes-1',
  'print.sheets.bytes-2',
  'print.sheets.bytes-3',
  'print.sheets.bytes-4',
  'print.sheets.bytes-5',
  'print.sheets.bytes-6',
] as const;

/** The last sheet of a paper vault: how the codes are read and the bytes laid out, enough to write a reader from. */
export function planDecoderSheet(document: CodeSheetsDocument, desk: Desk, both: BothLanguages): PagePlan {
  return {
    draw: (pen, number) => {
      drawFrame(
        pen,
        desk,
        { title: desk.t('print.sheets.reader-title'), facts: document, holes: false },
        number,
      );
      const content = contentBox();
      drawFlows(
        pen,
        fitted(content.height, (scale) => flowsOf(document, desk, both, scale)),
        content.x,
        content.y,
      );
    },
  };
}

function flowsOf(document: CodeSheetsDocument, desk: Desk, both: BothLanguages, scale: number): Flow[] {
  const measure: Measure = { type: desk.type, width: contentBox().width, scale };
  return [
    heading(measure, both.sv('print.sheets.what-heading')),
    space(3),
    paragraph(measure, both.sv('print.sheets.what'), { size: 10.5 }),
    space(mm(3)),
    heading(measure, both.en('print.sheets.what-heading')),
    space(3),
    paragraph(measure, both.en('print.sheets.what'), { size: 10.5 }),
    space(mm(3)),
    pairs(
      measure,
      [
        [`${both.sv('print.sheets.opens')} / ${both.en('print.sheets.opens')}`, document.opens.join('; ')],
        [
          `${both.sv('print.sheets.set-label')} / ${both.en('print.sheets.set-label')}`,
          `${shortSet(document.set)}   (${document.set})`,
        ],
      ],
      mm(56),
      { size: 10.5 },
    ),
    space(mm(2)),
    heading(measure, both.en('print.sheets.bytes-heading')),
    space(3),
    paragraph(measure, both.sv('print.sheets.bytes-language'), { size: 10 }),
    space(4),
    ...byteParts.flatMap((key) => [
      paragraph(measure, both.en(key), { size: 9.6, leading: 1.24 }),
      space(3.5),
    ]),
  ];
}
