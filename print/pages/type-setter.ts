import type PDFDocument from 'pdfkit';
import { fallbackOf, type Face, type PrintFonts } from './fonts.ts';

/** How a text looks. Sizes in points; `grey` 0 is black, 1 is paper; `leading` is the line's height in sizes. */
export interface TextStyle {
  readonly size: number;
  readonly face?: Face;
  readonly grey?: number;
  readonly leading?: number;
  /** Digits of one width, for columns of numbers. */
  readonly tabular?: boolean;
  /** Nothing is added for the ear: passwords, words of a card. */
  readonly exact?: boolean;
}

/** A piece of text that one font can show whole. */
export interface Run {
  readonly font: keyof PrintFonts;
  readonly text: string;
}

const measureSize = 1000;
/** Letters and at most one closing mark: what may be hyphenated without anyone taking the hyphen for a part of it. */
const plainWord = /^\p{L}{7,}[,.;:)]?$/u;
/** A letter, then a consonant, then a vowel. */
const syllable = /^\p{L}[bcdfghjklmnpqrstvwxzčđŋšŧž][aeiouyåäöáéèü]$/iu;

/** Measures and breaks text. Letters that a face lacks are taken from Noto Sans, run by run. */
export class TypeSetter {
  readonly #doc: PDFKit.PDFDocument;
  readonly #covered = new Map<string, boolean>();
  readonly #widths = new Map<string, number>();

  constructor(doc: InstanceType<typeof PDFDocument>) {
    this.#doc = doc;
  }

  /** Splits a text into runs, each set in the face asked for or in its fallback. */
  runs(text: string, face: Face): Run[] {
    const runs: { font: keyof PrintFonts; text: string }[] = [];
    // A no-break space has done its work once lines are broken: drawn, found and copied as a space.
    for (const character of text.replaceAll('\u00a0', ' ')) {
      const font = this.#hasGlyph(face, character) ? face : fallbackOf[face];
      const last = runs.at(-1);
      if (last?.font === font) last.text += character;
      else runs.push({ font, text: character });
    }
    return runs;
  }

  /** Whether the face or its fallback has the character's glyph. */
  canShow(character: string, face: Face): boolean {
    return this.#hasGlyph(face, character) || this.#hasGlyph(fallbackOf[face], character);
  }

  /** The width of one line of text, in points. */
  width(text: string, style: TextStyle): number {
    const face = style.face ?? 'regular';
    const key = `${face}${style.tabular === true ? '#' : ' '}${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      width = this.runs(text, face).reduce((sum, run) => sum + this.#runWidth(run, style), 0);
      this.#widths.set(key, width);
    }
    return (width * style.size) / measureSize;
  }

  /** The height of one line, in points. */
  lineHeight(style: TextStyle): number {
    return style.size * (style.leading ?? 1.3);
  }

  /**
   * Breaks a text into lines no wider than `width` points: at line feeds and spaces, and inside a word only where
   * the word alone is too wide. Always at least one line.
   */
  lines(text: string, style: TextStyle, width: number): string[] {
    return text
      .normalize('NFC')
      .split('\n')
      .flatMap((paragraph) => this.#paragraph(paragraph, style, width));
  }

  #paragraph(paragraph: string, style: TextStyle, width: number): string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(/[ \t\r]+/).flatMap((w) => this.#fit(w, style, width))) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && this.width(longer, style) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  }

  /** A word too wide for the column is cut after a hyphen, slash, dot or @ where there is one, else anywhere. */
  #fit(word: string, style: TextStyle, width: number): string[] {
    if (this.width(word, style) <= width) return [word];
    if (style.face !== 'mono' && plainWord.test(word)) return this.#hyphenate(word, style, width);
    const pieces: string[] = [];
    let piece = '';
    for (const part of word.split(/(?<=[-/.@_])/).flatMap((p) => this.#letters(p, style, width))) {
      if (piece !== '' && this.width(piece + part, style) > width) {
        pieces.push(piece);
        piece = part;
      } else piece += part;
    }
    return [...pieces, piece];
  }

  /**
   * A plain word is divided with a hyphen, before a consonant that a vowel follows (Swedish: beredskapssamord-nare),
   * at least three letters on either side; where no such place fits, after as many letters as fit.
   */
  #hyphenate(word: string, style: TextStyle, width: number): string[] {
    const letters = Array.from(word);
    const fits = (at: number): boolean => this.width(`${letters.slice(0, at).join('')}-`, style) <= width;
    let at = letters.length - 3;
    while (at > 2 && !(fits(at) && syllable.test(letters.slice(at - 1, at + 2).join('')))) at -= 1;
    if (at <= 2) {
      at = letters.length - 1;
      while (at > 1 && !fits(at)) at -= 1;
    }
    return [`${letters.slice(0, at).join('')}-`, ...this.#fit(letters.slice(at).join(''), style, width)];
  }

  #letters(part: string, style: TextStyle, width: number): string[] {
    return this.width(part, style) <= width ? [part] : Array.from(part);
  }

  #runWidth(run: Run, style: TextStyle): number {
    this.#doc.font(run.font).fontSize(measureSize);
    return this.#doc.widthOfString(run.text, featuresOf(style, run));
  }

  #hasGlyph(face: keyof PrintFonts, character: string): boolean {
    const key = `${face} ${character}`;
    let has = this.#covered.get(key);
    if (has === undefined) {
      has = fontOf(this.#doc.font(face)).hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
      this.#covered.set(key, has);
    }
    return has;
  }
}

/** pdfkit's text options for a run: kerned, ligature-free, and with tabular digits where asked. */
export function featuresOf(style: TextStyle, run: Run): PDFKit.Mixins.TextOptions {
  const tabular = style.tabular === true && (run.font === 'regular' || run.font === 'strong');
  return tabular ? { features: ['kern', 'tnum'] } : {};
}

interface Coverage {
  hasGlyphForCodePoint(codePoint: number): boolean;
}
/** pdfkit keeps the current font's tables in a field that its types do not name. */
function fontOf(doc: unknown): Coverage {
  return (doc as { readonly _font: { readonly font: Coverage } })._font.font;
}
