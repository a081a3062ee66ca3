import { byteReader, compareBytes, concatBytes, equalBytes, fromUtf8, uint, utf8 } from '../bytes.ts';
import { CryptoError } from '../errors.ts';
import { hash } from '../hash.ts';

/** What a set carries, in plain bytes; the bytes mean what vault-format.md says. paper-format.md 4. */
export interface Container {
  readonly suite: number;
  /** Log entries, each after its ancestors here; the print entry last. */
  readonly entries: readonly Uint8Array[];
  /** Wraps, slots, door text, by ascending hash. */
  readonly parts: readonly Uint8Array[];
  /** Sealed streams in the order of the print entry. */
  readonly streams: readonly Uint8Array[];
}

/** Raw DEFLATE (RFC 1951), handed in since this zone carries no compressor. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;
/** Inflates raw DEFLATE to exactly `size` bytes; throws on anything else. */
export type Inflate = (bytes: Uint8Array, size: number) => Uint8Array;

const magic = 'SIGPAPR1';
const digestBytes = 32;
const mostHeadBytes = 64 * 1024 * 1024;

/** The payload of a set. Parts are put in order of their hash. Fails with `bad-input` on two equal parts. */
export function encodeContainer(content: Container, deflate: Deflate): Uint8Array {
  const head = concatBytes(...encodeList(content.entries, 4), ...encodeList(inHashOrder(content.parts), 4));
  const packed = deflate(head);
  const body = concatBytes(
    utf8(magic),
    uint(content.suite, 2),
    uint(head.length, 4),
    uint(packed.length, 4),
    packed,
    ...encodeList(content.streams, 2),
  );
  return concatBytes(body, hash(body));
}

/** Whether the last 32 bytes are the digest of those before. */
export function hasDigest(payload: Uint8Array): boolean {
  if (payload.length <= digestBytes) return false;
  return equalBytes(hash(payload.subarray(0, -digestBytes)), payload.subarray(-digestBytes));
}

/**
 * What a payload carries.
 * Fails with `set-conflicting` when its digest is wrong (read from codes that do not belong together),
 * and with `bad-input` when it is not of this form.
 */
export function decodeContainer(payload: Uint8Array, inflate: Inflate): Container {
  if (!hasDigest(payload)) throw new CryptoError('set-conflicting');
  const reader = byteReader(payload.slice(0, -digestBytes));
  if (fromUtf8(reader.take(magic.length)) !== magic) throw new CryptoError('bad-input');
  const suite = reader.uint(2);
  const size = reader.uint(4);
  if (size > mostHeadBytes) throw new CryptoError('bad-input', { size });
  const head = byteReader(inflateOr(inflate, reader.take(reader.uint(4)), size));
  const content = {
    suite,
    entries: decodeList(head, 4),
    parts: decodeList(head, 4),
    streams: decodeList(reader, 2),
  };
  if (head.left() > 0 || reader.left() > 0 || !isInHashOrder(content.parts))
    throw new CryptoError('bad-input');
  return content;
}

function inflateOr(inflate: Inflate, packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflate(packed, size);
  } catch {
    throw new CryptoError('bad-input');
  }
}

function encodeList(items: readonly Uint8Array[], countBytes: number): Uint8Array[] {
  return [uint(items.length, countBytes), ...items.flatMap((item) => [uint(item.length, 4), item])];
}

function decodeList(reader: ReturnType<typeof byteReader>, countBytes: number): Uint8Array[] {
  const items: Uint8Array[] = [];
  for (let left = reader.uint(countBytes); left > 0; left--) items.push(reader.take(reader.uint(4)));
  return items;
}

function inHashOrder(parts: readonly Uint8Array[]): Uint8Array[] {
  const sorted = [...parts].sort((a, b) => compareBytes(hash(a), hash(b)));
  if (!isInHashOrder(sorted)) throw new CryptoError('bad-input');
  return sorted;
}

function isInHashOrder(parts: readonly Uint8Array[]): boolean {
  const hashes = parts.map((part) => hash(part));
  return hashes.every((one, i) => i === 0 || compareBytes(hashes[i - 1] ?? one, one) < 0);
}
