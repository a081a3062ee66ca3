import { byteReader, concatBytes, uint } from '../../../crypto/index.ts';
import { ModelError } from '../errors.ts';
import { readColumns, writeColumns, type PaperRow } from './columns.ts';
import { deflateForPaper, inflateFromPaper } from './deflate.ts';

/** Nonce and tag that sealing adds: the whole sealed stream fills whole codes. */
const sealedOverhead = 24 + 16;
const headBytes = 8;

/**
 * What is sealed for paper: the rows' columns, deflated, filled out with zeros so that the sealed stream is a
 * multiple of `shardBytes`, the bytes one code carries. paper-format.md 5.
 */
export function encodePaperStream(rows: readonly PaperRow[], shardBytes: number): Uint8Array {
  const columns = writeColumns(rows);
  const packed = deflateForPaper(columns);
  const length = paddedLength(packed.length, shardBytes);
  return concatBytes(
    uint(packed.length, 4),
    uint(columns.length, 4),
    packed,
    new Uint8Array(length - headBytes - packed.length),
  );
}

/** The rows of an opened stream. Fails with `record-damaged`. */
export function decodePaperStream(framed: Uint8Array): PaperRow[] {
  if (framed.length < headBytes) throw new ModelError('record-damaged');
  const reader = byteReader(framed);
  const packed = reader.uint(4);
  const size = reader.uint(4);
  if (packed > reader.left()) throw new ModelError('record-damaged');
  const body = reader.take(packed);
  if (reader.take(reader.left()).some((byte) => byte !== 0)) throw new ModelError('record-damaged');
  return readColumns(inflateFromPaper(body, size));
}

function paddedLength(packed: number, shardBytes: number): number {
  return Math.ceil((headBytes + packed + sealedOverhead) / shardBytes) * shardBytes - sealedOverhead;
}
