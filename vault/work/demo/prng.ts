/** Chance that repeats itself: the same seed gives the same demo, so that drills and tests can be compared. */
export interface Chance {
  /** A whole number from 0 up to, not with, `below`. */
  readonly int: (below: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** True in `percent` of a hundred cases. */
  readonly happens: (percent: number) => boolean;
}

/** Mulberry32 (Tommy Ettinger, public domain). Not for secrets: the demo has none. */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const int = (below: number): number => Math.floor((next() / 2 ** 32) * below);
  return {
    int,
    pick: <T>(from: readonly T[]): T => {
      const chosen = from[int(from.length)];
      if (chosen === undefined) throw new RangeError('nothing to pick from');
      return chosen;
    },
    happens: (percent) => int(100) < percent,
  };
}
