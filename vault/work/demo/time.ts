const dayLength = 86_400_000;

/** Dates of the demo, all counted from now: the data never grow old. */
export interface DemoTime {
  /** The day that lies so many days from today; negative is past. ISO 8601. */
  readonly day: (days: number) => string;
  /** A moment on that day, UTC. ISO 8601. */
  readonly at: (days: number, clock?: string) => string;
  readonly year: (days: number) => string;
}

/** `now` in milliseconds UTC. */
export function demoTime(now: number): DemoTime {
  const day = (days: number): string => new Date(now + days * dayLength).toISOString().slice(0, 10);
  return {
    day,
    at: (days, clock = '09:40') => `${day(days)}T${clock}:00.000Z`,
    year: (days) => day(days).slice(0, 4),
  };
}
