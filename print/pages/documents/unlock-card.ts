import type { UnlockCardDocument } from '../documents.ts';
import { boxed, drawFlows, fitted, heading, pairs, space, steps, type Flow, type Measure } from '../flow.ts';
import { contentBox, drawFrame } from '../frame.ts';
import { mm } from '../mm.ts';
import type { Desk, PagePlan } from '../page-plan.ts';
import { wordGrid } from '../word-grid.ts';

const columns = 2;

const howTo = {
  'start-card': [
    'print.unlock.start-1',
    'print.unlock.start-2',
    'print.unlock.start-3',
    'print.unlock.start-4',
  ],
  'opening-card': [
    'print.unlock.opening-1',
    'print.unlock.opening-2',
    'print.unlock.opening-3',
    'print.unlock.opening-4',
  ],
} as const;

/** One sheet: what the card is for, its words, and what to do with it. */
export function planUnlockCard(document: UnlockCardDocument, desk: Desk): PagePlan[] {
  const { card, number: index } = document;
  return [
    {
      secret: true,
      draw: (pen, number) => {
        const title = desk.t(`print.unlock.title-${card}`, { number: index });
        drawFrame(pen, desk, { title, facts: document }, number);
        const content = contentBox();
        const flows = fitted(content.height, (scale) => flowsOf(document, desk, scale));
        drawFlows(pen, flows, content.x, content.y);
      },
    },
  ];
}

function flowsOf(
  { card, label, forWhom, words, opens }: UnlockCardDocument,
  desk: Desk,
  scale: number,
): Flow[] {
  const measure: Measure = { type: desk.type, width: contentBox().width, scale };
  const { t } = desk;
  return [
    boxed(measure, t(`print.unlock.secret-${card}`), { size: 12.5, face: 'strong' }),
    space(mm(4)),
    pairs(
      measure,
      [
        [t('print.unlock.for'), forWhom],
        [t('print.unlock.line'), label],
        [t('print.unlock.opens'), opens.join(', ')],
      ],
      mm(42),
    ),
    space(mm(4)),
    heading(measure, t('print.unlock.words')),
    space(mm(2)),
    wordGrid(words, measure, columns),
    space(mm(5)),
    steps(
      measure,
      howTo[card].map((key) => t(key)),
      { size: 12 },
    ),
  ];
}
