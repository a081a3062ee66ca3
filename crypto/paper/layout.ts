import { CryptoError } from '../errors.ts';

/** How codes stand on paper. A reader needs none of this: frames say all. paper-format.md 1. */
export interface CodeLayout {
  readonly name: 'standard' | 'conservative';
  readonly qrVersion: number;
  readonly errorCorrection: 'medium';
  readonly moduleMm: number;
  readonly columns: number;
  readonly rows: number;
  /** Bytes of one shard; even. */
  readonly shardBytes: number;
}

/** QR 30-M at 0.339 mm (8 dots at 600 dpi): 20 codes, 25,760 payload bytes a page. */
export const standardLayout: CodeLayout = {
  name: 'standard',
  qrVersion: 30,
  errorCorrection: 'medium',
  moduleMm: 0.339,
  columns: 4,
  rows: 5,
  shardBytes: 1_288,
};

/** QR 25-M at 0.381 mm (9 dots at 600 dpi), for worn printers: 20 codes, 18,560 payload bytes a page. */
export const conservativeLayout: CodeLayout = {
  name: 'conservative',
  qrVersion: 25,
  errorCorrection: 'medium',
  moduleMm: 0.381,
  columns: 4,
  rows: 5,
  shardBytes: 928,
};

export interface SetPlan {
  readonly data: number;
  readonly parity: number;
  readonly perPage: number;
  readonly pages: number;
  /** Whether the loss of a whole page and then of 30 % of the other codes is survived too. */
  readonly both: boolean;
}

/**
 * Pages and parity for so many data codes: the fewest pages, at least two, at which any 30 % of the codes,
 * or any one whole page, may be lost. Fails with `bad-input` when the set would pass 65,535 codes.
 */
export function planSet(data: number, perPage: number): SetPlan {
  let pages = Math.max(2, Math.ceil(data / perPage));
  while (pages * perPage - data < leastParity(pages, perPage)) pages++;
  const codes = pages * perPage;
  if (data < 1 || codes > 65_535) throw new CryptoError('bad-input', { data, codes });
  const parity = codes - data;
  return { data, parity, perPage, pages, both: parity >= perPage + tenths(3, codes - perPage) };
}

function leastParity(pages: number, perPage: number): number {
  return Math.max(perPage, tenths(3, pages * perPage));
}

function tenths(share: number, of: number): number {
  return Math.ceil((share * of) / 10);
}
