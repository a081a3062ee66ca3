import { deflateSync, inflateSync } from 'fflate';
import { ModelError } from '../errors.ts';

/** Nothing on paper is longer than this when inflated. */
const mostInflated = 64 * 1024 * 1024;

/** Raw DEFLATE (RFC 1951) at its tightest. For a container's head and for streams. */
export function deflateForPaper(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 9, mem: 12 });
}

/**
 * Inflates to exactly `size` bytes, never more than 64 MiB.
 * Fails with `record-damaged` when the stream is broken or of another size.
 */
export function inflateFromPaper(bytes: Uint8Array, size: number): Uint8Array {
  if (size > mostInflated) throw new ModelError('record-damaged');
  const out = inflateOr(bytes, size + 1);
  // One byte more than told is made room for: a stream that fills it is longer than it says.
  if (out.length !== size) throw new ModelError('record-damaged');
  return out;
}

function inflateOr(bytes: Uint8Array, room: number): Uint8Array {
  try {
    return inflateSync(bytes, { out: new Uint8Array(room) });
  } catch {
    throw new ModelError('record-damaged');
  }
}
