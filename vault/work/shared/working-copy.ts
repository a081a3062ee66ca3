import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { hash, toHex, utf8, type EntryName } from '../../../crypto/index.ts';
import {
  copyVault,
  logTips,
  mergeCopy,
  openVaultCopy,
  takeWriterLock,
  VaultError,
  type LockedVault,
  type QuarantineChoice,
  type Session,
} from '../../store/index.ts';
import { toRefusal, type Refusal } from '../errors/index.ts';
import type { WorkContext } from '../session/context.ts';
import { openLocked } from '../session/unlock.ts';

/** A vault in a shared folder and the local sealed copy that is worked on. docs/operations.md, "Shared folders". */
export interface WorkingCopy {
  readonly original: string;
  /** The local file. */
  readonly path: string;
  /** Why the local copy has not got all of the original, when it has not: the two could not be merged unasked. */
  readonly problem: Refusal | null;
  /** Lets others write in the original. */
  release(): void;
}

/** Where the working copy of a vault lies in a folder of this user's own. */
export function workingCopyPath(original: string, folder: string): string {
  const place = toHex(hash(utf8(resolve(original)))).slice(0, 32);
  return join(folder, place, basename(original));
}

/**
 * Takes the pen of the original and makes a local copy of it, or goes on with one that holds what was not written back:
 * then what was changed in the original meanwhile is merged into it.
 * Fails with `vault-in-use`, `vault-read-only` and as opening and copying do; then nothing is held.
 */
