import { closeSync, existsSync, openSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { toHex, type EntryName, type RandomBytes } from '../../crypto/index.ts';
import { checkLocked } from './check.ts';
import { VaultError } from './errors.ts';
import { isDamage } from './findings.ts';
import { openVault, type LockedVault } from './locked.ts';
import { putInPlace, syncPath } from './new-file.ts';
import { translating } from './sqlite.ts';
import { lockPath, takeWriterLock } from './writer-lock.ts';

export interface CopyOptions {
  /** Milliseconds UTC. */
  readonly now: number;
  readonly random: RandomBytes;
  /** Only when the person asked for it in so many words: the file of that name is taken away, at the very end. */
  readonly replace?: boolean;
  /** The caller holds the pen of what is replaced. */
  readonly holdsPen?: boolean;
  /** Asked right before a file is replaced: whether it still is the one that was looked at. */
  readonly isStill?: () => boolean;
}

/** What a finished copy holds. */
export interface CopiedVault {
  readonly bytes: number;
  readonly entries: number;
  /** The latest entries of its log, by name. */
  readonly tips: readonly EntryName[];
}

/**
 * Copies an opened vault, as it stands at this moment, to another file: made beside its place, synced, opened again and
 * checked without any key, and only then put under its name. Until then what lay there stays; after a failure too.
 * What was read back came through the system's cache: that the medium keeps it is known when it is next plugged in.
 * Fails with `copy-onto-itself`, `folder-missing`, `vault-exists`, `vault-in-use` (what lies there is open elsewhere),
 * `disk-full`, `copy-not-whole`, and with what the system says (a place that cannot be written).
 */
export function copyVault(source: LockedVault, to: string, options: CopyOptions): CopiedVault {
  assertPlace(source.path, to, options.replace === true);
  const draft = join(dirname(to), `.${basename(to)}.${toHex(options.random(6))}.copy`);
  try {
    // Made by us, so that it is nobody else's to read; SQLite fills an empty file and refuses any other.
    closeSync(openSync(draft, 'wx', 0o600));
    translating(() => source.inner.container.db.prepare('VACUUM INTO ?').run(draft));
    syncPath(draft);
    const copied = verified(draft, source, options.now);
    if (options.replace === true && existsSync(to)) replaceFile(draft, to, options);
    else putInPlace(draft, to);
    syncPath(dirname(to));
    return copied;
  } finally {
    for (const end of ['', '-journal']) rmSync(`${draft}${end}`, { force: true });
  }
}

function assertPlace(from: string, to: string, replace: boolean): void {
  const folder = dirname(to);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new VaultError('folder-missing');
  const place = join(realpathSync(folder), basename(to));
  const own = realpathSync(from);
  const isOwn = [own, `${own}-journal`, lockPath(own)].includes(place) || isSameFile(own, to);
  if (isOwn) throw new VaultError('copy-onto-itself');
  if (existsSync(to) && (!replace || !statSync(to).isFile())) throw new VaultError('vault-exists');
}

/** The same file under another name: a link, or a file system that makes no difference of capitals. */
function isSameFile(one: string, other: string): boolean {
  if (!existsSync(other)) return false;
  const [a, b] = [statSync(one), statSync(other)];
  return a.ino === b.ino && a.dev === b.dev;
}

/** Opens the copy as anybody would who finds it, and holds it against what was copied. Fails with `copy-not-whole`. */
function verified(draft: string, source: LockedVault, now: number): CopiedVault {
  const copy = openCopy(draft, now);
  try {
    const tips = copy.inner.view.allTips;
    const isSame = copy.vault === source.vault && sameTips(tips, source.inner.log.view().allTips);
    if (!isSame || checkLocked(copy).some(isDamage)) throw new VaultError('copy-not-whole');
    return { bytes: statSync(draft).size, entries: copy.entryCount, tips };
  } finally {
    copy.close();
  }
}

function openCopy(draft: string, now: number): LockedVault {
  try {
    return openVault(draft, 'read', { now });
  } catch (error) {
    if (error instanceof VaultError) throw new VaultError('copy-not-whole');
    throw error;
  }
}

function sameTips(a: readonly EntryName[], b: readonly EntryName[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}

/** Under the lock of what lies there: nobody writes in it. A journal of the old file must not be laid on the new one. */
function replaceFile(draft: string, to: string, { now, holdsPen, isStill }: CopyOptions): void {
  const lock = holdsPen === true ? null : takeWriterLock(to, now);
  try {
    if (isStill?.() === false) throw new VaultError('vault-in-use');
    rmSync(`${to}-journal`, { force: true });
    renameSync(draft, to);
  } finally {
    lock?.release();
  }
}
