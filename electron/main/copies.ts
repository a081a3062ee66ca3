import { utilityProcess } from 'electron';
import path from 'node:path';
import { z } from 'zod';
import type { CopiesAsked, CopiesMade } from '../contract/index.ts';

const said: z.ZodType<CopiesMade> = z.strictObject({
  problem: z.string().max(80).nullable(),
  second: z.strictObject({ problem: z.string().max(80).nullable() }).nullable(),
});

/** Milliseconds after which copies are given up: a share that answers no more must not keep the program from ending. */
const longest = 60_000;

export interface Copies {
  /** Keeps copies of a vault as it lies there now; where they are being kept already, after that once more. */
  readonly keep: (asked: CopiesAsked) => Promise<void>;
  /** Resolves when nothing is being kept; undefined when that is so already. */
  readonly busy: () => Promise<void> | undefined;
}

/**
 * Has copies kept in a process of its own, one at a time: neither the window nor the unlocking waits for a disk.
 * @param tell what came of it, also when the process ended without a word (`unexpected`)
 */
export function createCopies(tell: (made: CopiesMade) => void): Copies {
  let running: Promise<void> | undefined;
  return {
    keep: (asked) => {
      const own: Promise<void> = (running ?? Promise.resolve())
        .then(() => runOnce(asked))
        .then(tell)
        .finally(() => {
          if (running === own) running = undefined;
        });
      running = own;
      return own;
    },
    busy: () => running,
  };
}

function runOnce(asked: CopiesAsked): Promise<CopiesMade> {
  const lost: CopiesMade = {
    problem: 'unexpected',
    second: asked.second === null ? null : { problem: 'unexpected' },
  };
  return new Promise((resolve) => {
    const entry = path.join(import.meta.dirname, '../engine/copies.mjs');
    const child = utilityProcess.fork(entry, [], { serviceName: 'Sigill copies' });
    const tooLong = setTimeout(() => child.kill(), longest);
    child.once('message', (message: unknown) => {
      const parsed = said.safeParse(message);
      resolve(parsed.success ? parsed.data : lost);
    });
    child.once('exit', () => {
      clearTimeout(tooLong);
      resolve(lost);
    });
    child.postMessage(asked);
  });
}