export function takeWorkingCopy(original: string, folder: string, context: WorkContext): WorkingCopy {
  const lock = takeWriterLock(original, context.now());
  try {
    const path = workingCopyPath(original, folder);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const isLeft = hasOwnChanges(path, context);
    const refusal = isLeft ? broughtIn(path, original, context) : null;
    // Another vault lies there now under the same name: what was left of the first is kept beside.
    const isOther = refusal?.code === 'merge-other-vault';
    if (isOther) setAside(path, context);
    if (isOther || !isLeft) copyAnew(original, path, context);
    const problem = isOther ? null : refusal;
    return {
      original,
      path,
      problem,
      release: () => {
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Whether a local copy was left that has more than what was last written back. */
function hasOwnChanges(path: string, context: WorkContext): boolean {
  if (!existsSync(path)) return false;
  const base = baseOf(path);
  if (base === null) return true;
  try {
    const local = openLocked(path, 'read', { ...context, memory: undefined });
    try {
      return logTips(local).some((tip) => !base.includes(tip));
    } finally {
      local.close();
    }
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    setAside(path, context);
    return false;
  }
}

/** What cannot be gone on with is kept, and never in the way. */
function setAside(path: string, { now }: WorkContext): void {
  renameSync(path, `${path}.${String(now())}.left`);
}

/** What the original has that the local copy has not is merged into it. @returns why not, where it could not be */
function broughtIn(path: string, original: string, context: WorkContext): Refusal | null {
  const local = openLocked(path, 'write', context);
  try {
    return bringIn(local, original, context);
  } finally {
    local.close();
  }
}

function copyAnew(original: string, path: string, context: WorkContext): void {
  for (const end of ['', '-journal']) rmSync(`${path}${end}`, { force: true });
  const source = openLocked(original, 'read', { ...context, memory: undefined });
  try {
    const { tips } = copyVault(source, path, { now: context.now(), random: context.random });
    keepBase(path, tips);
  } finally {
    source.close();
  }
}

/** Merges what the original has more. Needs no key. @returns why it could not be, for a person to decide */
function bringIn(
  into: LockedVault | Session,
  original: string,
  context: WorkContext,
  choice?: QuarantineChoice,
): Refusal | null {
  try {
    const copy = openVaultCopy(into, original, context.now());
    try {
      const known = new Set(logTips(into));
      if (logTips(copy.locked).every((tip) => known.has(tip))) return null;
      mergeCopy(into, copy, choice);
      return null;
    } finally {
      copy.close();
    }
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    return toRefusal(error);
  }
}

/** What writing back came to. */
export type WrittenBack =
  | { readonly state: 'same' | 'written' }
  /** The original was changed, and a person has to say what becomes of it: nothing was overwritten. */
  | { readonly state: 'apart'; readonly problem: Refusal };

/**
 * Puts the local copy in the place of the original, whole or not at all, after merging what the original has more.
 * The caller holds the original's pen. Fails as `copyVault` does, as where the folder cannot be reached.
 * @param opened the local copy: its session where there is one, which then sees what was merged
 */
export function writeBack(
  { original, path }: Pick<WorkingCopy, 'original' | 'path'>,
  opened: { readonly locked: LockedVault; readonly session: Session | null },
  context: WorkContext,
): WrittenBack {
  const { locked, session } = opened;
  const before = stampOf(original);
  const problem = bringIn(session ?? locked, original, context);
  if (problem !== null) return { state: 'apart', problem };
  const tips = logTips(session ?? locked);
  if (sameTips(tips, tipsIn(original, context))) {
    keepBase(path, tips);
    return { state: 'same' };
  }
  copyVault(locked, original, {
    now: context.now(),
    random: context.random,
    replace: true,
    holdsPen: true,
    // Where locks do not reach other machines: a file that is not the one that was merged is not replaced.
    isStill: () => stampOf(original) === before,
  });
  keepBase(path, tips);
  return { state: 'written' };
}

/**
 * The same for a local copy that nobody has open, as after a lock: takes the original's pen itself, and lets the copy
 * go when all of it has arrived. Fails as `takeWorkingCopy` and `writeBack` do.
 */
export function writeBackLeft(original: string, folder: string, context: WorkContext): WrittenBack {
  const path = workingCopyPath(original, folder);
  if (!existsSync(path)) return { state: 'same' };
  const copy = takeWorkingCopy(original, folder, context);
  try {
    if (copy.problem !== null) return { state: 'apart', problem: copy.problem };
    const locked = openLocked(path, 'write', context);
    try {
      const written = writeBack(copy, { locked, session: null }, context);
      if (written.state !== 'apart') dropWorkingCopy(copy);
      return written;
    } finally {
      locked.close();
    }
  } finally {
    copy.release();
  }
}

/** The working copy goes when all of it is in the original. */
export function dropWorkingCopy({ path }: Pick<WorkingCopy, 'path'>): void {
  rmSync(dirname(path), { recursive: true, force: true });
}

/** The tips of the log that the original had when it was last the same as the local copy. */
function basePath(path: string): string {
  return `${path}.base`;
}

function keepBase(path: string, tips: readonly EntryName[]): void {
  const fresh = `${basePath(path)}.new`;
  writeFileSync(fresh, JSON.stringify(tips), { mode: 0o600 });
  renameSync(fresh, basePath(path));
}

/** Null where it is not known, and all of the local copy counts as its own. */
function baseOf(path: string): readonly string[] | null {
  try {
    const tips: unknown = JSON.parse(readFileSync(basePath(path), 'utf8'));
    return Array.isArray(tips) ? tips.filter((tip) => typeof tip === 'string') : null;
  } catch {
    return null;
  }
}

function tipsIn(path: string, context: WorkContext): readonly EntryName[] {
  const locked = openLocked(path, 'read', { ...context, memory: undefined });
  try {
    return logTips(locked);
  } finally {
    locked.close();
  }
}

function sameTips(a: readonly EntryName[], b: readonly EntryName[]): boolean {
  return a.length === b.length && a.every((tip) => b.includes(tip));
}

/** Tells one state of a file from another without reading it. */
function stampOf(path: string): string {
  const { size, mtimeMs, ino } = statSync(path);
  return [size, mtimeMs, ino].join(' ');
}
