import type { PrintedLogin } from '../documents.ts';
import { heightOf, joined, paragraph, space, steps, type Flow, type Measure } from '../flow.ts';
import { mm } from '../mm.ts';
import type { Desk } from '../page-plan.ts';
import { readAloud } from '../read-aloud.ts';
import { secretRows } from '../secret-block.ts';
import { checkCharacters } from '../secret-text.ts';
import type { TextStyle } from '../type-setter.ts';

/** A login in its two parts: what it is, with the password; and what is done with it. */
export interface LoginParts {
  readonly secret: readonly Flow[];
  readonly use: readonly Flow[];
}

const pad = 9;

/** A login from its name to what is done after use; the password in a frame. Steps stand beside what follows, if `beside`. */
export function loginFlows(
  login: PrintedLogin,
  heading: string,
  desk: Desk,
  measure: Measure,
  beside: boolean,
): LoginParts {
  const supplier = login.supplier ? desk.t('print.login.supplier', { text: login.supplier }) : '';
  return {
    secret: [
      title(login.label, heading, measure),
      details(login, desk, measure),
      space(4),
      ...secretPart(login, desk, measure),
      space(5),
    ],
    use: [
      ...(beside ? [besides(login, desk, measure)] : stacked(login, desk, measure)),
      space(supplier === '' ? 0 : 3),
      paragraph(measure, supplier, { size: 10.5 }),
    ],
  };
}

function title(label: string, heading: string, measure: Measure): Flow {
  const style: TextStyle = { size: 16, face: 'strong', leading: 1.2 };
  const small: TextStyle = { size: 10 };
  const width = measure.width - measure.type.width(heading, small) - 12;
  const height = measure.type.lines(label, style, width).length * measure.type.lineHeight(style);
  return {
    height: height + 2,
    draw: (pen, x, y) => {
      pen.tag('H2', () => pen.block(label, x, y, width, style));
      pen.tag('P', () => {
        pen.text(heading, x, y + 4, small, 'right', measure.width);
      });
    },
  };
}

interface Detail {
  readonly label: string;
  readonly text: string;
  readonly style: TextStyle;
}

/** A safe or an alarm has no second step to be without. */
function isSignIn({ username, address }: PrintedLogin): boolean {
  return username !== '' || address !== '';
}

/** System, user name and second step side by side; the address beneath, since it may be long. */
function details(login: PrintedLogin, desk: Desk, measure: Measure): Flow {
  const { t } = desk;
  const scale = measure.scale ?? 1;
  const strong: TextStyle = { size: 11 * scale, face: 'strong', leading: 1.25 };
  const typed: TextStyle = { size: 13 * scale, face: 'mono', leading: 1.1 };
  const factor = login.secondFactor ?? (isSignIn(login) ? t('print.login.no-second-factor') : '');
  const beside: Detail[] = [
    { label: t('print.login.system'), text: login.system, style: strong },
    { label: t('print.login.username'), text: login.username, style: typed },
    { label: t('print.login.second-factor'), text: factor, style: strong },
  ];
  return joined([
    besideEachOther(
      beside.filter(({ text }) => text !== ''),
      measure,
    ),
    addressLine(t('print.login.address'), login.address, strong, measure),
  ]);
}

/** The address on a line of its own, its label before it. */
function addressLine(name: string, text: string, style: TextStyle, { type, width }: Measure): Flow {
  const label: TextStyle = { ...style, face: 'regular', grey: 0.2 };
  const left = type.width(name, label) + 8;
  const lines = text === '' ? 0 : type.lines(text, style, width - left).length;
  return {
    height: lines === 0 ? 0 : lines * type.lineHeight(style) + 3,
    draw: (pen, x, y) => {
      if (lines === 0) return;
      pen.tag('P', () => {
        pen.text(name, x, y, label);
        pen.block(text, x + left, y, width - left, style);
      });
    },
  };
}

const columnGap = 12;

/** The most that one unbroken piece takes of the width. */
function mostOf({ face }: TextStyle): number {
  return face === 'mono' ? 0.45 : 0.25;
}

/** A column as wide as what is typed, which is not broken; the others share what is left, none narrower than its label. */
function columnWidths(items: readonly Detail[], label: TextStyle, { type, width }: Measure): number[] {
  const least = items.map(({ label: name, text, style }) => {
    const whole = style.face === 'mono' ? [text] : text.split(' ');
    const widest = Math.max(...whole.map((part) => type.width(part, style)));
    return Math.max(type.width(name, label), Math.min(widest, width * mostOf(style))) + columnGap;
  });
  const more = items.map(({ text, style }, at) =>
    Math.max(1, type.width(text, style) + columnGap - (least[at] ?? 0)),
  );
  const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);
  const spare = Math.max(0, width - sum(least));
  const evenly = Math.max(0, spare - sum(more)) / items.length;
  const shared = Math.min(1, spare / sum(more));
  return items.map((_, at) => (least[at] ?? 0) + (more[at] ?? 0) * shared + evenly);
}

