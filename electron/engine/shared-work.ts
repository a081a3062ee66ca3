import { hostname } from 'node:os';
import {
  readHolder,
  takeWorkingCopy,
  toRefusal,
  type Refusal,
  type WorkContext,
  type WorkingCopy,
} from '../../vault/work/index.ts';

/** A vault of a shared folder, worked on in a local copy, and how far the folder has it. */
export interface SharedWork {
  readonly copy: WorkingCopy;
  /** Why what was changed has not reached the folder; null where it has, or is on its way. */
  problem: Refusal | null;
  /** The newest entries that the folder has; null where that is not known. */
  written: string | null;
  timer: NodeJS.Timeout | null;
  /** Milliseconds that the last writing took. */
  took: number;
}

/** So often, and so many milliseconds apart, it is tried while another process of ours writes back what a lock left. */
const tries = { times: 40, every: 250 };

/** Takes the original's pen and a working copy. Fails as `takeWorkingCopy`. */
export function takeShared(
  path: string,
  { workFolder, context }: { readonly workFolder: string; readonly context: WorkContext },
): SharedWork {
  const copy = takenWhenFree(path, workFolder, context);
  return { copy, problem: copy.problem, written: null, timer: null, took: 0 };
}

function takenWhenFree(path: string, folder: string, context: WorkContext): WorkingCopy {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return takeWorkingCopy(path, folder, context);
    } catch (error) {
      const isOurs = toRefusal(error).code === 'vault-in-use' && readHolder(path)?.host === hostname();
      if (!isOurs || attempt === tries.times) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, tries.every);
    }
  }
}
