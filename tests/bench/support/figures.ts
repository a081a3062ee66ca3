/** What one run measured, by the name of the figure. The name says its unit. */
export type Figures = Readonly<Record<string, number>>;

/**
 * Milliseconds that an action takes, with what it gives. `cpu` is what its process was given of the processors
 * meanwhile, on all of its threads: on a machine with other work it says more than the clock.
 */
export async function timed<T>(action: () => T | Promise<T>): Promise<{ ms: number; cpu: number; value: T }> {
  const before = process.cpuUsage();
  const start = performance.now();
  const value = await action();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { ms, cpu: (user + system) / 1000, value };
}

/** The smallest of the values that at least `share` (0 to 1) of them do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** One figure of several runs. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Figures of several runs by their names. */
export type Measures = ReadonlyMap<string, Spread>;

/** Each figure's median, least and most over the runs. Figures that only some runs have count where they are. */
export function spreads(runs: readonly Figures[]): Measures {
  const names = new Set(runs.flatMap((run) => Object.keys(run)));
  return new Map([...names].map((name) => [name, spreadOf(runs.flatMap((run) => run[name] ?? []))]));
}

function spreadOf(values: readonly number[]): Spread {
  return { median: percentile(values, 0.5), least: Math.min(...values), most: Math.max(...values) };
}

/** A figure in another unit: all of it times a factor. */
export function scaled(spread: Spread | undefined, factor: number): Spread | undefined {
  if (spread === undefined) return undefined;
  const { median, least, most } = spread;
  return { median: median * factor, least: least * factor, most: most * factor };
}
