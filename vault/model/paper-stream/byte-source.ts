import { fromUtf8 } from '../../../crypto/index.ts';
import { ModelError } from '../errors.ts';

/** Reads what `byteWriter` wrote; every fault is `record-damaged`. */
export interface ByteSource {
  readonly byte: () => number;
  readonly bytes: (length: number) => Uint8Array;
  /** Unsigned LEB128 as a count: at most the bytes that are left, since everything counted takes a byte. */
  readonly count: () => number;
  readonly u: () => bigint;
  readonly z: () => bigint;
  /** UTF-8 up to the byte FF. */
  readonly text: () => string;
  readonly left: () => number;
}

const mostLebBytes = 10;

/** A source at the first of these bytes. */
export function byteSource(held: Uint8Array): ByteSource {
  let at = 0;
  const byte = (): number => {
    const value = held[at++];
    if (value === undefined) throw new ModelError('record-damaged');
    return value;
  };
  const left = (): number => held.length - at;
  const bytes = (length: number): Uint8Array => {
    if (length > left()) throw new ModelError('record-damaged');
    return held.slice(at, (at += length));
  };
  const u = (): bigint => readLeb(byte);
  return {
    byte,
    bytes,
    u,
    left,
    z: () => {
      const value = u();
      return value & 1n ? -(value + 1n) / 2n : value / 2n;
    },
    count: () => {
      const value = u();
      if (value > BigInt(left())) throw new ModelError('record-damaged');
      return Number(value);
    },
    text: () => {
      const end = held.indexOf(0xff, at);
      if (end < 0) throw new ModelError('record-damaged');
      const text = utf8Text(bytes(end - at));
      at++;
      return text;
    },
  };
}

/** Refuses more bytes than 64 bits and a sign need, and a last byte of zero: one value has one form. */
function readLeb(byte: () => number): bigint {
  let value = 0n;
  for (let i = 0; i < mostLebBytes; i++) {
    const next = byte();
    value |= BigInt(next & 0x7f) << BigInt(7 * i);
    if (next < 0x80) {
      if (next === 0 && i > 0) break;
      return value;
    }
  }
  throw new ModelError('record-damaged');
}

function utf8Text(bytes: Uint8Array): string {
  try {
    return fromUtf8(bytes);
  } catch {
    throw new ModelError('record-damaged');
  }
}
