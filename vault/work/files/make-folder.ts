import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder for its owner's eyes, with those above it that are lacking, so that it is there after a power loss too:
 * the name of each is put onto the disk. Fails with what the system says.
 */
export function makeFolder(path: string): void {
  const first = mkdirSync(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  const highest = resolve(first);
  for (let made = resolve(path); made.startsWith(highest); made = dirname(made)) syncFolder(dirname(made));
}

/** The names in a folder must be on the disk as well; systems without such a call (Windows) do it on their own. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
