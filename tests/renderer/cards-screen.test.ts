import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastNeeded, mostCards, plans, possiblePlan } from '../../renderer/app/screens/cards/card-plan.ts';
import { codePlaces, groupAndPlace } from '../../renderer/app/screens/cards/code-places.ts';

describe('a plan for restore cards', () => {
  it('is 3 of 5 unless something else is chosen', () => {
    expect(Object.values(plans)[0]).toEqual({ needed: 3, of: 5 });
  });

  it('can always be made, whatever was typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 99 }), fc.integer({ min: -5, max: 99 }), (needed, of) => {
        const plan = possiblePlan({ needed, of });
        return leastNeeded <= plan.needed && plan.needed <= plan.of && plan.of <= mostCards;
      }),
    );
  });

  it('stays as it is when it can be made', () => {
    expect(Object.values(plans).map(possiblePlan)).toEqual(Object.values(plans));
  });
});

describe('the places asked for of a recovery code', () => {
  it('are four, two from each sheet, in order', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (stream) => {
        const places = codePlaces((values) => values.fill(Number(stream.next().value)));
        expect(new Set(places).size).toBe(4);
        expect(places.filter((place) => place >= 1 && place <= 16)).toHaveLength(2);
        expect(places.filter((place) => place >= 17 && place <= 36)).toHaveLength(2);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  it('may be of the last group, and are counted as one counts on the sheets', () => {
    const asked = codePlaces((values) => values.fill(values.length === 1 ? next() : 0));
    expect(asked.some((place) => place > 32)).toBe(true);
    expect([1, 4, 5, 16, 17, 36].map(groupAndPlace)).toEqual([
      { group: 1, place: 1 },
      { group: 1, place: 4 },
      { group: 2, place: 1 },
      { group: 4, place: 4 },
      { group: 5, place: 1 },
      { group: 9, place: 4 },
    ]);
  });
});

/** Numbers of which every other leads to the sheets' last character. */
let drawn = 0;
function next(): number {
  drawn += 1;
  return drawn % 2 === 0 ? 19 : drawn;
}