function besideEachOther(items: readonly Detail[], measure: Measure): Flow {
  const { type } = measure;
  const label: TextStyle = { size: 10 * (measure.scale ?? 1), grey: 0.2, leading: 1.2 };
  const widths = columnWidths(items, label, measure);
  const columns = items.map((detail, at) => ({ ...detail, width: (widths[at] ?? 0) - columnGap + 0.01 }));
  const heights = columns.map(
    ({ text, style, width }) =>
      type.lineHeight(label) + type.lines(text, style, width).length * type.lineHeight(style) + 2,
  );
  return {
    height: Math.max(0, ...heights),
    draw: (pen, left, y) => {
      let x = left;
      for (const { label: name, text, style, width } of columns) {
        pen.tag('P', () => {
          pen.text(name, x, y, label);
          pen.block(text, x, y + type.lineHeight(label), width, style);
        });
        x += width + columnGap;
      }
    },
  };
}

/** The password, or each of several codes with its number: never smaller than 14 points, whatever else shrinks. */
function secretPart(login: PrintedLogin, desk: Desk, measure: Measure): Flow[] {
  const inner: Measure = { type: measure.type, width: measure.width - 2 * pad };
  const codes = login.secret.split(/\r?\n/).filter((code) => code !== '');
  const parts =
    codes.length > 1
      ? codes.flatMap((code, index) =>
          numberedCode(code, { number: index + 1, of: codes.length }, desk, inner),
        )
      : onePassword(login.secret, desk, inner, measure.scale ?? 1);
  return parts.map((flow, index) => framed(flow, measure.width, index === 0, index === parts.length - 1));
}

function onePassword(secret: string, desk: Desk, inner: Measure, scale: number): Flow[] {
  const spoken = readAloud(secret, desk.language);
  const size = scale > 1 ? 18 : scale === 1 ? 16 : 15;
  const rows = secretRows(inner, spoken, { size, spokenSize: 10 });
  const facts = desk.t('print.login.count', { count: spoken.length, check: checkCharacters(secret) });
  return rows.length === 0
    ? [emptySecret(desk, inner)]
    : [...rows, paragraph(inner, facts, { size: 10.5, face: 'strong' })];
}

/** Less than the shorter half of a page with its name and details. */
const mostWhole = mm(62);

/** One of several codes: it stands whole on its half; one too long for that keeps its heading with its first row. */
function numberedCode(
  code: string,
  place: { readonly number: number; readonly of: number },
  desk: Desk,
  inner: Measure,
): Flow[] {
  const spoken = readAloud(code, desk.language);
  const [first, ...rest] = secretRows(inner, spoken, { size: 15, spokenSize: 10 });
  const facts = { ...place, count: spoken.length, check: checkCharacters(code) };
  const heading = paragraph(inner, desk.t('print.login.code', facts), { size: 10.5, face: 'strong' });
  if (first === undefined) return [heading];
  const whole = joined([heading, first, ...rest]);
  return whole.height <= mostWhole ? [whole] : [joined([heading, first]), ...rest];
}

/** A part of a frame that goes on over several flows: sides always, top and bottom at the ends. */
function framed(flow: Flow, width: number, isFirst: boolean, isLast: boolean): Flow {
  const [above, below] = [isFirst ? 5 : 0, isLast ? 5 : 0];
  const height = flow.height + above + below;
  return {
    height,
    draw: (pen, x, y) => {
      pen.artifact(() => {
        pen.fill({ x, y, width, height }, 1);
        pen.rule(x, y, x, y + height, 1.2);
        pen.rule(x + width, y, x + width, y + height, 1.2);
        if (isFirst) pen.rule(x - 0.6, y, x + width + 0.6, y, 1.2);
        if (isLast) pen.rule(x - 0.6, y + height, x + width + 0.6, y + height, 1.2);
      });
      flow.draw(pen, x + pad, y + above);
    },
  };
}

function emptySecret(desk: Desk, measure: Measure): Flow {
  return paragraph(measure, desk.t('print.login.no-secret'), { size: 11.5 });
}

/** Steps beside what is done after use: for a half page. */
function besides(login: PrintedLogin, desk: Desk, measure: Measure): Flow {
  const left = { ...measure, width: measure.width * 0.56 - 8 };
  const right = { ...measure, width: measure.width * 0.44 - 8 };
  const lists = [
    list(login.steps, 'print.login.steps', desk, left),
    list(login.afterUse, 'print.login.after-use', desk, right),
  ];
  return {
    height: Math.max(...lists.map(heightOf)) + 2,
    draw: (pen, x, top) => {
      lists.forEach((flows, index) => {
        let y = top;
        for (const flow of flows) {
          flow.draw(pen, index === 0 ? x : x + measure.width * 0.56 + 8, y);
          y += flow.height;
        }
      });
    },
  };
}

function stacked(login: PrintedLogin, desk: Desk, measure: Measure): Flow[] {
  return [
    ...list(login.steps, 'print.login.steps', desk, measure),
    ...list(login.afterUse, 'print.login.after-use', desk, measure),
  ];
}

/** The heading stays with the first step; the others may be parted from it by a fold. */
function list(
  items: readonly string[],
  title: 'print.login.steps' | 'print.login.after-use',
  desk: Desk,
  measure: Measure,
): Flow[] {
  const tick = title === 'print.login.after-use';
  const flows = items.map((item, index) =>
    steps(measure, [item], { size: 10.5, leading: 1.22 }, { tick, first: index + 1 }),
  );
  const [first, ...rest] = flows;
  if (first === undefined) return [];
  return [joined([paragraph(measure, desk.t(title), { size: 10.5, face: 'strong' }), first]), ...rest];
}
