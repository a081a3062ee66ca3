import { inflateSync } from 'node:zlib';

/** A piece of text as it stands on a page: points from the upper left corner, baseline at `y`. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  /** True where the text does not run from left to right. */
  readonly turned: boolean;
  /** 0 black to 1 white. */
  readonly grey: number;
}
export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
}

interface Font {
  readonly name: string;
  readonly unicode: ReadonlyMap<number, string>;
  readonly widths: readonly number[];
}
type Matrix = readonly [number, number, number, number, number, number];

/** Reads back the PDFs that pdfkit writes: plain objects, deflated streams, Identity-H fonts with a ToUnicode map. */
export function readPdfText(pdf: Uint8Array): ReadPage[] {
  const objects = objectsOf(Buffer.from(pdf).toString('latin1'));
  const fonts = new Map<number, Font>();
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\n/.test(body))
    .map((body) => {
      const [, , width = 0, height = 0] = numbers(/\/MediaBox \[([^\]]*)\]/.exec(body)?.[1] ?? '');
      const resources = objects.get(reference(body, 'Resources')) ?? '';
      const names = new Map(
        [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', ref = '']) => [name, Number(ref)]),
      );
      const fontOf = (name: string): Font => {
        const ref = names.get(name) ?? 0;
        const known = fonts.get(ref) ?? readFont(objects, ref);
        fonts.set(ref, known);
        return known;
      };
      const content = streamOf(objects.get(reference(body, 'Contents')) ?? '');
      return { width, height, texts: readContent(content, fontOf, height) };
    });
}

/** The names of the embedded fonts, and of any that are not. */
export function fontsOf(pdf: Uint8Array): { embedded: string[]; others: string[] } {
  const bodies = [...objectsOf(Buffer.from(pdf).toString('latin1')).values()];
  const name = (body: string): string => /\/(?:FontName|BaseFont) \/(\S+)/.exec(body)?.[1] ?? '';
  return {
    embedded: bodies.filter((body) => body.includes('/FontFile')).map(name),
    others: bodies.filter((body) => /\/Subtype \/Type1\n/.test(body)).map(name),
  };
}

function objectsOf(file: string): Map<number, string> {
  return new Map(
    [...file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [
      Number(id),
      body,
    ]),
  );
}

function streamOf(body: string): string {
  const start = body.indexOf('stream\n') + 7;
  const bytes = Buffer.from(body.slice(start, body.lastIndexOf('\nendstream')), 'latin1');
  return body.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1');
}

function reference(body: string, key: string): number {
  return Number(new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(body)?.[1] ?? 0);
}

function numbers(text: string): number[] {
  return text
    .split(/[\s\]]+/)
    .filter(Boolean)
    .map(Number);
}

function readFont(objects: ReadonlyMap<number, string>, ref: number): Font {
  const body = objects.get(ref) ?? '';
  const descendant = objects.get(reference(body, 'DescendantFonts')) ?? '';
  const unicode = new Map<number, string>();
  const map = streamOf(objects.get(reference(body, 'ToUnicode')) ?? '');
  for (const [, from = '', list = ''] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
    [...list.matchAll(/<([^>]*)>/g)].forEach(([, hex = ''], index) => {
      const units = hex
        .split(/\s+/)
        .filter(Boolean)
        .flatMap((part) => part.match(/.{4}/g) ?? []);
      unicode.set(
        parseInt(from, 16) + index,
        units.map((unit) => String.fromCharCode(parseInt(unit, 16))).join(''),
      );
    });
  }
  const name = /\/BaseFont \/(\S+)/.exec(body)?.[1] ?? '';
  return { name, unicode, widths: numbers(/\/W \[0 \[([^\]]*)\]/.exec(descendant)?.[1] ?? '') };
}

function readContent(content: string, fontOf: (name: string) => Font, height: number): PlacedText[] {
  const texts: PlacedText[] = [];
  const stack: { matrix: Matrix; grey: number }[] = [];
  let state: { matrix: Matrix; grey: number } = { matrix: [1, 0, 0, 1, 0, 0], grey: 0 };
  let [line, font, size]: [Matrix, Font | null, number] = [[1, 0, 0, 1, 0, 0], null, 0];
  for (const raw of content.split('\n')) {
    const words = raw.trim().split(/\s+/);
    const operator = words.at(-1);
    const values = words.slice(0, -1).map(Number);
    if (operator === 'q') stack.push(state);
    else if (operator === 'Q') state = stack.pop() ?? state;
    else if (operator === 'cm')
      state = { ...state, matrix: multiply(values as unknown as Matrix, state.matrix) };
    else if (operator === 'scn') state = { ...state, grey: values[0] ?? 0 };
    else if (operator === 'Tm') line = values as unknown as Matrix;
    else if (operator === 'Tf') [font, size] = [fontOf((words[0] ?? '').slice(1)), Number(words[1])];
    else if (operator === 'TJ' && font !== null) {
      const at = multiply(line, state.matrix);
      const shown = show(raw, font);
      texts.push({
        ...shown,
        width: (shown.width * size) / 1000,
        x: at[4],
        y: height - at[5],
        size,
        font: font.name,
        turned: Math.abs(at[1]) > 1e-6,
        grey: state.grey,
      });
    }
  }
  return texts;
}

function show(raw: string, font: Font): { text: string; width: number } {
  let text = '';
  let width = 0;
  for (const [, hex, kern] of raw.matchAll(/<([0-9a-f]*)>|(-?[\d.]+)(?=[\s<\]])/gi)) {
    for (const glyph of hex?.match(/.{4}/g) ?? []) {
      text += font.unicode.get(parseInt(glyph, 16)) ?? '\ufffd';
      width += font.widths[parseInt(glyph, 16)] ?? 0;
    }
    if (kern !== undefined) width -= Number(kern);
  }
  const trimmed = text.trimEnd();
  return { text: trimmed, width: width - (text.length - trimmed.length) * spaceOf(font) };
}

function spaceOf(font: Font): number {
  const glyph = [...font.unicode].find(([, text]) => text === ' ')?.[0] ?? 0;
  return font.widths[glyph] ?? 0;
}

function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}
