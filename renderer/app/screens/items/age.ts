const day = 24 * 60 * 60 * 1000;
/** A confirmation older than this is due again: days. */
const dueAfter = 90;

export type Age =
  | { readonly unit: 'never' | 'today' | 'yesterday' }
  | { readonly unit: 'days' | 'months' | 'years'; readonly count: number };

/**
 * How long ago something was, as people say it: by calendar days of the place, in days up to four months.
 * @param at ISO 8601 or null @param now milliseconds since 1970 UTC
 */
export function ageOf(at: string | null, now: number): Age {
  const then = at === null ? Number.NaN : new Date(at).getTime();
  if (Number.isNaN(then)) return { unit: 'never' };
  const days = Math.max(0, Math.round((midnight(now) - midnight(then)) / day));
  if (days === 0) return { unit: 'today' };
  if (days === 1) return { unit: 'yesterday' };
  if (days <= 120) return { unit: 'days', count: days };
  const months = Math.round(days / 30.44);
  return months < 24 ? { unit: 'months', count: months } : { unit: 'years', count: Math.floor(months / 12) };
}

/** Whether something that was done then should be done again; true when it never was. */
export function isDue(at: string | null, now: number, afterDays: number = dueAfter): boolean {
  const then = at === null ? Number.NaN : new Date(at).getTime();
  return Number.isNaN(then) || now - then > afterDays * day;
}

function midnight(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}
