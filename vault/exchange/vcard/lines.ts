import { ExchangeError } from '../errors.ts';
import type { ExchangeLimits } from '../limits.ts';

/** One card as unfolded lines, without its BEGIN and END. `row` is the line of its BEGIN, counted from 1. */
export interface RawCard {
  readonly row: number;
  readonly lines: readonly string[];
  /** Cards inside the card (AGENT), dropped whole. */
  readonly nested: number;
}

interface OpenCard {
  row: number;
  lines: string[];
  nested: number;
  depth: number;
}

/**
 * Cuts an address book into cards and unfolds their lines (RFC 6350 section 3.2; vCard 2.1's soft line breaks).
 * Fails with `vcard-damaged` when a card has no end, `import-empty` when nothing is a card, `import-too-many-rows`,
 * `import-too-many-columns` (lines of one card) and `import-cell-too-long` (one line, pictures apart).
 */
export function splitCards(text: string, limits: ExchangeLimits): RawCard[] {
  const cards: RawCard[] = [];
  let open: OpenCard | undefined;
  let row = 0;
  for (const line of physicalLines(text)) {
    row++;
    if (/^BEGIN:VCARD\s*$/i.test(line)) open = begin(open, row);
    else if (open === undefined) continue;
    else if (/^END:VCARD\s*$/i.test(line)) open = end(open, cards, limits);
    else if (open.depth === 1) append(open, line, row, limits);
  }
  if (open !== undefined) throw new ExchangeError('vcard-damaged', { row: open.row });
  if (cards.length === 0) throw new ExchangeError('import-empty');
  return cards;
}

/** Line by line without building a list of them all: a file may be one line break after the other. */
function* physicalLines(text: string): Generator<string> {
  const breaks = /\r\n|\r|\n/g;
  let start = 0;
  for (let match = breaks.exec(text); match !== null; match = breaks.exec(text)) {
    yield text.slice(start, match.index);
    start = breaks.lastIndex;
  }
  if (start < text.length) yield text.slice(start);
}

function begin(open: OpenCard | undefined, row: number): OpenCard {
  if (open === undefined) return { row, lines: [], nested: 0, depth: 1 };
  open.depth++;
  open.nested++;
  return open;
}

function end(open: OpenCard, cards: RawCard[], limits: ExchangeLimits): OpenCard | undefined {
  open.depth--;
  if (open.depth > 0) return open;
  cards.push({ row: open.row, lines: open.lines, nested: open.nested });
  if (cards.length > limits.rows) throw new ExchangeError('import-too-many-rows', { limit: limits.rows });
  return undefined;
}

function append(open: OpenCard, line: string, row: number, limits: ExchangeLimits): void {
  const last = open.lines.length - 1;
  const before = open.lines[last];
  if (before !== undefined && isSoftBroken(before)) open.lines[last] = before.slice(0, -1) + line;
  else if (before !== undefined && /^[ \t]/.test(line)) open.lines[last] = before + unfolded(before, line);
  // Some phones forget to fold the lines of a picture.
  else if (before !== undefined && isPicture(before) && !line.includes(':')) return;
  else if (line.trim() !== '') open.lines.push(line);
  if (open.lines.length > limits.columns) {
    throw new ExchangeError('import-too-many-columns', { row, limit: limits.columns });
  }
  const length = open.lines.at(-1)?.length ?? 0;
  if (length > limits.cell && !isPicture(open.lines.at(-1) ?? '')) {
    throw new ExchangeError('import-cell-too-long', { row, column: open.lines.length, limit: limits.cell });
  }
}

function isSoftBroken(line: string): boolean {
  return line.endsWith('=') && /^[^:]*QUOTED-PRINTABLE/i.test(line.slice(0, 200));
}

/** Pictures are dropped later: their lines are not even gathered, only the name is kept. */
function unfolded(before: string, line: string): string {
  return isPicture(before) ? '' : line.slice(1);
}

/** Properties that carry files rather than words. */
export function isPicture(line: string): boolean {
  return /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]/i.test(line);
}
