import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  cryptoReady,
  decodePackIds,
  encodePackIds,
  mostInPack,
  openPack,
  packKey,
  packLeaf,
  packSum,
  sealPack,
  secretBytes,
  systemRandom,
  toHex,
  utf8,
  type CompartmentId,
  type CompartmentKey,
  type PackMember,
  type RecordId,
  type RevisionId,
  type VaultId,
} from '../../../crypto/index.ts';

beforeAll(cryptoReady);

const vault = 'ab'.repeat(32) as VaultId;
const compartment = 'c0'.repeat(16) as CompartmentId;
const keyOf = (fill: number) =>
  packKey(secretBytes<CompartmentKey>(new Uint8Array(32).fill(fill)), vault, compartment);

/** Ids as they are given: few beginnings, counters near each other, and some from anywhere. */
const id = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 600 })).map(([head, at]) => idOf(head, at)),
  },
  { weight: 1, arbitrary: fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => toHex(bytes)) },
);
const idOf = (head: number, at: number): string =>
  `${String(head).repeat(16)}${at.toString(16).padStart(16, '0')}`;

const members = fc
  .uniqueArray(
    fc.record({ record: id as fc.Arbitrary<RecordId>, revision: id as fc.Arbitrary<RevisionId> }),
    { minLength: 2, maxLength: 80, selector: ({ record, revision }) => record + revision },
  )
  .map((all) => all.sort((a, b) => (a.record + a.revision < b.record + b.revision ? -1 : 1)));

describe('the directory of a pack', () => {
  it('gives back the ids that it was made of', () => {
    fc.assert(
      fc.property(members, (all) => {
        expect(decodePackIds(encodePackIds(all))).toEqual(all);
      }),
    );
  });

  it('is refused when a byte is another, or comes out as another directory of the same form', () => {
    fc.assert(
      fc.property(members, fc.nat(), fc.integer({ min: 1, max: 255 }), (all, where, change) => {
        const bytes = encodePackIds(all);
        bytes[where % bytes.length]! ^= change;
        const read = attempt(() => decodePackIds(bytes));
        if (read !== null) expect(encodePackIds(read)).toEqual(bytes);
      }),
    );
  });

  it('takes a byte for each id that follows the one before', () => {
    const all = Array.from({ length: 128 }, (_, at) => ({
      record: idOf(1, at) as RecordId,
      revision: idOf(2, 1000 + at) as RevisionId,
    }));
    expect(encodePackIds(all)).toHaveLength(2 + 2 * 17 + 2 * 127);
  });

  it.each([
    ['one revision alone', [member(1, 1)]],
    ['the same revision twice', [member(1, 1), member(1, 1)]],
    ['what does not ascend', [member(2, 1), member(1, 1)]],
    ['more than there may be', Array.from({ length: mostInPack + 1 }, (_, at) => member(at, at))],
  ])('is not made of %s', (_, all) => {
    expect(() => encodePackIds(all)).toThrow('bad-input');
  });

  it.each([
    ['nothing', ''],
    ['its number alone', '0002'],
    ['a code that there is not', `0002${'12'.repeat(4)}`],
    ['more behind its end', '00021111111100'],
    ['an id spelled out where a code would do', `00020f010f021111`],
  ])('is refused as %s', (_, hex) => {
    expect(() => decodePackIds(Buffer.from(hex, 'hex'))).toThrow('bad-input');
  });
});

function member(record: number, revision: number): PackMember {
  return { record: idOf(1, record) as RecordId, revision: idOf(2, revision) as RevisionId };
}

function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

describe('a sealed pack', () => {
  const ids = encodePackIds([member(1, 1), member(2, 2)]);

  it('opens under its key with its directory, and with nothing else', () => {
    const data = sealPack(keyOf(1), ids, utf8('EXEMPEL'), systemRandom);
    expect(openPack(keyOf(1), ids, data)).toEqual(utf8('EXEMPEL'));
    expect(() => openPack(keyOf(2), ids, data)).toThrow('seal-broken');
    expect(() => openPack(keyOf(1), encodePackIds([member(1, 1), member(2, 3)]), data)).toThrow(
      'seal-broken',
    );
    expect(() =>
      openPack(
        keyOf(1),
        ids,
        data.map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
      ),
    ).toThrow('seal-broken');
  });

  it('has another leaf in another compartment, with another directory or other data', () => {
    const sum = packSum(utf8('EXEMPEL'));
    const leaves = [
      packLeaf(compartment, ids, sum),
      packLeaf('c1'.repeat(16) as CompartmentId, ids, sum),
      packLeaf(compartment, encodePackIds([member(1, 1), member(2, 3)]), sum),
      packLeaf(compartment, ids, packSum(utf8('EXEMPEL 2'))),
    ];
    expect(new Set(leaves).size).toBe(4);
  });
});
