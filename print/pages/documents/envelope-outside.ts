import type { EnvelopeOutsideDocument } from '../documents.ts';
import {
  boxed,
  drawFlows,
  fields,
  fitted,
  paragraph,
  space,
  steps,
  type Flow,
  type Measure,
} from '../flow.ts';
import { badge, contentBox, drawFrame } from '../frame.ts';
import { mm } from '../mm.ts';
import type { Desk, PagePlan } from '../page-plan.ts';
import type { Box, Pen } from '../pen.ts';
import { emptyRows, penTable } from '../pen-table.ts';
import { drawTable, type TableSpec } from '../table.ts';
import type { TextStyle } from '../type-setter.ts';

/** The label's height: what is glued to the bag once the sheet is cut. */
const labelHeight = mm(116);

/** D8: the label above the cut, the rules for opening and the inspection list below. Nothing of what is inside. */
export function planEnvelopeOutside(document: EnvelopeOutsideDocument, desk: Desk): PagePlan[] {
  const content = contentBox();
  const title = desk.t('print.envelope.title', { number: document.number });
  return [
    {
      draw: (pen, number) => {
        drawFrame(pen, desk, { title, facts: document }, number);
        drawLabel(pen, document, desk, { ...content, height: labelHeight });
        const cut = content.y + labelHeight + mm(4);
        pen.artifact(() => {
          pen.dashed(content.x, cut, content.x + content.width, cut, [4, 3], 0.6);
        });
        drawLower(pen, document, desk, { ...content, y: cut + mm(4) });
      },
    },
  ];
}

function drawLabel(pen: Pen, document: EnvelopeOutsideDocument, desk: Desk, box: Box): void {
  const pad = mm(6);
  pen.artifact(() => {
    pen.frame(box, 1.6, 0, 6);
    if (desk.example) badge(pen, box.x + box.width / 2 - 25, box.y - 7);
  });
  drawName(pen, document, desk, box);
  const top = box.y + mm(35);
  const room = box.y + box.height - top - 4;
  const build = (scale: number): Flow[] =>
    labelFlows(document, desk, { type: desk.type, width: box.width - 2 * pad, scale });
  drawFlows(pen, fitted(room, build), box.x + pad, top);
}

function labelFlows(document: EnvelopeOutsideDocument, desk: Desk, measure: Measure): Flow[] {
  const who = document.mayOpen.join(', ');
  return [
    boxed(measure, desk.t('print.envelope.check-seal'), { size: 14, face: 'strong' }, 2.2),
    space(mm(3.5)),
    paragraph(measure, desk.t('print.envelope.may-open', { who }), { size: 14 }),
    paragraph(measure, desk.t('print.envelope.how-many', { count: document.howMany }), {
      size: 14,
      face: 'strong',
    }),
    space(mm(2)),
    fields(measure, sealFields(document, desk), 46),
    fields(measure, signerFields(document, desk), 46),
  ];
}

function drawName(pen: Pen, document: EnvelopeOutsideDocument, desk: Desk, box: Box): void {
  const number: TextStyle = { size: 64, face: 'strong', leading: 1 };
  const x = box.x + mm(6);
  const letter: TextStyle = { size: 34, face: 'strong', leading: 1 };
  const numberWidth = pen.type.width(document.number, number);
  const nameWidth = box.width - numberWidth - mm(12 + 8 + 26);
  pen.tag('H2', () => {
    pen.text(document.number, x, box.y + mm(6), number);
    const size = [28, 24, 20].find(
      (s) => pen.type.lines(document.name, { size: s, face: 'strong' }, nameWidth).length <= 2,
    );
    const style: TextStyle = { size: size ?? 16, face: 'strong', leading: 1.15 };
    const height = pen.blockHeight(document.name, nameWidth, style);
    pen.block(document.name, x + numberWidth + mm(8), box.y + mm(6) + (64 - height) / 2, nameWidth, style);
  });
  pen.tag('P', () => {
    const right = box.x + box.width - mm(32);
    pen.text(desk.t('print.envelope.copy'), right, box.y + mm(6), { size: 12 }, 'right', mm(26));
    pen.text(document.copyLetter, right, box.y + mm(12), letter, 'right', mm(26));
  });
}

function sealFields(
  document: EnvelopeOutsideDocument,
  desk: Desk,
): { label: string; share: number; value: string }[] {
  return [
    { label: desk.t('print.envelope.seal-number'), share: 0.4, value: document.sealNumber },
    { label: desk.t('print.envelope.sealed-on'), share: 0.3, value: document.sealedOn },
    { label: desk.t('print.envelope.renew-by'), share: 0.3, value: document.renewBy },
  ];
}

function signerFields(
  document: EnvelopeOutsideDocument,
  desk: Desk,
): { label: string; share: number; value: string }[] {
  const label = desk.t('print.envelope.sealed-by');
  return [0, 1].map((index) => ({
    label: `${label} ${index + 1}`,
    share: 0.5,
    value: document.sealedBy[index] ?? '',
  }));
}

/** Below the cut: what to do at an opening, and the dates on which somebody looked at the seal. */
function drawLower(pen: Pen, document: EnvelopeOutsideDocument, desk: Desk, box: Box): void {
  const measure: Measure = { type: desk.type, width: box.width };
  const rules = (['1', '2', '3', '4'] as const).map((n) =>
    desk.t(`print.envelope.rule-${n}`, { count: document.howMany }),
  );
  const used = drawFlows(
    pen,
    [
      paragraph(measure, desk.t('print.envelope.before'), { size: 13, face: 'strong' }),
      space(3),
      steps(measure, rules, { size: 11.5 }),
      space(mm(2)),
      paragraph(measure, desk.t('print.envelope.inspected'), { size: 13, face: 'strong' }),
      space(4),
    ],
    box.x,
    box.y,
  );
  const spec = inspections(desk, box.width);
  const room = contentBox().y + contentBox().height - box.y - used - 22;
  const rows = Math.max(2, Math.floor(room / spec.rowHeight));
  drawTable(pen, spec, emptyRows(desk.type, spec, rows, room), { x: box.x, y: box.y + used }, 0);
}

function inspections({ t }: Desk, width: number): TableSpec {
  const columns = [
    { title: t('print.envelope.date'), share: 0.17 },
    { title: t('print.envelope.seal-read'), share: 0.28 },
    { title: t('print.envelope.intact'), share: 0.11, isTick: true },
    { title: t('print.envelope.who'), share: 0.28 },
    { title: t('print.envelope.signature'), share: 0.16 },
  ];
  return penTable(columns, width, mm(8));
}
