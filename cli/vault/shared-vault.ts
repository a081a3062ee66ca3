import { errorKeys } from '../../i18n/index.ts';
import {
  exitStatusOf,
  isSharedPlace,
  openLocked,
  takeWorkingCopy,
  writeBackLeft,
  type LockedVault,
  type WorkContext,
  type WorkingCopy,
} from '../../vault/work/index.ts';
import type { Answer, Call } from '../command.ts';
import { workPlace } from './memory-place.ts';

/** A vault opened for writing: the file itself, or a working copy of one in a shared folder. */
export interface OpenedForWriting {
  readonly locked: LockedVault;
  readonly copy: WorkingCopy | null;
}

/** Opens for writing; a vault in a shared folder in a local copy. docs/operations.md, "Shared folders". */
export function openForWriting(call: Call, path: string, context: WorkContext): OpenedForWriting {
  const folder = workFolder(call, path);
  if (folder === undefined) return { locked: openLocked(path, 'write', context), copy: null };
  const copy = takeWorkingCopy(path, folder, context);
  try {
    return { locked: openLocked(copy.path, 'write', context), copy };
  } catch (error) {
    copy.release();
    throw error;
  }
}

/** Where the working copy of this vault lies; undefined for one that is worked on where it lies. */
function workFolder({ args, terminal }: Call, path: string): string | undefined {
  return args.has('shared') || isSharedPlace(path) ? workPlace(terminal.env) : undefined;
}

/**
 * Puts what the command changed into the shared folder. Where that cannot be, what was changed stays in the local copy,
 * the next command takes it up, and the answer says why.
 */
export function bringBack(
  call: Call,
  { original }: WorkingCopy,
  answer: Answer,
  context: WorkContext,
): Answer {
  const { t, terminal } = call;
  const written = writeBackLeft(original, workFolder(call, original) ?? '', context);
  if (written.state !== 'apart') return answer;
  const { code, numbers } = written.problem;
  const { sentence, next } = errorKeys(code);
  terminal.err(`${t('cli.shared-apart')} ${t(sentence, numbers)} ${t(next, numbers)}\n`);
  return { ...answer, json: { ...answer.json, written: false, problem: code }, status: exitStatusOf(code) };
}
