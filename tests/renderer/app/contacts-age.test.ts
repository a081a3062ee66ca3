import { describe, expect, it } from 'vitest';
import { ageOf, isDue } from '../../../renderer/app/screens/items/age.ts';

const now = Date.parse('2026-11-24T10:00:00+01:00');

describe('how long ago something was confirmed', () => {
  it('goes by the days of the calendar, not by hours', () => {
    expect(ageOf('2026-11-24T00:10:00+01:00', now)).toEqual({ unit: 'today' });
    expect(ageOf('2026-11-23T23:50:00+01:00', now)).toEqual({ unit: 'yesterday' });
    expect(ageOf('2026-11-12T09:00:00.000Z', now)).toEqual({ unit: 'days', count: 12 });
  });

  it('counts across the change of the clocks', () => {
    expect(ageOf('2026-10-24', now)).toEqual({ unit: 'days', count: 31 });
  });

  it('goes on in months and years', () => {
    expect(ageOf('2026-05-24', now)).toEqual({ unit: 'months', count: 6 });
    expect(ageOf('2023-11-24', now)).toEqual({ unit: 'years', count: 3 });
  });

  it('says never for nothing and for what is no date', () => {
    expect(ageOf(null, now)).toEqual({ unit: 'never' });
    expect(ageOf('in spring', now)).toEqual({ unit: 'never' });
  });

  it('is due again after ninety days, and always when it never was', () => {
    expect(isDue('2026-08-27', now)).toBe(false);
    expect(isDue('2026-08-20', now)).toBe(true);
    expect(isDue(null, now)).toBe(true);
  });
});
