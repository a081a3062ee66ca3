import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { WorkError } from '../errors/work-error.ts';
import { VaultError } from '../../store/index.ts';
import { syncFolder } from './make-folder.ts';

export interface WriteOptions {
  /** Only when the person asked for it in so many words: a file of that name is taken away. */
  readonly replace?: boolean;
}

/**
 * Refuses a place where `writeOutput` would fail, before work is done and noted for nothing.
 * Fails with `out-exists`, `folder-missing`, `not-a-file`.
 */
export function checkOutput(path: string, options: WriteOptions = {}): void {
  const folder = dirname(path);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new VaultError('folder-missing');
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) throw new WorkError('not-a-file');
  if (options.replace !== true) throw new WorkError('out-exists');
}

/**
 * Writes a file whole or not at all, for its owner's eyes: beside its place first, to the disk, then under its name.
 * Fails as `checkOutput` does, and with what the system says (`disk-full`, `not-writable` ...).
 */
export function writeOutput(path: string, bytes: Uint8Array, options: WriteOptions = {}): void {
  checkOutput(path, options);
  const folder = dirname(path);
  const draft = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);
  try {
    writeDurably(draft, bytes);
    if (options.replace === true) renameSync(draft, path);
    else placeNew(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
  syncFolder(folder);
}

function writeDurably(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A hard link never overwrites; sticks that know no links (FAT) get the next best, a look and a rename. */
function placeNew(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST' || existsSync(path)) throw new WorkError('out-exists');
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    renameSync(draft, path);
  }
}
