import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RevisionId } from '../../../crypto/index.ts';
import { joinRecord, tipsOf, type JoinableRevision } from '../../../vault/store/join.ts';

const id = (n: number): RevisionId => n.toString(16).padStart(32, '0') as RevisionId;

function revisions(
  list: readonly (readonly [number, readonly number[], Record<string, unknown>])[],
): Map<RevisionId, JoinableRevision> {
  return new Map(list.map(([n, parents, data]) => [id(n), { parents: parents.map(id), data }]));
}

describe('joining a record', () => {
  it('gives one tip as it is', () => {
    const joined = joinRecord(
      revisions([
        [1, [], { a: 1 }],
        [2, [1], { a: 2 }],
      ]),
    );
    expect(joined).toEqual({ tips: [id(2)], data: { a: 2 }, conflicts: [] });
  });

  it('takes each side’s change of another field', () => {
    const joined = joinRecord(
      revisions([
        [1, [], { a: 1, b: 1 }],
        [2, [1], { a: 2, b: 1 }],
        [3, [1], { a: 1, b: 3 }],
      ]),
    );
    expect([joined.data, joined.conflicts]).toEqual([{ a: 2, b: 3 }, []]);
  });

  it('counts a field that was taken away as a value', () => {
    const joined = joinRecord(
      revisions([
        [1, [], { a: 1 }],
        [2, [1], {}],
        [3, [1], { a: 1, b: 1 }],
      ]),
    );
    expect([joined.data, joined.conflicts]).toEqual([{ b: 1 }, []]);
  });

  it('is not fooled by members in another order', () => {
    const one = { street: 'A', town: 'B' };
    const joined = joinRecord(
      revisions([
        [1, [], {}],
        [2, [1], { at: one }],
        [3, [1], { at: { ...one } }],
      ]),
    );
    expect(joined.conflicts).toEqual([]);
  });

  it('shows every revision on a forged circle as a tip', () => {
    expect(
      tipsOf(
        revisions([
          [1, [3], {}],
          [2, [1], {}],
          [3, [2], {}],
          [4, [3], {}],
        ]),
      ),
    ).toEqual([id(1), id(2), id(3), id(4)]);
  });

  it('does not depend on the order in which revisions come', () => {
    const list = [
      [1, [], { a: 1, b: 1 }],
      [2, [1], { a: 2, b: 1 }],
      [3, [1], { a: 3, b: 1 }],
      [4, [2, 3], { a: 3, b: 4 }],
      [5, [3], { a: 5, b: 1 }],
    ] as const;
    const expected = joinRecord(revisions(list));
    fc.assert(
      fc.property(fc.shuffledSubarray([...list], { minLength: list.length }), (shuffled) => {
        expect(joinRecord(revisions(shuffled))).toEqual(expected);
      }),
    );
  });

  it(
    'of very many revisions, laid backwards, takes neither the stack nor minutes',
    { timeout: 10_000 },
    () => {
      const chain = Array.from(
        { length: 20_000 },
        (_, n) => [n + 1, n === 0 ? [] : [n], { a: 1, n: n % 7 }] as const,
      );
      const fork = [...chain, [90_001, [1], { a: 1, n: 9 }] as const].reverse();
      expect(joinRecord(revisions(fork)).tips).toEqual([id(20_000), id(90_001)]);
    },
  );
});
