import { byteReader, concatBytes, fromHex, toHex, uint } from '../bytes.ts';
import { CryptoError } from '../errors.ts';
import type { SetId } from '../ids.ts';
import { decodeBase45, encodeBase45 } from './base45.ts';
import { crc32 } from './crc32.ts';

/** What all frames of a set say alike. */
export interface FrameSet {
  readonly set: SetId;
  /** Data codes: this many frames, any, restore the set. */
  readonly data: number;
  readonly parity: number;
  /** Codes a page; every page is full. */
  readonly perPage: number;
  /** Payload bytes, without padding. */
  readonly total: number;
}

/** One code of a set, read or to be printed. paper-format.md 2. */
export interface Frame extends FrameSet {
  readonly index: number;
  readonly shard: Uint8Array;
}

export const framePrefix = 'SIGILL1:';
const frameEnd = '.';
const formatVersion = 1;
const headerBytes = 28;
const checksumBytes = 4;
/** Bytes of a frame that are not its shard. */
export const frameOverhead = headerBytes + checksumBytes;
const mostCodes = 65_535;
/** More characters than the largest QR code holds in alphanumeric mode. */
const mostCharacters = 4_400;

/** The text of a code. */
export function formatFrame(frame: Frame): string {
  return framePrefix + encodeBase45(encodeFrame(frame)) + frameEnd;
}

/** The bytes of a frame, with its checksum. Fails with `bad-input` on counts beyond their fields. */
export function encodeFrame(frame: Frame): Uint8Array {
  const body = concatBytes(
    uint(formatVersion, 1),
    fromHex(frame.set, 16),
    uint(frame.index, 2),
    uint(frame.data, 2),
    uint(frame.parity, 2),
    uint(frame.perPage, 1),
    uint(frame.total, 4),
    frame.shard,
  );
  return concatBytes(body, uint(crc32(body), checksumBytes));
}

/**
 * The frame of a code's text.
 * Fails with `frame-foreign` (not a Sigill code), `suite-unknown` (made by a newer version) or `frame-damaged`.
 */
export function parseFrame(text: string): Frame {
  if (!text.startsWith(framePrefix)) throw new CryptoError('frame-foreign');
  if (!text.endsWith(frameEnd) || text.length > mostCharacters) throw new CryptoError('frame-damaged');
  return decodeFrame(decodeBase45(text.slice(framePrefix.length, -frameEnd.length)));
}

/** The frame of its bytes; fails as `parseFrame` does. */
export function decodeFrame(bytes: Uint8Array): Frame {
  if (bytes.length < frameOverhead + 2) throw new CryptoError('frame-damaged');
  const body = bytes.subarray(0, -checksumBytes);
  if (byteReader(bytes.slice(-checksumBytes)).uint(checksumBytes) !== crc32(body)) {
    throw new CryptoError('frame-damaged');
  }
  if (bytes[0] !== formatVersion) throw new CryptoError('suite-unknown');
  const reader = byteReader(body.slice(1), 'frame-damaged');
  const frame: Frame = {
    set: toHex<SetId>(reader.take(16)),
    index: reader.uint(2),
    data: reader.uint(2),
    parity: reader.uint(2),
    perPage: reader.uint(1),
    total: reader.uint(4),
    shard: reader.take(reader.left()),
  };
  if (!isPossible(frame)) throw new CryptoError('frame-damaged');
  return frame;
}

function isPossible({ index, data, parity, perPage, total, shard }: Frame): boolean {
  const codes = data + parity;
  const wholePages = perPage > 0 && codes % perPage === 0;
  const fits = total > (data - 1) * shard.length && total <= data * shard.length;
  return data > 0 && index < codes && codes <= mostCodes && wholePages && shard.length % 2 === 0 && fits;
}

/** Page of a code in its set, counted from 1. */
export function pageOf(frame: Pick<Frame, 'index' | 'perPage'>): number {
  return Math.floor(frame.index / frame.perPage) + 1;
}

/**
 * The whole frames in pasted text, in order, each as the text of its code. Line breaks inside a frame are dropped;
 * what is no whole frame is passed over. Never fails.
 */
export function findFrames(text: string): string[] {
  const pieces = text.split(framePrefix).slice(1);
  return pieces.flatMap((piece) => longestFrame(framePrefix + piece.replace(/[\r\n\t]/g, '')));
}

function longestFrame(text: string): string[] {
  const within = text.slice(0, mostCharacters);
  for (
    let end = within.lastIndexOf(frameEnd);
    end > framePrefix.length;
    end = within.lastIndexOf(frameEnd, end - 1)
  ) {
    const candidate = within.slice(0, end + 1);
    if (isFrame(candidate)) return [candidate];
  }
  return [];
}

function isFrame(text: string): boolean {
  try {
    parseFrame(text);
    return true;
  } catch {
    return false;
  }
}
