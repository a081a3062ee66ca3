import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';

/** Where what is slow to make is kept from one bench to the next: made by other programs' formats, never vaults. */
export function cacheFolder(): string {
  const folder = join(process.cwd(), '.cache/bench');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Runs with a folder of its own, on the disk of the temporary folder, gone afterwards. */
export async function inFolder<T>(action: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'sigill-bench-'));
  try {
    return await action(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Asks the kernel to forget a file's pages, by GNU dd. Whether it was asked: elsewhere the disk stays warm. */
export function forgetPages(path: string): boolean {
  const args = [`of=${path}`, 'oflag=nocache', 'conv=notrunc,fdatasync', 'count=0', 'status=none'];
  return spawnSync('dd', args, { stdio: 'ignore' }).status === 0;
}
