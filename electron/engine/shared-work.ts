import { hostname } from 'node:os';
import {
  logTips,
  readHolder,
  takeWorkingCopy,
  toRefusal,
  writeBack,
  type Refusal,
  type WorkContext,
  type WorkingCopy,
} from '../../vault/work/index.ts';
import type { House } from './house.ts';

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

/** At least so long after a change, in milliseconds, and ten times as long as writing takes: whoever types does not wait. */
const shortest = 1_000;

/** So often, and so many milliseconds apart, it is tried while another process of ours writes back what a lock left. */
const tries = { times: 40, every: 250 };

/** Takes the original's pen and a working copy. Fails as `takeWorkingCopy`. */
export function takeShared(
  path: string,
  { workFolder, context }: Pick<House, 'workFolder' | 'context'>,
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

/** After each answer: what was changed is written back soon, once for many changes in a row. */
export function writeBackSoon(house: House): void {
  const { shared } = house;
  if (shared === null || shared.timer !== null || tipsIn(house) === shared.written) return;
  shared.timer = setTimeout(
    () => {
      shared.timer = null;
      writeBackNow(house);
    },
    Math.max(shortest, 10 * shared.took),
  );
}

/** Writes back at once; what hinders it is in `problem`, and the page is told to look again where something changed. */
export function writeBackNow(house: House): void {
  const { shared, locked, session, context } = house;
  if (shared === null || locked === null) return;
  const before = [shared.problem?.code, tipsIn(house)].join();
  const begun = performance.now();
  shared.problem = problemOf(() => writeBack(shared.copy, { locked, session }, context));
  shared.took = performance.now() - begun;
  if (shared.problem === null) shared.written = tipsIn(house);
  if (before !== [shared.problem?.code, tipsIn(house)].join()) house.tell({ kind: 'changed' });
}

function problemOf(write: () => ReturnType<typeof writeBack>): Refusal | null {
  try {
    const written = write();
    return written.state === 'apart' ? written.problem : null;
  } catch (error) {
    return toRefusal(error);
  }
}

function tipsIn({ locked, session }: House): string {
  const opened = session ?? locked;
  return opened === null ? '' : logTips(opened).join();
}
