import type { RecoveryCodeDocument, RecoveryCodeHalf } from '../documents.ts';
import {
  boxed,
  drawFlows,
  fitted,
  pairs,
  paragraph,
  space,
  steps,
  type Flow,
  type Measure,
} from '../flow.ts';
import { contentBox, drawFrame } from '../frame.ts';
import { mm } from '../mm.ts';
import type { Desk, PagePlan } from '../page-plan.ts';
import { readAloud } from '../read-aloud.ts';
import { drawCharacters, spokenLines } from '../secret-block.ts';

const howTo = ['print.code.how-1', 'print.code.how-2', 'print.code.how-3', 'print.code.how-4'] as const;

/** The recovery code on two sheets, one half each: they are kept in two places, and both are needed. */
export function planRecoveryCode(document: RecoveryCodeDocument, desk: Desk): PagePlan[] {
  return document.halves.map((half, index) => ({
    secret: true,
    draw: (pen, number) => {
      const part = index === 0 ? 'first' : 'second';
      const facts = { ...document, holder: half.holder, place: half.place };
      drawFrame(pen, desk, { title: desk.t(`print.code.title-${part}`), facts }, number);
      const content = contentBox();
      const from = part === 'first' ? 1 : document.halves[0].groups.length + 1;
      drawFlows(
        pen,
        fitted(content.height, (scale) => flowsOf({ half, part, from }, desk, scale)),
        content.x,
        content.y,
      );
    },
  }));
}

interface HalfOnSheet {
  readonly half: RecoveryCodeHalf;
  readonly part: 'first' | 'second';
  /** The first group's number: groups are counted over both sheets, as the window asks for them. */
  readonly from: number;
}

function flowsOf({ half, part, from }: HalfOnSheet, desk: Desk, scale: number): Flow[] {
  const measure: Measure = { type: desk.type, width: contentBox().width, scale };
  const { t } = desk;
  return [
    boxed(measure, t(`print.code.needs-${part}`), { size: 13, face: 'strong' }),
    space(mm(5)),
    ...half.groups.flatMap((group, index) => [groupLine(group, index + from, desk, measure), space(mm(3))]),
    space(mm(2)),
    paragraph(measure, t('print.code.letters'), { size: 11.5 }),
    space(mm(4)),
    steps(
      measure,
      howTo.map((key) => t(key)),
      { size: 12 },
    ),
    space(mm(3)),
    pairs(
      measure,
      [
        [t('print.code.kept-by'), half.holder],
        [t('print.code.kept-at'), half.place],
      ],
      mm(42),
    ),
  ];
}

/** One group, large, with how its characters are said beside it, line by line. */
function groupLine(group: string, number: number, desk: Desk, measure: Measure): Flow {
  const spoken = readAloud(group, desk.language);
  const size = 30;
  const left = mm(62);
  const said = spokenLines({ type: measure.type, width: measure.width - left }, spoken, 12);
  const height = Math.max(size * 1.3, said.height + 6) + 8;
  return {
    height,
    draw: (pen, x, y) => {
      pen.artifact(() => {
        pen.fill({ x, y, width: measure.width, height }, 1);
        pen.frame({ x, y, width: measure.width, height }, 1, 0, 4);
      });
      pen.tag('P', () => {
        pen.text(String(number), x + 7, y + 4, { size: 10 });
        drawCharacters(pen, spoken, x + mm(10), y + (height - size * 1.3) / 2, size);
      });
      said.draw(pen, x + left, y + (height - said.height) / 2);
    },
  };
}
