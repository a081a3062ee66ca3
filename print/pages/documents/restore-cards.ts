import type { RestoreCardsDocument } from '../documents.ts';
import { PrintError } from '../errors.ts';
import {
  boxed,
  drawFlows,
  fitted,
  fields,
  heading,
  pairs,
  paragraph,
  space,
  type Flow,
  type Measure,
} from '../flow.ts';
import { contentBox, drawFrame } from '../frame.ts';
import { mm } from '../mm.ts';
import type { Desk, PagePlan } from '../page-plan.ts';
import { wordGrid } from '../word-grid.ts';

type Card = RestoreCardsDocument['cards'][number];

const columns = 3;
const receiptHeight = mm(62);

/** D12: a page for each card: the words above the cut, the receipt that the holder signs below it. */
export function planRestoreCards(document: RestoreCardsDocument, desk: Desk): PagePlan[] {
  if (document.cards.length === 0) throw new PrintError('nothing-to-print');
  return document.cards.map((card) => ({
    secret: true,
    draw: (pen, number) => {
      const title = desk.t('print.cards.title', { index: card.index, of: document.of });
      drawFrame(pen, desk, { title, facts: document }, number);
      const content = contentBox();
      drawFlows(
        pen,
        fitted(content.height - receiptHeight, (scale) => cardFlows(document, card, desk, scale)),
        content.x,
        content.y,
      );
      const cut = content.y + content.height - receiptHeight;
      pen.artifact(() => {
        pen.dashed(content.x, cut, content.x + content.width, cut, [4, 3], 0.6);
      });
      drawFlows(pen, receiptFlows(document, card, desk), content.x, cut + mm(4));
    },
  }));
}

function cardFlows(document: RestoreCardsDocument, card: Card, desk: Desk, scale: number): Flow[] {
  const measure: Measure = { type: desk.type, width: contentBox().width, scale };
  const { t } = desk;
  return [
    boxed(measure, openedBy(document, desk), { size: 12.5, face: 'strong' }),
    space(mm(3)),
    pairs(
      measure,
      [
        [t('print.cards.set'), document.identifier],
        ...(card.group === undefined ? [] : [groupPair(card.group, desk)]),
        [t('print.cards.holder'), card.holder],
        [t('print.cards.come-to'), card.comeTo],
      ],
      mm(42),
    ),
    space(mm(2)),
    wordGrid(card.words, measure, columns),
    space(mm(3)),
    paragraph(measure, t('print.cards.how'), { size: 11 }),
  ];
}

/** How many cards open the vault; with groups a number of cards alone says too little. */
function openedBy({ needed, of, groups }: RestoreCardsDocument, { t }: Desk): string {
  return groups === undefined
    ? t('print.cards.secret', { needed, of })
    : t('print.cards.secret-groups', { ...groups });
}

function groupPair(group: NonNullable<Card['group']>, { t }: Desk): readonly [string, string] {
  return [t('print.cards.group'), t('print.cards.group-needs', { ...group })];
}

function receiptFlows(document: RestoreCardsDocument, card: Card, desk: Desk): Flow[] {
  const measure: Measure = { type: desk.type, width: contentBox().width };
  const { t, imprint } = desk;
  const facts = {
    index: card.index,
    of: document.of,
    identifier: document.identifier,
    number: imprint.printNumber,
  };
  return [
    heading(measure, t('print.cards.receipt')),
    space(3),
    paragraph(
      measure,
      t('print.cards.receipt-text', {
        ...facts,
        holder: card.holder,
        named: card.holder === '' ? 'no' : 'yes',
      }),
      { size: 11 },
    ),
    fields(measure, [
      { label: t('print.cards.received-on'), share: 0.3 },
      { label: t('print.opening.name'), share: 0.36 },
      { label: t('print.envelope.signature'), share: 0.34 },
    ]),
    fields(measure, [
      { label: t('print.cards.returned-on'), share: 0.3 },
      { label: t('print.cards.received-back-by'), share: 0.36 },
      { label: t('print.envelope.signature'), share: 0.34 },
    ]),
  ];
}
