import type { Place } from './place.ts';

/** Whether the effect of a step can be seen: all of it, nothing of it, or a part, which must never be. */
export type Seen = 'whole' | 'none' | 'half';

/** Does one step, which is durable when it returns. Whether it was done; never when the process was ended within. */
export type Step = (name: string, act: () => unknown) => Promise<boolean>;

/** One kind of work on a vault, as a row of steps. */
export interface Deed {
  readonly name: string;
  /** About how many changes of the disk it makes, where those of most come to their point too soon. */
  readonly changes?: number;
  /** Whether a step cleans up once it is durable. Where that fails nobody is told, and what comes next may be refused. */
  readonly tidies?: boolean;
  /** Lays what the work needs beside a founded place. */
  readonly prepare?: (place: Place) => void | Promise<void>;
  readonly run: (place: Place, step: Step) => Promise<void>;
  /** What can be seen of each step by who opens everything afterwards. */
  readonly seen: (place: Place) => Promise<ReadonlyMap<string, Seen>>;
}

/** How many times the steps of a deed are done over. */
export const rounds = [1, 2, 3] as const;

/** What of some things is there: all, none, or only a part of them. */
export function seenOf(there: readonly boolean[]): Seen {
  if (there.every(Boolean)) return 'whole';
  return there.some(Boolean) ? 'half' : 'none';
}

/** The first so many steps are there, the others are not. */
export function seenUpTo(name: string, done: number): Map<string, Seen> {
  return new Map(rounds.map((n) => [`${name} ${n}`, n <= done ? 'whole' : 'none']));
}

/** None of it can be made out: each step is half. */
export function allHalf(name: string): Map<string, Seen> {
  return new Map(rounds.map((n) => [`${name} ${n}`, 'half']));
}
