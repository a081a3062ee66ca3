/** Chance that can be had again: the same seed gives the same choices. */
export interface Chance {
  /** A whole number from 0 and below `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(values: readonly T[]) => T;
  /** Two different ones. */
  readonly two: <T>(values: readonly T[]) => readonly [T, T];
  readonly bytes: (length: number) => Uint8Array;
}

/** The generator of a seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = (seed * 0x9e3779b9) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  const pick = <T>(values: readonly T[]): T => {
    if (values.length === 0) throw new RangeError('nothing to choose from');
    return values[below(values.length)]!;
  };
  return {
    below,
    pick,
    two: (values) => {
      const at = below(values.length);
      return [values[at]!, values[(at + 1 + below(values.length - 1)) % values.length]!];
    },
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  };
}
