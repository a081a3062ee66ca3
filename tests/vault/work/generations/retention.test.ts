import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentsToKeep, usualRetention } from '../../../../vault/work/generations/index.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 24, 12);
const moments = fc.array(fc.integer({ min: now - 800 * day, max: now }), { maxLength: 200 });

describe('which generations are kept', () => {
  it('keeps the ten last of a busy day', () => {
    const busy = Array.from({ length: 25 }, (_, n) => now - n * 60_000);
    const kept = momentsToKeep(busy);
    expect(kept).toEqual(new Set(busy.slice(0, 10)));
  });

  it('keeps one for each of thirty days, the last of that day', () => {
    const twice = Array.from({ length: 40 }, (_, n) => [now - n * day, now - n * day - 3_600_000]).flat();
    const kept = [...momentsToKeep(twice, { last: 1, days: 30, months: 0 })];
    expect(kept).toHaveLength(30);
    expect(kept.every((moment) => (now - moment) % day === 0)).toBe(true);
  });

  it('keeps one for each of twelve months', () => {
    const daily = Array.from({ length: 500 }, (_, n) => now - n * day);
    const kept = momentsToKeep(daily, { last: 0, days: 0, months: 12 });
    const months = new Set([...kept].map((moment) => new Date(moment).toISOString().slice(0, 7)));
    expect(kept.size).toBe(12);
    expect(months.size).toBe(12);
  });

  it('never lets the newest go, and never keeps more than the three numbers together', () => {
    fc.assert(
      fc.property(moments, (some) => {
        const kept = momentsToKeep(some);
        const { last, days, months } = usualRetention;
        if (some.length > 0) expect(kept.has(Math.max(...some))).toBe(true);
        expect(kept.size).toBeLessThanOrEqual(last + days + months);
      }),
    );
  });

  it('lets nothing go that it kept before, when nothing newer came', () => {
    fc.assert(
      fc.property(moments, (some) => {
        const kept = momentsToKeep(some);
        expect(momentsToKeep([...kept])).toEqual(kept);
      }),
    );
  });
});
