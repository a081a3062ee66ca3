import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { encodePng, rasterise, readPicture, readScan, ScanError } from '../../../print/scan/index.ts';
import { decodePng } from '../../../print/scan/png.ts';
import { usualLimits } from '../../../print/scan/limits.ts';
import { blank, rgba, seeded } from '../../support/scan-damage.ts';
import { scanAssets } from '../../support/scan-assets.ts';

const vector = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../vectors/paper/scans/${name}`, import.meta.url)));
const code = new TextDecoder().decode(vector('code.txt'));
const codeOf = async (error: Promise<unknown>): Promise<unknown> =>
  error.then(
    () => 'none',
    (reason: unknown) => (reason instanceof ScanError ? reason.code : reason),
  );

/** A PDF made by pdfkit, with whatever `draw` puts on its pages. */
async function pdfOf(draw: (doc: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}) {
  const doc = new PDFDocument({ size: 'A4', ...options });
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  const done = new Promise<void>((resolve) => doc.on('end', resolve));
  draw(doc);
  doc.end();
  await done;
  return new Uint8Array(Buffer.concat(parts));
}
async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
const drawCode = (doc: PDFKit.PDFDocument): void => {
  doc.image(Buffer.from(vector('gray.jpg')), 100, 100, { width: 150 });
};

describe('formats of scans', () => {
  it.each([
    'gray.pgm',
    'bits.pbm',
    'bilevel.png',
    'palette.png',
    'deep.png',
    'gray-alpha.png',
    'alpha.png',
    'gray.jpg',
    'progressive.jpg',
    'cmyk.jpg',
    'g4.tif',
    'lzw.tif',
    'deflate-rgb.tif',
    'two-pages.tif',
    'code.txt',
  ])('reads %s', async (name) => {
    expect(await readScan(vector(name), scanAssets)).toEqual([code]);
  });

  it('reads a PDF with a scanned picture on its second page', async () => {
    const pdf = await pdfOf((doc) => {
      doc.text('Granudda kommun');
      doc.addPage();
      drawCode(doc);
    });
    expect(await readScan(pdf, scanAssets, { limits: { retryMs: 0 } })).toEqual([code]);
  });

  it('reads pasted text, also from a program that saves UTF-16', async () => {
    const utf16 = new Uint8Array(Buffer.from(`\ufeffInklistrat:\r\n${code}\r\n`, 'utf16le'));
    expect(await readScan(utf16, scanAssets)).toEqual([code]);
  });

  it('reads one picture of a camera', async () => {
    expect(await readPicture(decodePng(vector('alpha.png'), usualLimits), scanAssets)).toEqual([code]);
    expect(await readPicture(blank(300, 300), scanAssets)).toEqual([]);
  });
});

describe('refusals', () => {
  it('names an encrypted PDF', async () => {
    const locked = await pdfOf(drawCode, { userPassword: 'EXEMPEL', pdfVersion: '1.7ext3' });
    expect(await codeOf(readScan(locked, scanAssets))).toBe('pdf-encrypted');
  });

  it('names a broken PDF, PNG, TIFF and JPEG', async () => {
    const pdf = await pdfOf(drawCode);
    expect(await codeOf(readScan(pdf.slice(0, 40), scanAssets))).toBe('pdf-damaged');
    expect(await codeOf(readScan(vector('bilevel.png').slice(0, 300), scanAssets))).toBe('image-damaged');
    expect(await codeOf(readScan(vector('g4.tif').slice(0, 40), scanAssets))).toBe('image-damaged');
    expect(await codeOf(readScan(vector('gray.jpg').slice(0, 30), scanAssets))).toBe('image-damaged');
    expect(await codeOf(readScan(vector('gray.pgm').slice(0, 4_000), scanAssets))).toBe('image-damaged');
  });

  it('names a file of another kind, and an empty one', async () => {
    expect(await codeOf(readScan(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0xff), scanAssets))).toBe(
      'unknown-format',
    );
    expect(await codeOf(readScan(new Uint8Array(), scanAssets))).toBe('no-codes');
  });

  it('names an interlaced PNG', async () => {
    expect(await codeOf(readScan(vector('interlaced.png'), scanAssets))).toBe('image-form-unknown');
  });

  it('says that a page without codes has none', async () => {
    const page = encodePng(blank(600, 800));
    expect(await codeOf(readScan(page, scanAssets))).toBe('no-codes');
  });

  it('refuses bombs from their head, before anything is unpacked', async () => {
    const png = vector('bilevel.png').slice();
    new DataView(png.buffer).setUint32(16, 1_000_000);
    expect(await codeOf(readScan(png, scanAssets))).toBe('image-too-large');
    const pgm = new TextEncoder().encode('P5\n19000 19000\n255\n');
    expect(await codeOf(readScan(pgm, scanAssets))).toBe('image-too-large');
    const jpeg = vector('gray.jpg').slice();
    const frame = jpeg.findIndex((byte, i) => byte === 0xff && jpeg[i + 1] === 0xc0);
    jpeg.set([0xff, 0xff, 0xff, 0xff], frame + 5);
    expect(await codeOf(readScan(jpeg, scanAssets))).toBe('image-too-large');
    const tiff = vector('g4.tif').slice();
    expect(await codeOf(readScan(tiff, scanAssets, { limits: { mostSide: 100 } }))).toBe('image-too-large');
    const wide = await pdfOf(() => undefined, { size: [14_400, 14_400] });
    expect(await codeOf(readScan(wide, scanAssets))).toBe('image-too-large');
  });

  it('refuses more pages than the limit', async () => {
    expect(await codeOf(readScan(vector('two-pages.tif'), scanAssets, { limits: { mostPages: 1 } }))).toBe(
      'too-many-pages',
    );
  });

  it('reads the other pages of a file with one damaged page', async () => {
    const tiff = vector('two-pages.tif').slice();
    const view = new DataView(tiff.buffer);
    // The first directory's compression (tag 259) becomes one that no scanner writes.
    const first = view.getUint32(4, true);
    const entry = Array.from({ length: view.getUint16(first, true) }, (_, i) => first + 2 + 12 * i).find(
      (at) => view.getUint16(at, true) === 259,
    );
    view.setUint16(entry! + 8, 9, true);
    expect(await readScan(tiff, scanAssets)).toEqual([code]);
  });

  it('refuses LZW whose codes point at themselves, instead of turning for ever', async () => {
    const tiff = vector('lzw.tif').slice();
    tiff.fill(0xfe, 8, 40);
    expect(await codeOf(readScan(tiff, scanAssets))).toBe('image-damaged');
  });

  it('stops when told to', async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await codeOf(readScan(vector('gray.pgm'), scanAssets, { signal: stop.signal }))).toBe(
      'scan-cancelled',
    );
  });

  it('never fails in another way, whatever bytes of a scan are changed', async () => {
    const names = ['bilevel.png', 'lzw.tif', 'g4.tif', 'gray.jpg', 'bits.pbm'] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (name, changes) => {
          const bytes = vector(name).slice();
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          const answer = await codeOf(
            readScan(bytes, scanAssets, { limits: { retryMs: 0, mostPixels: 4e6 } }),
          );
          expect(typeof answer).toBe('string');
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('page pictures', () => {
  it('gives each page at the size its dots an inch ask for, grey or in colour', async () => {
    const pdf = await pdfOf((doc) => {
      doc.rect(0, 0, 600, 421).fill('red');
      doc.addPage();
    });
    const gray = await all(rasterise(pdf, 72, scanAssets));
    expect(gray.map(({ page, pages, width, height }) => [page, pages, width, height])).toEqual([
      [0, 2, 595, 842],
      [1, 2, 595, 842],
    ]);
    expect(gray[0]!.data.length).toBe(595 * 842);
    const [colour] = await all(rasterise(pdf, 36, scanAssets, { colour: 'rgba', pages: [0] }));
    expect([...colour!.data.slice(0, 4)]).toEqual([255, 0, 0, 255]);
  });

  it('writes PNG that it reads again, grey and in colour', () => {
    const random = seeded(3);
    const picture = { width: 37, height: 21, data: Uint8Array.from({ length: 777 }, () => random() * 256) };
    expect(decodePng(encodePng(picture), usualLimits)).toEqual(picture);
    expect(decodePng(encodePng({ ...picture, data: rgba(picture) }), usualLimits)).toEqual(picture);
  });
});
