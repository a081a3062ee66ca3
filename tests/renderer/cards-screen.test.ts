import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  leastNeeded,
  mostCards,
  plans,
  possiblePlan,
  stillToConfirm,
} from '../../renderer/app/screens/cards/card-plan.ts';
import { codePlaces } from '../../renderer/app/screens/cards/code-places.ts';

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

describe('a card set', () => {
  it('counts when one more is confirmed than what opens', () => {
    expect(stillToConfirm({ needed: 3, of: 5 }, 0)).toBe(4);
    expect(stillToConfirm({ needed: 3, of: 5 }, 3)).toBe(1);
    expect(stillToConfirm({ needed: 3, of: 5 }, 4)).toBe(0);
    expect(stillToConfirm({ needed: 3, of: 5 }, 5)).toBe(0);
  });

  it('counts when all are confirmed where all are needed', () => {
    expect(stillToConfirm({ needed: 2, of: 2 }, 1)).toBe(1);
    expect(stillToConfirm({ needed: 2, of: 2 }, 2)).toBe(0);
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
});
