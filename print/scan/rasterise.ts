import type { ScanAssets } from './assets.ts';
import { ScanError } from './errors.ts';
import type { GrayImage } from './gray-image.ts';
import { usualLimits, type ScanLimits } from './limits.ts';
import { openPdf } from './pdf.ts';

export interface RasterOptions {
  readonly colour?: 'gray' | 'rgba';
  /** Pages from 0; all when absent. */
  readonly pages?: readonly number[];
  readonly signal?: AbortSignal;
  readonly limits?: Partial<ScanLimits>;
}

/** A page as a picture: `data` has one byte a pixel when grey, else four, red first. */
export interface PagePicture extends GrayImage {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

/**
 * The pages of a PDF as pictures, one at a time, at `dpi` dots an inch: for previews, for printing, and for the
 * self-check before a print is offered.
 * Fails with `pdf-damaged`, `pdf-encrypted`, `too-many-pages`, `image-too-large` or `scan-cancelled`.
 */
export async function* rasterise(
  pdf: Uint8Array,
  dpi: number,
  assets: ScanAssets,
  options: RasterOptions = {},
): AsyncGenerator<PagePicture> {
  const open = await openPdf(pdf, assets, { ...usualLimits, ...options.limits });
  try {
    for (const page of options.pages ?? Array.from({ length: open.count }, (_, i) => i)) {
      if (options.signal?.aborted === true) throw new ScanError('scan-cancelled');
      if (page < 0 || page >= open.count) continue;
      const draw = options.colour === 'rgba' ? open.rgba : open.gray;
      yield { page, pages: open.count, ...(await draw(page, dpi)) };
    }
  } finally {
    open.close();
  }
}
