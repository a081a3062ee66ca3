import { ExchangeError } from '../errors.ts';
import type { ExchangeLimits } from '../limits.ts';

const [quote, lineFeed, carriageReturn] = [0x22, 0x0a, 0x0d];

/**
 * Walks a table once without keeping anything, and refuses what no list of people looks like:
 * `import-too-many-rows`, `import-too-many-columns`, `import-cell-too-long`, `import-quote-unclosed`.
 * Time and memory stay bounded whatever the file holds; only then is the parser let in.
 */
export function checkShape(text: string, delimiter: string, limits: ExchangeLimits): void {
  const separator = delimiter.charCodeAt(0);
  const place = { row: 1, column: 1, cellStart: 0, quotedSince: 0 };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (i - place.cellStart > limits.cell) refuse(place, limits);
    if (place.quotedSince > 0) {
      // A doubled quote inside a quoted cell closes and opens again, with the same outcome.
      if (code === quote) place.quotedSince = 0;
    } else if (code === quote && (i === place.cellStart || text.charCodeAt(i - 1) === quote)) {
      place.quotedSince = place.row;
    } else if (code === separator) {
      startCell(place, i + 1, limits);
    } else if (code === lineFeed || (code === carriageReturn && text.charCodeAt(i + 1) !== lineFeed)) {
      startRow(place, i + 1, limits);
    }
  }
  if (place.quotedSince > 0) throw new ExchangeError('import-quote-unclosed', { row: place.quotedSince });
}

interface Place {
  row: number;
  column: number;
  cellStart: number;
  quotedSince: number;
}

/** A cell that ran too far is either too long or, far more often, a quote that nobody closed. */
function refuse(place: Place, limits: ExchangeLimits): never {
  if (place.quotedSince > 0) throw new ExchangeError('import-quote-unclosed', { row: place.quotedSince });
  const { row, column } = place;
  throw new ExchangeError('import-cell-too-long', { row, column, limit: limits.cell });
}

function startCell(place: Place, at: number, limits: ExchangeLimits): void {
  place.column++;
  place.cellStart = at;
  if (place.column > limits.columns) {
    throw new ExchangeError('import-too-many-columns', { row: place.row, limit: limits.columns });
  }
}

function startRow(place: Place, at: number, limits: ExchangeLimits): void {
  place.row++;
  place.column = 1;
  place.cellStart = at;
  // One row for the headings, and the empty one that a last line break leaves.
  if (place.row > limits.rows + 2) throw new ExchangeError('import-too-many-rows', { limit: limits.rows });
}
