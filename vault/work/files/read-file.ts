import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { WorkError } from '../errors/work-error.ts';

/** How much is read of what a person hands in: a scan of 500 pages, a table, a card, a passphrase. */
export const readLimits = {
  scan: 512 * 1024 * 1024,
  import: 32 * 1024 * 1024,
  data: 4 * 1024 * 1024,
  secret: 64 * 1024,
} as const;

const step = 1024 * 1024;

/**
 * All bytes of a file, or of a pipe named by a path, at most `limit` of them: a file that says it is larger is refused
 * before anything is read. Fails with `file-not-found`, `not-a-file`, `file-too-large` {megabytes, limit}, or with
 * what the system says.
 */
export function readInput(path: string, limit: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const stat = fstatSync(file);
    if (stat.isDirectory()) throw new WorkError('not-a-file');
    if (stat.size > limit) throw tooLarge(stat.size, limit);
    return readAll(file, limit);
  } finally {
    closeSync(file);
  }
}

function readAll(file: number, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const chunk = new Uint8Array(step);
    const count = readSync(file, chunk, 0, step, null);
    if (count === 0) return new Uint8Array(Buffer.concat(chunks));
    chunks.push(chunk.subarray(0, count));
    length += count;
    if (length > limit) throw tooLarge(length, limit);
  }
}

function tooLarge(size: number, limit: number): WorkError {
  const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);
  return new WorkError('file-too-large', { megabytes: megabytes(size), limit: megabytes(limit) });
}

/** The first line of a text file without its end: how passphrases are handed in. Fails as `readInput` does. */
export function readFirstLine(path: string): string {
  const [line = ''] = readTextFile(path, readLimits.secret).split(/\r\n|\r|\n/, 1);
  return line;
}

/** The lines of a text file that hold something, without spaces around them. Fails as `readInput` does. */
export function readLines(path: string): string[] {
  return readTextFile(path, readLimits.secret)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A UTF-8 text file, its byte order mark taken off. Fails as `readInput` does, and with `not-text`. */
export function readTextFile(path: string, limit: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readInput(path, limit));
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new WorkError('not-text');
    throw error;
  }
}
