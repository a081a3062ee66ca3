import type { Pen } from './pen.ts';
import { PrintError } from './errors.ts';
import type { TextStyle, TypeSetter } from './type-setter.ts';

/** A piece of a page that knows its height before it is drawn. */
export interface Flow {
  readonly height: number;
  draw(pen: Pen, x: number, y: number): void;
}

/** The measure that flows are set to: a width in points, and a scale for what must fit one page. */
export interface Measure {
  readonly type: TypeSetter;
  readonly width: number;
  readonly scale?: number;
}

function scaled(style: TextStyle, measure: Measure): TextStyle {
  return { ...style, size: style.size * (measure.scale ?? 1) };
}

/** Empty height. */
export function space(height: number): Flow {
  return { height, draw: () => undefined };
}

/** A heading with a thin rule beneath. */
export function heading(measure: Measure, text: string): Flow {
  const style = scaled({ size: 13, face: 'strong' }, measure);
  const lines = measure.type.lines(text, style, measure.width).length;
  const height = lines * measure.type.lineHeight(style) + 4;
  return {
    height,
    draw: (pen, x, y) => {
      pen.tag('H2', () => pen.block(text, x, y, measure.width, style));
      pen.artifact(() => {
        pen.rule(x, y + height - 3, x + measure.width, y + height - 3, 0.6);
      });
    },
  };
}

/** Running text. */
export function paragraph(measure: Measure, text: string, base: TextStyle): Flow {
  const style = scaled(base, measure);
  return {
    height:
      text === ''
        ? 0
        : measure.type.lines(text, style, measure.width).length * measure.type.lineHeight(style),
    draw: (pen, x, y) => {
      if (text !== '') pen.tag('P', () => pen.block(text, x, y, measure.width, style));
    },
  };
}

/** A framed paragraph, heavier than what is around it. */
export function boxed(measure: Measure, text: string, base: TextStyle, weight = 1.6): Flow {
  const pad = 8 * (measure.scale ?? 1);
  const inner = paragraph({ ...measure, width: measure.width - 2 * pad }, text, base);
  const height = inner.height + 1.6 * pad;
  return {
    height,
    draw: (pen, x, y) => {
      pen.artifact(() => {
        pen.frame({ x, y, width: measure.width, height }, weight, 0, 4);
      });
      inner.draw(pen, x + pad, y + 0.8 * pad);
    },
  };
}

/** Steps, numbered from `first`, with boxes to tick if `tick`. */
export function steps(
  measure: Measure,
  items: readonly string[],
  base: TextStyle,
  { tick = false, first = 1 }: { readonly tick?: boolean; readonly first?: number } = {},
): Flow {
  const style = scaled(base, measure);
  const numberWidth = tick ? 42 : 24 * (measure.scale ?? 1);
  const width = measure.width - numberWidth;
  const gap = 3 * (measure.scale ?? 1);
  const line = measure.type.lineHeight(style);
  const heights = items.map((item) => measure.type.lines(item, style, width).length * line + gap);
  return {
    height: heights.reduce((sum, height) => sum + height, 0),
    draw: (pen, x, top) => {
      let y = top;
      pen.group('L', () => {
        items.forEach((item, index) => {
          pen.tag('LI', () => {
            const number: TextStyle = { ...style, face: 'strong', tabular: true };
            pen.text(String(first + index), x, y, number, 'right', 16 * (measure.scale ?? 1));
            if (tick) pen.frame({ x: x + 23, y: y + line / 2 - 6, width: 12, height: 12 }, 0.9, 0, 2);
            pen.block(item, x + numberWidth, y, width, style);
          });
          y += heights[index] ?? 0;
        });
      });
    },
  };
}

