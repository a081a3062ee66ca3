import UTIF, { type IFD } from 'utif2';
import { ScanError } from './errors.ts';
import { grayOf, type GrayImage } from './gray-image.ts';
import { checkSize, type ScanLimits } from './limits.ts';
import { checkTiffPage, tiffNumber } from './tiff-checks.ts';

/** The pages of a TIFF, unpacked one at a time. */
export interface TiffPages {
  readonly count: number;
  /** Page from 0, in grey. Fails with `image-damaged` or `image-form-unknown`. */
  readonly page: (index: number) => GrayImage;
}

/**
 * Opens a TIFF (none, LZW, Deflate, PackBits, CCITT G3 and G4, JPEG).
 * Fails with `image-damaged`, `image-too-large` or `too-many-pages`, before any page is unpacked.
 */
export function openTiff(bytes: Uint8Array, limits: ScanLimits): TiffPages {
  // utif2 reads offsets from the start of the buffer: hand it one that holds the file and nothing else.
  const buffer = bytes.slice().buffer;
  const pages = orDamaged(() => UTIF.decode(buffer)).filter((page) => tiffNumber(page, 256) > 0);
  if (pages.length === 0) throw new ScanError('image-damaged');
  if (pages.length > limits.mostPages) throw new ScanError('too-many-pages', { pages: pages.length });
  for (const page of pages) checkSize(tiffNumber(page, 256), tiffNumber(page, 257), limits);
  return {
    count: pages.length,
    page: (index) => {
      const page = pages[index];
      if (page === undefined) throw new ScanError('image-damaged');
      return orDamaged(() => {
        checkTiffPage(bytes, page, limits);
        return unpack(buffer, page);
      });
    },
  };
}

function unpack(buffer: ArrayBuffer, page: IFD): GrayImage {
  // A copy: unpacking adds the pixels to the page, and they need not outlive this call.
  const own = { ...page };
  UTIF.decodeImage(buffer, own);
  return grayOf(UTIF.toRGBA8(own), own.width, own.height, 4);
}

function orDamaged<T>(attempt: () => T): T {
  try {
    return attempt();
  } catch (error) {
    throw error instanceof ScanError ? error : new ScanError('image-damaged');
  }
}
