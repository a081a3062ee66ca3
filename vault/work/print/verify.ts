import type { PageInfo } from '../../../print/pages/index.ts';
import { rasterise, readPicture, type ScanAssets } from '../../../print/scan/index.ts';
import { WorkError } from '../errors/work-error.ts';

/** As an office scanner would see the paper. */
const checkDpi = 300;

/**
 * Turns the finished PDF back into pictures, reads every code and compares it with what was meant to stand on its
 * page. Fails with `set-not-verified` {page, missing} at the first page that does not say exactly that, or when the
 * PDF has other pages than it should; with `print-cancelled` when the signal aborts.
 */
export async function verifyPdf(
  pdf: Uint8Array,
  pages: readonly Pick<PageInfo, 'codes'>[],
  assets: ScanAssets,
  watch: { readonly onProgress?: (done: number, of: number) => void; readonly signal?: AbortSignal } = {},
): Promise<void> {
  const withCodes = pages.flatMap(({ codes }, page) => (codes.length > 0 ? [page] : []));
  if (withCodes.length === 0) return;
  const seen = new Set<number>();
  for await (const picture of rasterise(pdf, checkDpi, assets, { pages: withCodes })) {
    if (watch.signal?.aborted === true) throw new WorkError('print-cancelled');
    watch.onProgress?.(seen.size, withCodes.length);
    if (picture.pages !== pages.length) throw new WorkError('set-not-verified', { page: 0, missing: 0 });
    const read = new Set(await readPicture(picture, assets));
    const meant = new Set(pages[picture.page]?.codes);
    const missing = [...meant].filter((text) => !read.has(text)).length;
    const strange = [...read].filter((text) => !meant.has(text)).length;
    if (missing + strange > 0) throw new WorkError('set-not-verified', { page: picture.page + 1, missing });
    seen.add(picture.page);
  }
  if (seen.size !== withCodes.length) throw new WorkError('set-not-verified', { page: 0, missing: 0 });
}
