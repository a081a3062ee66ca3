import { searcherOf } from '../../vault/work/index.ts';
import type { House } from './house.ts';
import type { Patience } from './patience.ts';

/** Between two tellings of how far it has come, in milliseconds. */
const tellEvery = 500;

/**
 * Verifies all of the opened vault, a piece at a time, while nobody waits for an answer. What it finds is in the
 * session's findings, and the page is told to look again. It ends with the session. The first piece, which reads the
 * lists, comes at once: the page is about to ask for them.
 */
export function verifyInBackground(house: House, { asked, whenQuiet }: Patience): void {
  const { session } = house;
  if (session === null) return;
  const found = session.findings().length;
  const steps = searcherOf(session).verify();
  let told = house.context.now();
  let isFirst = true;

  const next = (): void => {
    if (house.session !== session) return;
    const { done, of, isOver } = stepOf(steps);
    const now = house.context.now();
    if (isOver || now - told >= tellEvery) house.tell({ kind: 'progress', task: 'verify', done, of });
    if (now - told >= tellEvery) told = now;
    if (isFirst) asked();
    isFirst = false;
    if (!isOver) whenQuiet(next);
    else if (session.findings().length !== found) house.tell({ kind: 'changed' });
  };
  setImmediate(next);
}

/** Where a step cannot be made, as on a stick that was pulled out, there is no more to verify: reading will say why. */
function stepOf(steps: Generator<{ done: number; of: number }, void>): {
  done: number;
  of: number;
  isOver: boolean;
} {
  try {
    const { value, done: isOver } = steps.next();
    return { ...(isOver === true ? finished : value), isOver: isOver === true };
  } catch {
    return { ...finished, isOver: true };
  }
}

const finished = { done: 1, of: 1 };
