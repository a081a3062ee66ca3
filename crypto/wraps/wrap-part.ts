import { concatBytes } from '../bytes.ts';
import { CryptoError } from '../errors.ts';
import { parseWrap, wrapLength, type WrapHeader } from './wrap.ts';

/**
 * The one part that holds all wraps of one key by one entry, in order of whom they are to.
 * Fails with `bad-input` on an empty list, on wraps of several keys, or two to the same principal.
 */
export function joinWraps(wraps: readonly Uint8Array[]): Uint8Array {
  const sorted = wraps
    .map((bytes) => ({ bytes, header: parseWrap(bytes) }))
    .sort((a, b) => (a.header.to < b.header.to ? -1 : 1));
  if (!isOnePart(sorted.map(({ header }) => header))) throw new CryptoError('bad-input');
  return concatBytes(...sorted.map(({ bytes }) => bytes));
}

/**
 * The wraps of a part, in its order.
 * Fails with `key-damaged` unless they are whole, of one key, and strictly ascending by whom they are to.
 */
export function splitWraps(part: Uint8Array): Uint8Array[] {
  const wraps = Array.from({ length: Math.ceil(part.length / wrapLength) }, (_, i) =>
    part.slice(i * wrapLength, (i + 1) * wrapLength),
  );
  if (!isOnePart(wraps.map(parseWrap))) throw new CryptoError('key-damaged');
  return wraps;
}

function isOnePart(headers: readonly WrapHeader[]): boolean {
  return (
    headers.every((header, i) => {
      const before = headers[i - 1];
      return before === undefined || (before.to < header.to && isOfOneKey(before, header));
    }) && headers.length > 0
  );
}

function isOfOneKey(a: WrapHeader, b: WrapHeader): boolean {
  const sameKind = (a.share === 0) === (b.share === 0);
  return a.vault === b.vault && a.of === b.of && a.name === b.name && sameKind;
}
