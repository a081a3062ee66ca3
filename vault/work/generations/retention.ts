/** How many generations stay: the last ones, then the last of each day, then the last of each month. */
export interface Retention {
  readonly last: number;
  readonly days: number;
  readonly months: number;
}

/** 10 last, 30 daily, 12 monthly. */
export const usualRetention: Retention = { last: 10, days: 30, months: 12 };

/**
 * Which of some moments are kept, each with all its reasons counted together; the others may go. Days and months are of
 * the calendar in UTC, so that every machine decides alike.
 * @param moments milliseconds since 1970 UTC, in any order
 */
export function momentsToKeep(
  moments: readonly number[],
  retention: Retention = usualRetention,
): Set<number> {
  const newestFirst = [...new Set(moments)].sort((a, b) => b - a);
  return new Set([
    ...newestFirst.slice(0, retention.last),
    ...lastOfEach(newestFirst, dayOf).slice(0, retention.days),
    ...lastOfEach(newestFirst, monthOf).slice(0, retention.months),
  ]);
}

function lastOfEach(newestFirst: readonly number[], periodOf: (moment: number) => string): number[] {
  const last = new Map<string, number>();
  for (const moment of newestFirst) if (!last.has(periodOf(moment))) last.set(periodOf(moment), moment);
  return [...last.values()];
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

function monthOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 7);
}
