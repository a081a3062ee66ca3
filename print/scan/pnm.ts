import { ScanError } from './errors.ts';
import { grayOf, type GrayImage } from './gray-image.ts';
import { checkSize, type ScanLimits } from './limits.ts';

/**
 * A binary PBM, PGM or PPM (P4, P5, P6 of Netpbm) in grey.
 * Fails with `image-damaged` or `image-too-large`.
 */
export function decodePnm(bytes: Uint8Array, limits: ScanLimits): GrayImage {
  const kind = bytes[1] === 0x34 ? 4 : bytes[1] === 0x35 ? 5 : 6;
  const { numbers, at } = readHead(bytes, kind === 4 ? 2 : 3);
  const [width = 0, height = 0, most = 255] = numbers;
  checkSize(width, height, limits);
  if (kind === 4) return bits(bytes.subarray(at), width, height);
  const channels = kind === 5 ? 1 : 3;
  const sampleBytes = most > 255 ? 2 : 1;
  const count = width * height * channels;
  if (most < 1 || most > 65_535 || bytes.length - at < count * sampleBytes)
    throw new ScanError('image-damaged');
  const samples = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const value =
      sampleBytes === 1 ? bytes[at + i] : (bytes[at + 2 * i] ?? 0) * 256 + (bytes[at + 2 * i + 1] ?? 0);
    samples[i] = ((value ?? 0) * 255) / most;
  }
  return grayOf(samples, width, height, channels);
}

/** The numbers after the mark, past white space and comments, and where the pixels begin. */
function readHead(bytes: Uint8Array, count: number): { numbers: number[]; at: number } {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  const pattern = new RegExp(`^P[456]${String.raw`(?:\s|#[^\n]*\n)+(\d{1,9})`.repeat(count)}\\s`);
  const match = pattern.exec(text);
  if (match === null) throw new ScanError('image-damaged');
  return { numbers: match.slice(1).map(Number), at: match[0].length };
}

function bits(packed: Uint8Array, width: number, height: number): GrayImage {
  const rowBytes = Math.ceil(width / 8);
  if (packed.length < rowBytes * height) throw new ScanError('image-damaged');
  const data = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const black = ((packed[y * rowBytes + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      data[at] = black === 1 ? 0 : 255;
    }
  }
  return { width, height, data };
}
