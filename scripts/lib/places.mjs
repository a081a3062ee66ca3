import os from 'node:os';
import path from 'node:path';

/** The root of this repository. */
export const root = path.resolve(import.meta.dirname, '../..');

/** Where things that are slow to make are kept between clones: the local build of SQLite, the Electron runtime. */
export const cache = path.join(
  process.env.SIGILL_CACHE ?? process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'),
  'sigill',
);

/** A line on standard error; standard output belongs to the program that was asked for. */
export function say(sentence) {
  process.stderr.write(`sigill: ${sentence}\n`);
}

/** Seconds since `start` (milliseconds), as text. */
export function secondsSince(start) {
  return `${((Date.now() - start) / 1000).toFixed(0)} s`;
}
