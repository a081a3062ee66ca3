import { assertNever } from '../../crypto/index.ts';
import type { ScanAssets } from './assets.ts';
import { ScanError } from './errors.ts';
import { formatOf, type ScanFormat } from './format.ts';
import { scale, type GrayImage } from './gray-image.ts';
import { jpegAsPdf, readJpegHead } from './jpeg.ts';
import type { ScanLimits } from './limits.ts';
import { openPdf } from './pdf.ts';
import { decodePng } from './png.ts';
import { decodePnm } from './pnm.ts';
import { openTiff } from './tiff.ts';

/** The pictures of a file, unpacked one at a time: a set of forty pages never lies whole in memory. */
export interface Pictures {
  readonly count: number;
  readonly picture: (index: number) => Promise<GrayImage>;
  readonly close: () => void;
}

const scanDpi = 300;
const pixelDpi = 72;
/** A module is some 9 pixels at 600 dpi; a larger picture is read no better, only slower. */
const mostReadPixels = 40_000_000;

/**
 * Opens a scan, whatever its format.
 * Fails with `unknown-format`, or as the format's own reader does.
 */
export async function openPictures(
  bytes: Uint8Array,
  assets: ScanAssets,
  limits: ScanLimits,
): Promise<Pictures> {
  const format = formatOf(bytes);
  if (format === undefined || format === 'text') throw new ScanError('unknown-format');
  const pictures = await open(format, bytes, assets, limits);
  return { ...pictures, picture: async (index) => readable(await pictures.picture(index)) };
}

async function open(
  format: Exclude<ScanFormat, 'text'>,
  bytes: Uint8Array,
  assets: ScanAssets,
  limits: ScanLimits,
): Promise<Pictures> {
  switch (format) {
    case 'pdf':
      return ofPdf(bytes, assets, limits, scanDpi);
    case 'jpeg':
      return ofPdf(jpegAsPdf(bytes, readJpegHead(bytes, limits)), assets, limits, pixelDpi);
    case 'png':
      return single(decodePng(bytes, limits));
    case 'pnm':
      return single(decodePnm(bytes, limits));
    case 'tiff': {
      const { count, page } = openTiff(bytes, limits);
      return { count, picture: (index) => Promise.resolve(page(index)), close: () => undefined };
    }
    default:
      return assertNever(format);
  }
}

async function ofPdf(
  bytes: Uint8Array,
  assets: ScanAssets,
  limits: ScanLimits,
  dpi: number,
): Promise<Pictures> {
  const { count, gray, close } = await openPdf(bytes, assets, limits);
  return { count, picture: (index) => gray(index, dpi), close };
}

function single(image: GrayImage): Pictures {
  return { count: 1, picture: () => Promise.resolve(image), close: () => undefined };
}

function readable(image: GrayImage): GrayImage {
  const pixels = image.width * image.height;
  return pixels > mostReadPixels ? scale(image, Math.sqrt(mostReadPixels / pixels)) : image;
}
