import { unzlibSync, zlibSync } from 'fflate';
import { byteReader, concatBytes, crc32, uint, utf8 } from '../../crypto/index.ts';
import { ScanError } from './errors.ts';
import { grayOf, type GrayImage } from './gray-image.ts';
import { checkSize, type ScanLimits } from './limits.ts';

interface PngHead {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
}

const signatureBytes = 8;
/** Samples a pixel by PNG colour type: grey, RGB, palette, grey and alpha, RGBA. */
const channelsOf: Readonly<Record<number, 1 | 2 | 3 | 4>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * A PNG in grey (W3C PNG 3rd edition; all colour types and depths, not interlaced).
 * Fails with `image-damaged`, `image-too-large` or, when interlaced, `image-form-unknown`.
 */
export function decodePng(bytes: Uint8Array, limits: ScanLimits): GrayImage {
  const chunks = readChunks(bytes);
  const head = readHead(chunks.find(({ type }) => type === 'IHDR')?.data ?? new Uint8Array());
  checkSize(head.width, head.height, limits);
  const packed = concatBytes(...chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const palette = chunks.find(({ type }) => type === 'PLTE')?.data;
  const channels = channelsOf[head.colour];
  if (channels === undefined) throw new ScanError('image-form-unknown');
  const rowBytes = Math.ceil((head.width * head.depth * channels) / 8);
  const rows = unfilter(
    inflate(packed, (rowBytes + 1) * head.height),
    rowBytes,
    Math.max(1, (head.depth * channels) >> 3),
  );
  const samples = toBytes(rows, rowBytes, head, channels);
  if (head.colour !== 3) return grayOf(samples, head.width, head.height, channels);
  return grayOf(colours(samples, palette), head.width, head.height, 3);
}

function readChunks(bytes: Uint8Array): { type: string; data: Uint8Array }[] {
  const chunks: { type: string; data: Uint8Array }[] = [];
  try {
    const reader = byteReader(bytes);
    reader.take(signatureBytes);
    for (let type = ''; type !== 'IEND' && reader.left() > 0;) {
      const length = reader.uint(4);
      type = String.fromCharCode(...reader.take(4));
      chunks.push({ type, data: reader.take(length) });
      reader.take(4);
    }
  } catch {
    // Cut short: what came whole is tried, and inflating tells whether the picture is there.
  }
  return chunks;
}

function readHead(data: Uint8Array): PngHead {
  if (data.length !== 13) throw new ScanError('image-damaged');
  const reader = byteReader(data);
  const head = {
    width: reader.uint(4),
    height: reader.uint(4),
    depth: reader.uint(1),
    colour: reader.uint(1),
  };
  if (data[12] !== 0) throw new ScanError('image-form-unknown');
  if (![1, 2, 4, 8, 16].includes(head.depth)) throw new ScanError('image-damaged');
  return head;
}

/** Inflates into exactly the room the head tells of: a bomb is cut off there. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  try {
    const out = unzlibSync(packed, { out: new Uint8Array(size) });
    if (out.length === size) return out;
  } catch {
    // Falls through to the one answer.
  }
  throw new ScanError('image-damaged');
}

/** Undoes the filter of each row (PNG 9), leaving rows without their filter byte. */
function unfilter(raw: Uint8Array, rowBytes: number, pixelBytes: number): Uint8Array {
  const rows = new Uint8Array((raw.length / (rowBytes + 1)) * rowBytes);
  for (let from = 0, to = 0; from < raw.length; from += rowBytes + 1, to += rowBytes) {
    const filter = raw[from] ?? 0;
    if (filter > 4) throw new ScanError('image-damaged');
    for (let i = 0; i < rowBytes; i++) {
      const left = i >= pixelBytes ? (rows[to + i - pixelBytes] ?? 0) : 0;
      const up = to > 0 ? (rows[to + i - rowBytes] ?? 0) : 0;
      const corner = to > 0 && i >= pixelBytes ? (rows[to + i - rowBytes - pixelBytes] ?? 0) : 0;
      rows[to + i] = (raw[from + 1 + i] ?? 0) + predict(filter, left, up, corner);
    }
  }
  return rows;
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const [toLeft, toUp, toCorner] = [
    Math.abs(up - corner),
    Math.abs(left - corner),
    Math.abs(left + up - 2 * corner),
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** One byte a sample: small depths spread to 0-255 (palette numbers kept), 16 bits cut to their high byte. */
function toBytes(rows: Uint8Array, rowBytes: number, head: PngHead, channels: number): Uint8Array {
  const { width, height, depth } = head;
  if (depth === 8) return rows;
  const perRow = width * channels;
  const samples = new Uint8Array(perRow * height);
  const spread = head.colour === 3 ? 1 : 255 / (2 ** depth - 1);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < perRow; x++, at++) {
      const bit = x * depth;
      const byte = rows[y * rowBytes + (bit >> 3)] ?? 0;
      samples[at] = depth === 16 ? byte : ((byte >> (8 - depth - (bit & 7))) & (2 ** depth - 1)) * spread;
    }
  }
  return samples;
}

function colours(numbers: Uint8Array, palette: Uint8Array | undefined): Uint8Array {
  if (palette === undefined) throw new ScanError('image-damaged');
  const samples = new Uint8Array(numbers.length * 3);
  numbers.forEach((number, i) => {
    samples.set(palette.subarray(number * 3, number * 3 + 3), i * 3);
  });
  return samples;
}

/** A picture as PNG: one byte a pixel is grey, four are RGBA. */
export function encodePng(image: { width: number; height: number; data: Uint8Array }): Uint8Array {
  const { width, height, data } = image;
  const rowBytes = data.length / height;
  const raw = new Uint8Array((rowBytes + 1) * height);
  for (let y = 0; y < height; y++)
    raw.set(data.subarray(y * rowBytes, (y + 1) * rowBytes), y * (rowBytes + 1) + 1);
  const colour = rowBytes === width ? 0 : 6;
  const head = concatBytes(uint(width, 4), uint(height, 4), Uint8Array.of(8, colour, 0, 0, 0));
  return concatBytes(
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', head),
    chunk('IDAT', zlibSync(raw, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  );
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = concatBytes(utf8(type), data);
  return concatBytes(uint(data.length, 4), body, uint(crc32(body), 4));
}
