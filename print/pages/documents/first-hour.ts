import type { FirstHourDocument } from '../documents.ts';
import { PrintError } from '../errors.ts';
import {
  boxed,
  drawFlows,
  heading,
  heightOf,
  pairs,
  space,
  steps,
  type Flow,
  type Measure,
} from '../flow.ts';
import { contentBox, drawFrame } from '../frame.ts';
import { mm } from '../mm.ts';
import type { Desk, PagePlan } from '../page-plan.ts';
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
const scales = [1, 0.96, 0.92, 0.88, 0.84, 0.8];
const body: TextStyle = { size: 11.5, leading: 1.25 };

/** D1: one page. Set smaller by steps until it fits; below 9 points it is refused ('page-overfull'). */
export function planFirstHour(document: FirstHourDocument, desk: Desk): PagePlan[] {
  if (document.callFirst.length > mostCalls) throw new PrintError('too-many-for-page', { most: mostCalls });
  if ((document.steps?.length ?? 0) > mostSteps)
    throw new PrintError('too-many-for-page', { most: mostSteps });
  const content = contentBox();
  const fits = scales
    .map((scale) => partsOf(document, desk, { type: desk.type, width: content.width, scale }))
    .find((parts) => heightOf(parts.flat()) + (parts.length - 1) * mm(2) <= content.height);
  if (fits === undefined) throw new PrintError('page-overfull');
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
    titled(t('print.first-hour.steps'), steps(measure, items, body, true)),
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
  const scale = measure.scale ?? 1;
  const row = 29 * scale;
  const phone: TextStyle = { size: 15 * scale, face: 'strong', tabular: true };
  const name: TextStyle = { size: 12 * scale, face: 'strong' };
  const role: TextStyle = { size: 11 * scale };
  return {
    height: row * document.callFirst.length,
    draw: (pen, x, top) => {
      document.callFirst.forEach((person, index) => {
        const y = top + index * row;
        pen.tag('P', () => {
          pen.text(String(index + 1), x, y + 5 * scale, { ...phone, size: 13 * scale }, 'right', 16 * scale);
          const who = { x: x + 24 * scale, width: measure.width - 24 * scale - 222 * scale };
          pen.text(shortened(measure, person.role, role, who.width), who.x, y + 0.5, role);
          pen.text(shortened(measure, person.name, name, who.width), who.x, y + 13.5 * scale, name);
          const right = x + measure.width - 218 * scale;
          pen.text(person.phone, right, y + 4 * scale, phone);
          pen.text(person.otherPhone ?? '', right + 118 * scale, y + 5.5 * scale, {
            ...phone,
            size: 12.5 * scale,
            face: 'regular',
          });
        });
        pen.artifact(() => {
          if (index > 0) pen.rule(x, y, x + measure.width, y, 0.4, 0.5);
        });
      });
    },
  };
}

function shortened(measure: Measure, text: string, style: TextStyle, width: number): string {
  const [first = '', ...rest] = measure.type.lines(text, style, width);
  return rest.length === 0 ? first : `${first.slice(0, -1)}…`;
}
