import type { LogBookDocument } from '../documents.ts';
import { PrintError } from '../errors.ts';
import { drawFlows, fields, paragraph, space } from '../flow.ts';
import { contentBox, drawFrame } from '../frame.ts';
import { mm } from '../mm.ts';
import type { Desk, PagePlan } from '../page-plan.ts';
import { emptyRows, penTable } from '../pen-table.ts';
import { drawTable, headHeight, type TableSpec } from '../table.ts';

/** D16: ruled pages with a time, what happened, who writes, and whether it is a decision. */
export function planLogBook(document: LogBookDocument, desk: Desk): PagePlan[] {
  if (document.pages < 1) throw new PrintError('nothing-to-print');
  const content = contentBox();
  const measure = { type: desk.type, width: content.width };
  const head = [
    paragraph(measure, desk.t('print.log-book.how'), { size: 11 }),
    fields(measure, [
      { label: desk.t('print.log-book.event'), share: 0.5 },
      { label: desk.t('print.opening.date'), share: 0.2 },
      { label: desk.t('print.log-book.keeper'), share: 0.3 },
    ]),
    space(mm(3)),
  ];
  const spec = columnsOf(desk, content.width);
  return Array.from({ length: document.pages }, () => ({
    draw: (pen, number) => {
      drawFrame(pen, desk, { title: desk.t('print.log-book.title'), facts: document }, number);
      const used = drawFlows(pen, head, content.x, content.y);
      const room = content.height - used - headHeight(desk.type, spec);
      const rows = emptyRows(desk.type, spec, Math.floor(room / spec.rowHeight), room);
      drawTable(pen, spec, rows, { x: content.x, y: content.y + used }, 0);
    },
  }));
}

function columnsOf({ t }: Desk, width: number): TableSpec {
  const columns = [
    { title: t('print.opening.time'), share: 0.12 },
    { title: t('print.log-book.what'), share: 0.6 },
    { title: t('print.log-book.decision'), share: 0.12, isTick: true },
    { title: t('print.call-list.signature'), share: 0.16 },
  ];
  return penTable(columns, width, mm(11));
}
