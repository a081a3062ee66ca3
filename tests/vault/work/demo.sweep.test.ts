import { expect, it } from 'vitest';
import { demoRecords } from '../../../vault/work/demo/index.ts';

it('Region Nordfjäll has 30,000 staff, 2,000 crisis contacts and 500 systems', () => {
  const counts = new Map<string, number>();
  for (const { kind, ref } of demoRecords({ seed: 1, now: Date.UTC(2026, 2, 12), size: 'region' }).items) {
    const what = kind === 'contact' ? ref.replace(/-\d+$/, '') : kind;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  expect(counts.get('person')).toBe(30_000);
  expect(counts.get('kris')).toBe(2_000);
  expect(counts.get('system')).toBe(500);
});
