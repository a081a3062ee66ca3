import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  combineCards,
  cryptoReady,
  CryptoError,
  splitSecret,
  systemRandom,
  toHex,
  utf8,
} from '../../../crypto/index.ts';

/**
 * The 45 official vectors of SLIP-0039 (vectors.json of trezor/python-shamir-mnemonic, 2024-05-16), which the
 * package slip39 0.1.9 carries unchanged. An empty secret means that the cards must be refused.
 */
type Vector = readonly [title: string, mnemonics: readonly string[], secret: string, rootKey: string];
const vectors = createRequire(import.meta.url)('slip39/test/vectors.json') as readonly Vector[];
const passphrase = utf8('TREZOR');

beforeAll(cryptoReady);

describe('the official SLIP-0039 vectors', () => {
  it('are all there', () => {
    expect(vectors).toHaveLength(45);
  });

  it.each(vectors)('%s', (_title, mnemonics, secret) => {
    if (secret !== '') expect(toHex(combineCards(mnemonics, passphrase).secret)).toBe(secret);
    else expect(() => combineCards(mnemonics, passphrase)).toThrow(CryptoError);
  });
});

describe('the package slip39, another implementation', () => {
  const other = createRequire(import.meta.url)('slip39') as {
    recoverSecret(mnemonics: string[], passphrase: string): number[];
    fromArray(secret: number[], options: object): { fromPath(path: string): { mnemonics: string[] } };
  };

  it('recovers what we split', () => {
    const secret = systemRandom(32);
    const groups = [
      { threshold: 2, count: 3 },
      { threshold: 3, count: 5 },
      { threshold: 1, count: 1 },
    ];
    const [first = [], second = []] = splitSecret({
      secret,
      groups,
      groupThreshold: 2,
      identifier: 7,
      random: systemRandom,
      passphrase: utf8('EXEMPEL'),
      iterationExponent: 1,
    });
    const cards = [...first.slice(1), ...second.slice(0, 3)];
    expect(Uint8Array.from(other.recoverSecret(cards, 'EXEMPEL'))).toEqual(secret);
  });

  it('splits what we recover', () => {
    const secret = systemRandom(32);
    const set = other.fromArray([...secret], {
      passphrase: '',
      threshold: 1,
      groups: [[3, 5]],
      iterationExponent: 0,
    });
    const cards = set.fromPath('r').mnemonics;
    expect(combineCards([cards[4]!, cards[0]!, cards[2]!]).secret).toEqual(secret);
  });
});
