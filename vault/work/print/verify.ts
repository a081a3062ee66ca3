import type { PageInfo } from '../../../print/pages/index.ts';
import { rasterise, readPicture, type ScanAssets } from '../../../print/scan/index.ts';
import { WorkError } from '../errors/work-error.ts';

/**
 * Dots an inch: as an office scanner would see the paper, and once more where that was not enough. Both give a whole
 * number of dots to a module of one of the layouts (0.96 points: 4 at 300; 1.08 points: 6 at 400).
 */
const looks = { standard: [300, 400], conservative: [400, 300] } as const;

export interface Watch {
  /** Pages read back, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
  /** The larger modules for worn printers. */
  readonly conservative?: boolean;
}

/**
 * Turns the finished PDF back into pictures, reads every code and compares it with what was meant to stand on its
 * page; a page that gave too little is looked at once more, at another resolution. Fails with `set-not-verified`
 * {page, missing} at the first page that does not say exactly that, or when the PDF has other pages than it should;
 * with `print-cancelled` when the signal aborts.
 */
export async function verifyPdf(
  pdf: Uint8Array,
  pages: readonly Pick<PageInfo, 'codes'>[],
  assets: ScanAssets,
  watch: Watch = {},
): Promise<void> {
  const withCodes = pages.flatMap(({ codes }, page) => (codes.length > 0 ? [page] : []));
  const missing = new Map(withCodes.map((page) => [page, new Set(pages[page]?.codes)]));
  for (const dpi of looks[watch.conservative === true ? 'conservative' : 'standard']) {
    if (missing.size === 0) return;
    for await (const picture of rasterise(pdf, dpi, assets, { pages: [...missing.keys()] })) {
      if (watch.signal?.aborted === true) throw new WorkError('print-cancelled');
      watch.onProgress?.(withCodes.length - missing.size, withCodes.length);
      if (picture.pages !== pages.length) throw new WorkError('set-not-verified', { page: 0, missing: 0 });
      const lacking = missing.get(picture.page);
      const meant = new Set(pages[picture.page]?.codes);
      const read = await readPicture(picture, assets);
      read.forEach((text) => lacking?.delete(text));
      if (read.some((text) => !meant.has(text))) throw notVerified(picture.page, lacking);
      if (lacking?.size === 0) missing.delete(picture.page);
    }
  }
  for (const [page, lacking] of missing) throw notVerified(page, lacking);
}

/** Pages are counted from 1 for people. */
function notVerified(page: number, lacking: ReadonlySet<string> = new Set()): WorkError {
  return new WorkError('set-not-verified', { page: page + 1, missing: lacking.size });
}
