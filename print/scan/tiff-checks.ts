import { Inflate } from 'fflate';
import type { IFD } from 'utif2';
import { ScanError } from './errors.ts';
import { readJpegHead } from './jpeg.ts';
import type { ScanLimits } from './limits.ts';

/**
 * What utif2 would not notice in a page, checked before it unpacks: rare forms, LZW that would make it loop
 * for ever, and Deflate or JPEG that would unpack to more than the page tells of.
 * The page's own size is checked when the file is opened.
 */
const compression = { none: 1, lzw: 5, jpeg: 7, deflate: 8, deflateOld: 32_946 } as const;
/** Those, and: CCITT modified Huffman, G3, G4, PackBits. Cameras' raw forms are no scans. */
const known: readonly number[] = [...Object.values(compression), 2, 3, 4, 32_773];
const mostBits = 16;
const mostSamples = 5;

/** Fails with `image-damaged`, `image-too-large` or `image-form-unknown`. */
export function checkTiffPage(bytes: Uint8Array, page: IFD, limits: ScanLimits): void {
  const [width, height] = [tiffNumber(page, 256), tiffNumber(page, 257)];
  const form = tiffNumber(page, 259) || compression.none;
  const bits = tiffNumber(page, 258) || 1;
  const samples = tiffNumber(page, 277) || 1;
  if (!known.includes(form)) throw new ScanError('image-form-unknown');
  if (bits > mostBits || samples > mostSamples) throw new ScanError('image-form-unknown');
  const whole = Math.ceil((width * bits * samples) / 8) * height;
  for (const strip of stripsOf(bytes, page)) {
    if (form === compression.lzw) checkLzw(strip);
    if (form === compression.jpeg) readJpegHead(strip, limits);
    if (form === compression.deflate || form === compression.deflateOld) checkDeflate(strip, whole);
  }
}

/** The first number of a tag; 0 when it is not there. */
export function tiffNumber(page: IFD, tag: number): number {
  return tiffNumbers(page, tag)[0] ?? 0;
}

function tiffNumbers(page: IFD, tag: number): number[] {
  const value: unknown = page[`t${tag}`];
  return Array.isArray(value) ? value.filter((one): one is number => typeof one === 'number') : [];
}

/** Strips, or tiles where there are any. */
function stripsOf(bytes: Uint8Array, page: IFD): Uint8Array[] {
  const tiled = tiffNumbers(page, 324).length > 0;
  const lengths = tiffNumbers(page, tiled ? 325 : 279);
  return tiffNumbers(page, tiled ? 324 : 273).map((from, i) =>
    bytes.subarray(from, from + (lengths[i] ?? bytes.length)),
  );
}

const clear = 256;
const end = 257;
const mostCodes = 4_096;

/** Walks the codes of a strip (TIFF 6, section 13): each must be known, or the one that is just being made. */
function checkLzw(strip: Uint8Array): void {
  let width = 9;
  let next = end + 1;
  let isFresh = true;
  for (let bit = 0; bit < strip.length * 8;) {
    const code = codeAt(strip, bit, width);
    bit += width;
    if (code === end) return;
    if (code === clear) [width, next, isFresh] = [9, end + 1, true];
    else if (isFresh ? code > 255 : code > next) throw new ScanError('image-damaged');
    else if (isFresh) isFresh = false;
    else {
      next = Math.min(next + 1, mostCodes);
      if (next + 1 === 1 << width && width < 12) width++;
    }
  }
}

function codeAt(strip: Uint8Array, bit: number, width: number): number {
  const at = bit >> 3;
  const three = ((strip[at] ?? 0) << 16) | ((strip[at + 1] ?? 0) << 8) | (strip[at + 2] ?? 0);
  return (three >> (24 - (bit & 7) - width)) & ((1 << width) - 1);
}

const stepBytes = 4_096;

/** Inflates in steps and keeps nothing, as far as the page's whole size. The zlib head of two bytes is skipped. */
function checkDeflate(strip: Uint8Array, most: number): void {
  let length = 0;
  const stream = new Inflate((part) => {
    length += part.length;
  });
  for (let at = 2; at < strip.length && length <= most; at += stepBytes) {
    stream.push(strip.subarray(at, at + stepBytes), false);
  }
  if (length > most) throw new ScanError('image-damaged');
}
