import { formatPhone } from '../../model/index.ts';

/**
 * Series that PTS keeps for fiction, so that nobody's phone rings: first number and how many follow.
 * 070-174 06 05 to 06 99, and a hundred each of the others.
 */
export const reservedSeries = {
  mobile: { first: '0701740605', count: 95 },
  granudda: { first: '0980319200', count: 100 },
  stockholm: { first: '0846500400', count: 100 },
  goteborg: { first: '0313900600', count: 100 },
  malmo: { first: '0406280400', count: 100 },
} as const;
export type Series = keyof typeof reservedSeries;

/** Kept by Ofcom for drama; the one number of the demo that is not Swedish. */
export const foreignNumber = '+44 7700 900123';

/** The number at a place of a series, written as in Sweden; places beyond the end start over (load tests). */
export function numberAt(series: Series, place: number): string {
  const { first, count } = reservedSeries[series];
  const digits = String(Number(first) + (place % count)).padStart(first.length, '0');
  return formatPhone(digits);
}

/** Hands out the numbers of a series, each once. Fails with RangeError when it is empty. */
export function numberSource(series: Series, from = 0): { next: () => string; left: () => number } {
  let place = from;
  const left = (): number => reservedSeries[series].count - place;
  return {
    left,
    next: () => {
      if (left() <= 0) throw new RangeError(`the series ${series} is used up`);
      return numberAt(series, place++);
    },
  };
}
