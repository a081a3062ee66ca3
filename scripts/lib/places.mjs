import os from 'node:os';
import path from 'node:path';

/** The root of this repository. */
export const root = path.resolve(import.meta.dirname, '../..');

/** Whether this is the administrator: then system packages can be installed, and windows must not run as we do. */
export const isRoot = process.getuid?.() === 0;

/**
 * Where things that are slow to make are kept between clones: the local build of SQLite, the Electron runtime.
 * Root's own home is closed to others, and the window runs as an ordinary user.
 */
export const cache =
  process.env.SIGILL_CACHE ??
  (isRoot
    ? '/var/cache/sigill'
    : path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'sigill'));

/** A line on standard error; standard output belongs to the program that was asked for. */
export function say(sentence) {
  process.stderr.write(`sigill: ${sentence}\n`);
}

/** Seconds since `start` (milliseconds), as text. */
export function secondsSince(start) {
  return `${((Date.now() - start) / 1000).toFixed(0)} s`;
}