/** Two columns: a word for what it is, and what it is. An empty right side is a line to write on. */
export function pairs(
  measure: Measure,
  rows: readonly (readonly [string, string])[],
  labelWidth: number,
  base: TextStyle = { size: 11.5 },
): Flow {
  const style = scaled(base, measure);
  const label: TextStyle = { ...style, face: 'strong' };
  const width = measure.width - labelWidth;
  const line = measure.type.lineHeight(style);
  const gap = 3 * (measure.scale ?? 1);
  const rowHeight = ([left, right]: readonly [string, string]): number => {
    const lines = [measure.type.lines(left, label, labelWidth - 8), measure.type.lines(right, style, width)];
    return Math.max(...lines.map((l) => l.length)) * line + gap + (right === '' ? writing : 0);
  };
  return {
    height: rows.reduce((sum, row) => sum + rowHeight(row), 0),
    draw: (pen, x, top) => {
      let y = top;
      for (const row of rows) {
        const [left, right] = row;
        const height = rowHeight(row);
        const lead = right === '' ? writing : 0;
        pen.tag('P', () => {
          pen.block(left, x, y + lead, labelWidth - 8, label);
          if (right === '')
            pen.rule(x + labelWidth, y + height - gap, x + measure.width, y + height - gap, 0.5);
          else pen.block(right, x + labelWidth, y, width, style);
        });
        y += height;
      }
    },
  };
}

/** Extra height over a line that a pen writes on. */
const writing = 9;

/** Fields of a form side by side: small words under lines to write on. Shares are parts of the width. */
export function fields(
  measure: Measure,
  parts: readonly { readonly label: string; readonly share: number; readonly value?: string }[],
  base = 40,
): Flow {
  const height = base * (measure.scale ?? 1);
  const label: TextStyle = { size: 10 };
  const value: TextStyle = { size: 12.5, face: 'strong', tabular: true };
  return {
    height,
    draw: (pen, left, y) => {
      let x = left;
      for (const [index, part] of parts.entries()) {
        const width = measure.width * part.share - (index === parts.length - 1 ? 0 : 12);
        const lineY = y + height - 15;
        pen.tag('P', () => {
          pen.text(part.label, x, lineY + 1, label);
          pen.text(part.value ?? '', x + 2, lineY - 17, value);
          pen.rule(x, lineY, x + width, lineY, 0.6);
        });
        x += measure.width * part.share;
      }
    },
  };
}

/** A question with boxes to tick, on one line; an answer that ends in a colon goes on with a line to write on. */
export function choices(measure: Measure, question: string, options: readonly string[]): Flow {
  const style: TextStyle = { size: 11.5 };
  const strong: TextStyle = { ...style, face: 'strong' };
  return {
    height: 24,
    draw: (pen, left, y) => {
      pen.tag('P', () => {
        pen.text(question, left, y + 4, strong);
        let x = left + Math.max(pen.type.width(question, strong) + 16, measure.width * 0.27);
        for (const option of options) {
          pen.frame({ x, y: y + 5.5, width: 12, height: 12 }, 0.9, 0, 2);
          pen.text(option, x + 18, y + 4, style);
          x += pen.type.width(option, style) + 38;
          if (option.endsWith(':')) pen.rule(x - 14, y + 19, left + measure.width, y + 19, 0.6);
        }
      });
    },
  };
}

const scales = [1, 0.97, 0.94, 0.91, 0.88, 0.85, 0.82];

/**
 * What `build` gives at the largest scale at which it is no higher than `height` points; fails with 'page-overfull'
 * where even the smallest is.
 */
export function fitted<T extends readonly (Flow | readonly Flow[])[]>(
  height: number,
  build: (scale: number) => T,
): T {
  for (const scale of scales) {
    const flows = build(scale);
    if (heightOf(flows.flatMap((flow) => ('draw' in flow ? [flow] : flow))) <= height) return flows;
  }
  throw new PrintError('page-overfull');
}

/** Flows that stay together, as one. */
export function joined(flows: readonly Flow[]): Flow {
  return {
    height: heightOf(flows),
    draw: (pen, x, y) => {
      drawFlows(pen, flows, x, y);
    },
  };
}

/** The height of flows under each other. */
export function heightOf(flows: readonly Flow[]): number {
  return flows.reduce((sum, flow) => sum + flow.height, 0);
}

/** Draws flows under each other; returns the height used. */
export function drawFlows(pen: Pen, flows: readonly Flow[], x: number, y: number): number {
  let used = 0;
  for (const flow of flows) {
    flow.draw(pen, x, y + used);
    used += flow.height;
  }
  return used;
}
