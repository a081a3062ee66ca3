import { CryptoError } from './errors.ts';

/** Joins byte arrays in order. */
export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Negative, zero or positive as `a` sorts before, with or after `b`, byte by byte. Not constant time. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Whether two public byte strings are equal. Not constant time: never for secrets. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && compareBytes(a, b) === 0;
}

const digits = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));
/** More arguments than this at once are too many for a call. */
const longestPiece = 4096;

/** Lower-case hex, two characters a byte. The caller names what it is: `toHex<PartHash>(…)`. */
export function toHex<Name extends string = string>(bytes: Uint8Array): Name {
  if (bytes.length > longestPiece)
    return (toHex(bytes.subarray(0, longestPiece)) + toHex(bytes.subarray(longestPiece))) as Name;
  const codes: number[] = [];
  for (const byte of bytes) codes.push(digits[byte >> 4] ?? 0, digits[byte & 15] ?? 0);
  // In one call the text is one piece of memory; added up digit by digit it would be kept as all its pieces.
  return String.fromCharCode(...codes) as Name;
}

/** The value of each lower-case hex digit by its UTF-16 code unit; 16 for all others. */
const digitOf = new Uint8Array(128).fill(16);
for (let digit = 0; digit < 16; digit++) digitOf[digit.toString(16).charCodeAt(0)] = digit;

/**
 * The bytes of lower-case hex.
 * Fails with `bad-input` when a character is not lower-case hex or the length is odd or not `length` bytes.
 */
export function fromHex(hex: string, length = hex.length / 2): Uint8Array {
  if (!Number.isInteger(length) || hex.length !== length * 2) throw new CryptoError('bad-input');
  const bytes = new Uint8Array(length);
  let seen = 0;
  for (let i = 0; i < length; i++) {
    const high = digitOf[hex.charCodeAt(2 * i)] ?? 16;
    const low = digitOf[hex.charCodeAt(2 * i + 1)] ?? 16;
    seen |= high | low;
    bytes[i] = (high << 4) | low;
  }
  if (seen > 15) throw new CryptoError('bad-input');
  return bytes;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 bytes of a text, also of ASCII magics such as `SIGENTR1`. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The text of UTF-8 bytes; malformed bytes are refused with `bad-input`, a byte order mark is kept. */
export function fromUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new CryptoError('bad-input');
  }
}

/** Big-endian unsigned integer of `length` bytes; up to 2^53 - 1. */
export function uint(value: number, length: number): Uint8Array {
  if (!Number.isSafeInteger(value) || value < 0 || (length < 7 && value >= 256 ** length)) {
    throw new CryptoError('bad-input', { value, length });
  }
  const bytes = new Uint8Array(length);
  for (let i = length - 1, rest = value; i >= 0; i--, rest = Math.floor(rest / 256)) bytes[i] = rest % 256;
  return bytes;
}

/** Reads bytes front to back; running off the end fails with the reader's own code. */
export function byteReader(
  bytes: Uint8Array,
  endCode: 'bad-input' | 'entry-damaged' | 'slot-damaged' | 'frame-damaged' = 'bad-input',
) {
  let at = 0;
  const take = (length: number): Uint8Array => {
    if (at + length > bytes.length) throw new CryptoError(endCode);
    return bytes.slice(at, (at += length));
  };
  const takeUint = (length: number): number => {
    const value = take(length).reduce((sum, byte) => sum * 256 + byte, 0);
    if (!Number.isSafeInteger(value)) throw new CryptoError(endCode);
    return value;
  };
  return { take, uint: takeUint, left: () => bytes.length - at, position: () => at };
}
