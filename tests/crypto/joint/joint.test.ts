import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  checkShare,
  concatBytes,
  cryptoReady,
  fromHex,
  hash,
  joinSeed,
  newSeed,
  principalKeys,
  shareCommitment,
  splitSeed,
  systemRandom,
  toHex,
  utf8,
} from '../../../crypto/index.ts';
import { codeOf, flipped, manyRuns, principalId } from '../support.ts';

beforeAll(cryptoReady);

const sizes = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 0, max: 5 }))
  .map(([threshold, more]) => ({ threshold, count: threshold + more }));

describe('a joint group', () => {
  it('has its seed when enough members are together, whoever they are', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), ({ threshold, count }, rotation) => {
        const seed = newSeed(systemRandom);
        const shares = splitSeed(seed, threshold, count, systemRandom);
        expect(shares.map(({ x }) => x)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
        const rotated = shares.map((_, i) => shares[(i + rotation) % count]!);
        expect(joinSeed(rotated.slice(0, threshold))).toEqual(seed);
        expect(joinSeed(rotated.slice(0, threshold - 1))).not.toEqual(seed);
      }),
      manyRuns(40),
    );
  });

  it('gives fewer than enough members nothing: any seed is as likely', () => {
    // One byte, two of two: over all coefficients one share takes every value once, whatever the secret.
    for (const secret of [0, 1, 0x53, 255]) {
      const values = new Set<number>();
      for (let coefficient = 0; coefficient < 256; coefficient++) {
        const seed = newSeed(() => new Uint8Array(32).fill(secret));
        const [share] = splitSeed(seed, 2, 2, () => new Uint8Array(32).fill(coefficient));
        values.add(share!.bytes[0]!);
      }
      expect(values.size).toBe(256);
    }
  });

  it('is split over the field 0x11B: a published product', () => {
    // FIPS 197, section 4.2: {57} x {13} = {fe}. With secret 0 and coefficient 57, share 0x13 is that product.
    const shares = splitSeed(
      newSeed(() => new Uint8Array(32)),
      2,
      0x13,
      () => new Uint8Array(32).fill(0x57),
    );
    expect(shares[0x12]!.bytes[0]).toBe(0xfe);
  });

  it('commits to each share, so that a bad one is named', () => {
    const group = principalId(9);
    const [first, second] = splitSeed(newSeed(systemRandom), 2, 2, systemRandom);
    const commitment = shareCommitment(group, first!);
    const bytes = concatBytes(utf8('SIGSHARE'), fromHex(group), Uint8Array.of(1), first!.bytes);
    expect(commitment).toBe(toHex(hash(bytes)));
    expect(() => {
      checkShare(group, first!, commitment);
    }).not.toThrow();
    const bad = { x: 1, bytes: flipped(first!.bytes, 31) };
    expect(
      codeOf(() => {
        checkShare(group, bad, commitment);
      }),
    ).toEqual(['share-wrong', { x: 1 }]);
    expect(
      codeOf(() => {
        checkShare(group, second!, commitment);
      }),
    ).toEqual(['share-wrong', { x: 2 }]);
    expect(
      codeOf(() => {
        checkShare(principalId(8), first!, commitment);
      })[0],
    ).toBe('share-wrong');
  });

  it('is another principal when one share is bad', () => {
    const seed = newSeed(systemRandom);
    const [first, second] = splitSeed(seed, 2, 3, systemRandom);
    const joined = joinSeed([{ x: 1, bytes: flipped(first!.bytes, 0) }, second!]);
    expect(principalKeys(joined).sign.publicKey).not.toEqual(principalKeys(seed).sign.publicKey);
  });

  it.each([
    [1, 2],
    [3, 2],
    [2, 256],
    [16, 20],
    [0, 0],
  ])('is not split as %d of %d', (threshold, count) => {
    expect(codeOf(() => splitSeed(newSeed(systemRandom), threshold, count, systemRandom))[0]).toBe(
      'bad-input',
    );
  });

  it('is not joined from no share, from x = 0, from one share twice, or from shares of another length', () => {
    const [first, second] = splitSeed(newSeed(systemRandom), 2, 2, systemRandom);
    for (const shares of [
      [],
      [{ ...first!, x: 0 }, second!],
      [first!, first!],
      [first!, { x: 2, bytes: second!.bytes.slice(1) }],
    ]) {
      expect(codeOf(() => joinSeed(shares))[0]).toBe('bad-input');
    }
  });
});
