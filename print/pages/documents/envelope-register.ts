import type { EnvelopeRegisterDocument } from '../documents.ts';
import { contentBox, drawFrame } from '../frame.ts';
import { mm } from '../mm.ts';
import type { Desk, PagePlan } from '../page-plan.ts';
import { phoneLines } from '../phone-text.ts';
import {
  drawTable,
  headHeight,
  paginate,
  setRow,
  withoutLoneRows,
  type Cell,
  type TableSpec,
} from '../table.ts';
import type { TextStyle } from '../type-setter.ts';

type Envelope = EnvelopeRegisterDocument['envelopes'][number];

const plain: TextStyle = { size: 11, leading: 1.2 };
const strong: TextStyle = { size: 12, face: 'strong', leading: 1.2, tabular: true };
const standingEmptyRows = 4;

/** D11: a row for each copy of each envelope; the envelope's number and name stand on every row, so that none is read alone. */
export function planEnvelopeRegister(document: EnvelopeRegisterDocument, desk: Desk): PagePlan[] {
  const content = contentBox(true);
  const spec = columnsOf(desk);
  const room = content.height - headHeight(desk.type, spec);
  const empty = Array.from({ length: document.emptyRows ?? standingEmptyRows }, (): Cell[] => []);
  const rows = [...document.envelopes.flatMap(rowsOf), ...empty].map((cells) =>
    setRow(desk.type, spec, cells, room),
  );
  let first = 0;
  return withoutLoneRows(paginate(rows, room, room), room).map((page) => {
    const firstIndex = first;
    first += page.length;
    return {
      landscape: true,
      draw: (pen, number) => {
        const title = desk.t('print.envelope-register.title');
        drawFrame(pen, desk, { title, facts: document, landscape: true }, number);
        drawTable(pen, spec, page, { x: content.x, y: content.y }, firstIndex);
      },
    };
  });
}

function rowsOf(envelope: Envelope): Cell[][] {
  return envelope.copies.map((copy) => [
    [{ text: `${envelope.number}${copy.letter}`, style: strong }],
    [{ text: envelope.name, style: { ...plain, face: 'strong' } }],
    [{ text: envelope.tier, style: plain }],
    [{ text: copy.sealNumber, style: { ...plain, tabular: true } }],
    [{ text: copy.place, style: plain }],
    [
      { text: copy.keeper, style: plain },
      { text: phoneLines(copy.phone), style: { ...plain, face: 'strong', tabular: true } },
    ],
    [{ text: copy.inspectedOn, style: { ...plain, tabular: true } }],
    [],
  ]);
}

function columnsOf({ t }: Desk): TableSpec {
  const text = (title: string, width: number) => ({ title, width: mm(width), content: 'text' as const });
  return {
    headStyle: { size: 10, face: 'strong', leading: 1.15 },
    rowHeight: mm(10.4),
    columns: [
      text(t('print.call-list.order'), 17),
      text(t('print.envelope-register.name'), 58),
      text(t('print.envelope-register.tier'), 22),
      text(t('print.envelope.seal-number'), 30),
      text(t('print.envelope-register.place'), 48),
      text(t('print.envelope-register.keeper'), 42),
      text(t('print.envelope-register.inspected'), 26),
      { title: t('print.envelope-register.new-seal'), width: mm(24), content: 'write' },
    ],
  };
}
