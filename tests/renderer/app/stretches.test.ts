import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { ItemLineView } from '../../../electron/contract/index.ts';
import { aroundOf, lineAt, placeIn, type Stretch } from '../../../renderer/app/screens/items/stretches.ts';

const line = (place: number): ItemLineView => ({
  id: `id ${String(place)}`,
  kind: 'contact',
  title: '',
  subtitle: '',
  number: '',
  verifiedAt: null,
});

function stretch(from: number, most: number, total: number): Stretch {
  const length = Math.max(0, Math.min(most, total - from));
  return { from, items: Array.from({ length }, (_, at) => line(from + at)) };
}

describe('stretches of a list', () => {
  it('have what is seen, wherever that is', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(120), (start, rows) => {
        const { from, most } = aroundOf({ start, end: start + rows });
        expect(from).toBeLessThanOrEqual(start);
        expect(from + most).toBeGreaterThanOrEqual(start + rows);
        expect(most).toBeLessThanOrEqual(1_000);
      }),
    );
  });

  it('give the line of a place, and the place of a line, where they have it', () => {
    const those = [stretch(0, 150, 500), stretch(400, 150, 500)];
    expect([0, 149, 450, 499].map((place) => lineAt(those, place)?.id)).toEqual([
      'id 0',
      'id 149',
      'id 450',
      'id 499',
    ]);
    expect([150, 399, 500].map((place) => lineAt(those, place))).toEqual([undefined, undefined, undefined]);
    expect(['id 3', 'id 410', 'id 200'].map((id) => placeIn(those, id))).toEqual([3, 410, -1]);
  });
});
