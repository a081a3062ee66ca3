import type { Translate } from '../../i18n/index.ts';
import { markPath, markSize } from './mark.ts';
import { featuresOf, type TextStyle, type TypeSetter } from './type-setter.ts';

/** Structure tags used on paper (PDF 32000-1, 14.8.4). */
export type Tag =
  'H1' | 'H2' | 'P' | 'Table' | 'TR' | 'TH' | 'TD' | 'L' | 'LI' | 'Figure' | 'Sect' | 'Div' | 'Note';
export type Align = 'left' | 'right' | 'center';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws on the current page: text, rules, boxes, the mark. Coordinates in points from the upper left corner. */
export class Pen {
  readonly type: TypeSetter;
  readonly t: Translate;
  readonly #doc: PDFKit.PDFDocument;
  readonly #open: PDFKit.PDFStructureElement[];
  #marked = false;
  /** True inside a leaf that is read aloud: its pieces are parted by spaces. */
  #spoken = false;

  constructor(doc: PDFKit.PDFDocument, type: TypeSetter, t: Translate, root: PDFKit.PDFStructureElement) {
    this.#doc = doc;
    this.type = type;
    this.t = t;
    this.#open = [root];
  }

  /** A container of the document's structure: a table, a row, a list. */
  group(tag: Tag, draw: () => void): void {
    const element = this.#doc.struct(tag);
    this.#open.at(-1)?.add(element);
    this.#open.push(element);
    draw();
    this.#open.pop();
    element.end();
  }

  /** A leaf of the structure: what `draw` draws is read aloud as one paragraph, heading or cell. */
  tag(tag: Tag, draw: () => void, alt?: string): void {
    if (this.#marked) {
      draw();
      return;
    }
    const element = this.#doc.struct(tag, alt === undefined ? {} : { alt }, () => {
      [this.#marked, this.#spoken] = [true, true];
      draw();
      [this.#marked, this.#spoken] = [false, false];
    });
    this.#open.at(-1)?.add(element);
    element.end();
  }

  /** What a screen reader skips: rules, running heads, patterns. */
  artifact(draw: () => void): void {
    if (this.#marked) {
      draw();
      return;
    }
    this.#doc.markContent('Artifact', { type: 'Layout' });
    this.#marked = true;
    draw();
    this.#marked = false;
    this.#doc.endMarkedContent();
  }

  /** One line of text with the top of its line box at `y`; aligned within `width` where given. */
  text(text: string, x: number, y: number, style: TextStyle, align: Align = 'left', width = 0): void {
    if (text === '') return;
    const normal = text.normalize('NFC');
    const slack = align === 'left' ? 0 : width - this.type.width(normal, style);
    let at = x + (align === 'center' ? slack / 2 : slack);
    const baseline = y + this.type.lineHeight(style) / 2 + capHalf * style.size;
    // The last piece carries a space that nobody sees, so that words on two lines or in two columns are read as two.
    const end = this.#spoken && style.exact !== true ? ' ' : '';
    const runs = this.type.runs(normal + end, style.face ?? 'regular');
    for (const run of runs) {
      this.#doc
        .font(run.font)
        .fontSize(style.size)
        .fillColor(greyColour(style.grey ?? 0));
      this.#doc.text(run.text, at, baseline, {
        lineBreak: false,
        baseline: 'alphabetic',
        ...featuresOf(style, run),
      });
      at += this.#doc.widthOfString(run.text, featuresOf(style, run));
    }
  }

  /** Broken lines from `y` down; returns the height used. */
  block(text: string, x: number, y: number, width: number, style: TextStyle, align: Align = 'left'): number {
    const height = this.type.lineHeight(style);
    const lines = this.type.lines(text, style, width);
    lines.forEach((line, index) => {
      this.text(line, x, y + index * height, style, align, width);
    });
    return lines.length * height;
  }

  /** The height that `block` would use. */
  blockHeight(text: string, width: number, style: TextStyle): number {
    return this.type.lines(text, style, width).length * this.type.lineHeight(style);
  }

  /** A straight rule. */
  rule(x1: number, y1: number, x2: number, y2: number, weight = 0.5, grey = 0): void {
    this.#doc.lineWidth(weight).strokeColor(greyColour(grey)).moveTo(x1, y1).lineTo(x2, y2).stroke();
  }

  /** A dashed rule: where to cut or fold, or where to write. */
  dashed(
    x1: number,
    y1: number,
    x2: number,
    y2: number,
    dash: readonly [number, number],
    weight = 0.5,
  ): void {
    this.#doc.save().lineWidth(weight).strokeColor(greyColour(0)).dash(dash[0], { space: dash[1] });
    this.#doc.moveTo(x1, y1).lineTo(x2, y2).stroke().restore();
  }

  /** A filled area. */
  fill(box: Box, grey: number, radius = 0): void {
    this.#shape(box, radius).fill(greyColour(grey));
  }

  /** An outlined box: something to tick or to write in. */
  frame(box: Box, weight = 0.8, grey = 0, radius = 0): void {
    this.#doc.lineWidth(weight);
    this.#shape(box, radius).stroke(greyColour(grey));
  }

  circle(x: number, y: number, radius: number, weight = 0.5, grey = 0): void {
    this.#doc.lineWidth(weight).circle(x, y, radius).stroke(greyColour(grey));
  }

  /** The seal, `size` points across. */
  mark(x: number, y: number, size: number, grey = 0): void {
    this.#doc
      .save()
      .translate(x, y)
      .scale(size / markSize);
    this.#doc.path(markPath).fill(greyColour(grey), 'even-odd').restore();
  }

  /** Runs `draw` turned by `degrees` around a point. */
  turned(degrees: number, x: number, y: number, draw: () => void): void {
    this.#doc.save().rotate(degrees, { origin: [x, y] });
    draw();
    this.#doc.restore();
  }

  /** Runs `draw` with everything outside the box cut away. */
  clipped(box: Box, draw: () => void): void {
    this.#doc.save().rect(box.x, box.y, box.width, box.height).clip();
    draw();
    this.#doc.restore();
  }

  /** Raw path operators in a grid of unit cells, one cell `unit` points: for thousands of modules at a time. */
  cells(x: number, y: number, unit: number, rectangles: readonly string[]): void {
    this.#doc.save().translate(x, y).scale(unit).fillColor(greyColour(0));
    this.#doc.addContent(`${rectangles.join('\n')}\nf`).restore();
  }

  #shape(box: Box, radius: number): PDFKit.PDFDocument {
    return radius === 0
      ? this.#doc.rect(box.x, box.y, box.width, box.height)
      : this.#doc.roundedRect(box.x, box.y, box.width, box.height, radius);
  }
}

/** Half the height of Atkinson's capitals: puts them in the middle of their line. */
const capHalf = 0.334;

function greyColour(grey: number): string {
  const level = Math.round(255 * grey)
    .toString(16)
    .padStart(2, '0');
  return `#${level}${level}${level}`;
}
