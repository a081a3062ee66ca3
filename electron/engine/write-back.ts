import { logTips, toRefusal, writeBack, type Refusal } from '../../vault/work/index.ts';
import type { House } from './house.ts';

/** At least so long after a change, in milliseconds, and ten times as long as writing takes: whoever types does not wait. */
const shortest = 1_000;

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
