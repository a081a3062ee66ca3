import type { FirstHourDocument } from '../documents.ts';
import { PrintError } from '../errors.ts';
import {
  boxed,
  drawFlows,
  fitted,
  heading,
  heightOf,
  pairs,
  space,
  steps,
  type Flow,
  type Measure,
} from '../flow.ts';
import { contentBox, drawFrame, shortened } from '../frame.ts';
import { mm } from '../mm.ts';
import type { Desk, PagePlan } from '../page-plan.ts';
import type { Pen } from '../pen.ts';
import type { TextStyle } from '../type-setter.ts';

const standingSteps = [
  'print.first-hour.step-1',
  'print.first-hour.step-2',
  'print.first-hour.step-3',
  'print.first-hour.step-4',
  'print.first-hour.step-5',
  'print.first-hour.step-6',
  'print.first-hour.step-7',
  'print.first-hour.step-8',
  'print.first-hour.step-9',
  'print.first-hour.step-10',
] as const;

const mostCalls = 5;
const mostSteps = 10;
const partCount = 6;
const body: TextStyle = { size: 11.5, leading: 1.25 };

/** D1: one page. Set smaller by steps until it fits; below 9 points it is refused ('page-overfull'). */
export function planFirstHour(document: FirstHourDocument, desk: Desk): PagePlan[] {
  if (document.callFirst.length > mostCalls) throw new PrintError('too-many-for-page', { most: mostCalls });
  if ((document.steps?.length ?? 0) > mostSteps)
    throw new PrintError('too-many-for-page', { most: mostSteps });
  const content = contentBox();
  const room = content.height - (partCount - 1) * mm(2);
  const fits = fitted(room, (scale) =>
    partsOf(document, desk, { type: desk.type, width: content.width, scale }),
  );
  const gap = Math.min(mm(5), (content.height - heightOf(fits.flat())) / (fits.length - 1));
  return [
    {
      draw: (pen, number) => {
        drawFrame(pen, desk, { title: desk.t('print.first-hour.title'), facts: document }, number);
        const flows = fits.flatMap((part, index) => (index === 0 ? part : [space(gap), ...part]));
        drawFlows(pen, flows, content.x, content.y);
      },
    },
  ];
}

function partsOf(document: FirstHourDocument, desk: Desk, measure: Measure): Flow[][] {
  const { t } = desk;
  const titled = (title: string, flow: Flow): Flow[] => [heading(measure, title), space(3), flow];
  const items = document.steps ?? standingSteps.map((key) => t(key));
  const places = document.places.map(({ what, where }): [string, string] => [what, where]);
  const label = measure.width * 0.27;
  return [
    [boxed(measure, document.computerRule ?? t('print.first-hour.computers'), { size: 13, face: 'strong' })],
    titled(t('print.first-hour.call-first'), callFirst(document, measure)),
    titled(t('print.first-hour.meet'), pairs(measure, meetingPlaces(document, desk), label, body)),
    titled(t('print.first-hour.steps'), steps(measure, items, body, { tick: true })),
    titled(t('print.first-hour.deadlines'), pairs(measure, deadlines(document, desk), label, body)),
    titled(t('print.first-hour.places'), pairs(measure, places, label, body)),
  ];
}

function meetingPlaces(document: FirstHourDocument, desk: Desk): [string, string][] {
  return [
    [desk.t('print.first-hour.place'), document.meetAt],
    [desk.t('print.first-hour.reserve-place'), document.reserveMeetAt],
  ];
}

function deadlines(document: FirstHourDocument, desk: Desk): [string, string][] {
  if (document.deadlines) {
    return document.deadlines.map(({ within, what, to }) => [within, [what, to].filter(Boolean).join(': ')]);
  }
  const keys = ['day', 'three-days', 'month', 'personal-data'] as const;
  return keys.map((key) => [
    desk.t(`print.first-hour.within-${key}`),
    desk.t(`print.first-hour.report-${key}`),
  ]);
}

/** The numbers to call, large: the sheet is read standing. */
function callFirst(document: FirstHourDocument, measure: Measure): Flow {
  const row = 29 * (measure.scale ?? 1);
  return {
    height: row * document.callFirst.length,
    draw: (pen, x, top) => {
      document.callFirst.forEach((person, index) => {
        const y = top + index * row;
        pen.tag('P', () => {
          drawCaller(pen, person, index + 1, measure, { x, y });
        });
        pen.artifact(() => {
          if (index > 0) pen.rule(x, y, x + measure.width, y, 0.4, 0.5);
        });
      });
    },
  };
}

/** Who to the left; to the right the number to try first, then the other in a column of its own. */
function drawCaller(
  pen: Pen,
  person: FirstHourDocument['callFirst'][number],
  order: number,
  measure: Measure,
  { x, y }: { readonly x: number; readonly y: number },
): void {
  const scale = measure.scale ?? 1;
  const phone: TextStyle = { size: 15 * scale, face: 'strong', tabular: true };
  const numbers = x + measure.width - 218;
  const fit = (text: string, at: number, top: number, style: TextStyle, room: number): void => {
    const size = Math.max(9, Math.min(style.size, (style.size * room) / pen.type.width(text, style)));
    pen.text(shortened(pen, text, { ...style, size }, room), at, top, { ...style, size });
  };
  pen.text(String(order), x, y + 5 * scale, { ...phone, size: 13 * scale }, 'right', 16 * scale);
  const left = x + 24 * scale;
  fit(person.role, left, y + 0.5, { size: 11 * scale }, numbers - left - 6);
  fit(person.name, left, y + 13.5 * scale, { size: 12 * scale, face: 'strong' }, numbers - left - 6);
  fit(person.phone, numbers, y + 4 * scale, phone, 112);
  const other: TextStyle = { ...phone, size: 12.5 * scale, face: 'regular' };
  if (person.otherPhone) fit(person.otherPhone, numbers + 118, y + 5.5 * scale, other, 100);
}
