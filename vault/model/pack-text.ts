import { byteReader, concatBytes, uint } from '../../crypto/index.ts';
import { ModelError } from './errors.ts';

const lengthBytes = 4;

/** The text of a pack: for each revision, length[4] and its record text. docs/vault-format.md 12.6. */
export function joinTexts(texts: readonly Uint8Array[]): Uint8Array {
  return concatBytes(...texts.flatMap((text) => [uint(text.length, lengthBytes), text]));
}

/** How much a record text adds to the text of a pack. */
export function lengthInPack(text: Uint8Array): number {
  return lengthBytes + text.length;
}

/** The record texts of a pack's text. Fails with `record-damaged` unless there are just so many. */
export function splitTexts(joined: Uint8Array, count: number): Uint8Array[] {
  const reader = byteReader(joined);
  const texts: Uint8Array[] = [];
  while (reader.left() > 0) {
    if (reader.left() < lengthBytes) throw new ModelError('record-damaged');
    const length = reader.uint(lengthBytes);
    if (length > reader.left() || texts.length === count) throw new ModelError('record-damaged');
    texts.push(reader.take(length));
  }
  if (texts.length !== count) throw new ModelError('record-damaged');
  return texts;
}
