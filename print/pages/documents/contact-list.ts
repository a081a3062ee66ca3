import type { ContactListDocument } from '../documents.ts';
import { boxed, drawFlows, heading, heightOf, paragraph, space, type Flow, type Measure } from '../flow.ts';
import { contentBox, drawFrame } from '../frame.ts';
import { mm } from '../mm.ts';
import type { Desk, PagePlan } from '../page-plan.ts';
import type { Pen } from '../pen.ts';
import { drawTable, headHeight, type TableSpec } from '../table.ts';
import { contactRows } from './contact-rows.ts';
import { spreadSections, type Stretch } from './contact-spread.ts';
import { planNameIndex } from './name-index.ts';

const afterSection = mm(4);

/** D4-D6: names and numbers in sections; a section that goes on over a page repeats its heading. Last, where each name stands. */
export function planContactList(document: ContactListDocument, desk: Desk): PagePlan[] {
  const content = contentBox();
  const spec = columnsOf(desk);
  const measure: Measure = { type: desk.type, width: content.width };
  const intro = introOf(document, desk, measure);
  const headed = (text: string): Flow => heading(measure, text);
  const pages = spreadSections(contactRows(document, desk), desk, spec, {
    heading: headed('X').height + headHeight(desk.type, spec) + afterSection,
    page: content.height,
    first: content.height - heightOf(intro),
  });
  const frame = { title: document.title, facts: document, shortLived: document.holdsDays !== undefined };
  const lists = pages.map((stretches, index): PagePlan => ({
    draw: (pen, number) => {
      drawFrame(pen, desk, frame, number);
      let y = content.y;
      if (index === 0) y += drawFlows(pen, intro, content.x, y);
      for (const stretch of stretches)
        y += drawStretch(pen, spec, stretch, headed(stretch.heading), content.x, y);
    },
  }));
  return [...lists, ...planNameIndex(document, pages, frame, desk)];
}

/** What stands above the first section: how long a short-lived list holds, and what the list is for. */
function introOf(document: ContactListDocument, desk: Desk, measure: Measure): Flow[] {
  const { introduction = '', holdsDays, validUntil = '' } = document;
  const holds =
    holdsDays === undefined
      ? []
      : [
          boxed(measure, desk.t('print.contact-list.holds-until', { date: validUntil }), {
            size: 22,
            face: 'strong',
          }),
          space(mm(1.5)),
          paragraph(measure, desk.t('print.contact-list.holds-days', { count: holdsDays }), { size: 11.5 }),
          space(mm(3)),
        ];
  const words = introduction === '' ? [] : [paragraph(measure, introduction, { size: 11.5 }), space(mm(3))];
  return [...holds, ...words];
}

function drawStretch(pen: Pen, spec: TableSpec, stretch: Stretch, title: Flow, x: number, y: number): number {
  title.draw(pen, x, y);
  const used = drawTable(pen, spec, stretch.rows, { x, y: y + title.height }, 0);
  return title.height + used + afterSection;
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
