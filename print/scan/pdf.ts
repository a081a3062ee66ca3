import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';
import type { ScanAssets } from './assets.ts';
import { ScanError } from './errors.ts';
import type { GrayImage } from './gray-image.ts';
import { checkSize, type ScanLimits } from './limits.ts';

/** An open PDF; `close` frees its memory in the WebAssembly heap. */
export interface PdfPages {
  readonly count: number;
  /** Page from 0 in grey at this many dots an inch, less when the limits would be passed. */
  readonly gray: (index: number, dpi: number) => Promise<GrayImage>;
  /** The same in colour, four bytes a pixel, red first. */
  readonly rgba: (index: number, dpi: number) => Promise<GrayImage>;
  readonly close: () => void;
}

const pointsPerInch = 72;
type Library = Awaited<ReturnType<typeof PDFiumLibrary.init>>;
const libraries = new WeakMap<ScanAssets, Promise<Library>>();

/**
 * Opens a PDF with pdfium, whose WebAssembly is handed in and never fetched.
 * Fails with `pdf-encrypted` (asks for a password), `pdf-damaged` or `too-many-pages`.
 */
export async function openPdf(bytes: Uint8Array, assets: ScanAssets, limits: ScanLimits): Promise<PdfPages> {
  const library = await libraryOf(assets);
  const document = await load(library, bytes);
  const count = document.getPageCount();
  if (count > limits.mostPages) {
    document.destroy();
    throw new ScanError('too-many-pages', { pages: count });
  }
  return {
    count,
    gray: (index, dpi) => render(document, index, dpi, limits, 'Gray'),
    rgba: (index, dpi) => render(document, index, dpi, limits, 'BGRA'),
    close: () => {
      document.destroy();
    },
  };
}

function libraryOf(assets: ScanAssets): Promise<Library> {
  const known = libraries.get(assets);
  if (known !== undefined) return known;
  const library = PDFiumLibrary.init({ wasmBinary: assets.pdfium });
  libraries.set(assets, library);
  return library;
}

async function load(library: Library, bytes: Uint8Array): Promise<PDFiumDocument> {
  try {
    return await library.loadDocument(bytes);
  } catch (error) {
    const asksForPassword = error instanceof Error && /password/i.test(error.message);
    throw new ScanError(asksForPassword ? 'pdf-encrypted' : 'pdf-damaged');
  }
}

async function render(
  document: PDFiumDocument,
  index: number,
  dpi: number,
  limits: ScanLimits,
  colorSpace: 'Gray' | 'BGRA',
): Promise<GrayImage> {
  const page = document.getPage(index);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  if (!(originalWidth > 0 && originalHeight > 0)) throw new ScanError('pdf-damaged');
  const scale = dpi / pointsPerInch;
  const width = Math.round(originalWidth * scale);
  const height = Math.round(originalHeight * scale);
  checkSize(width, height, limits);
  try {
    const { data } = await page.render({ width, height, scale: 1, colorSpace, render: 'bitmap' });
    return { width, height, data };
  } catch {
    throw new ScanError('pdf-damaged');
  }
}
