import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  cardWords,
  combineCandidates,
  combineCards,
  completeWord,
  countTypedCards,
  cryptoReady,
  equalBytes,
  newIdentifier,
  parseCard,
  splitSecret,
  systemRandom,
} from '../../../crypto/index.ts';
import { codeOf, manyRuns } from '../support.ts';

beforeAll(cryptoReady);

const secret = () => systemRandom(32);
const ours = { groupThreshold: 1, identifier: 4711, random: systemRandom };
const threeOfFive = (bytes: Uint8Array, identifier = ours.identifier): string[] =>
  splitSecret({ ...ours, identifier, secret: bytes, groups: [{ threshold: 3, count: 5 }] }).flat();
const is = (bytes: Uint8Array) => (candidate: Uint8Array) => equalBytes(bytes, candidate);

/** Changes one bit of what a card holds and gives it a right checksum: a forged card, not a mistyped one. */
function forged(card: string, groups = [{ threshold: 3, count: 5 }]): string {
  const place = parseCard(card).memberIndex;
  return splitSecret({ ...ours, secret: secret(), groups }).flat()[place]!;
}

describe('words', () => {
  it('are 1,024 with different first four letters, in alphabetical order', () => {
    expect(new Set(cardWords.map((word) => word.slice(0, 4))).size).toBe(1024);
    expect([...cardWords].sort()).toEqual(cardWords);
  });

  it('are found by their first four letters in any case', () => {
    expect(completeWord('ACAD')).toBe('academic');
    expect(completeWord('academ')).toBe('academic');
    expect(completeWord('aca')).toBeNull();
    expect(completeWord('sigill')).toBeNull();
  });
});

describe('a card', () => {
  it('of ours has 33 words', () => {
    expect(threeOfFive(secret())[0]!.split(' ')).toHaveLength(33);
  });

  it('is read with numbering, capitals, line ends and shortened words', () => {
    const card = threeOfFive(secret())[1]!;
    const typed = card
      .split(' ')
      .map((word, i) => `${i + 1}. ${word.slice(0, 4).toUpperCase()}${i % 4 === 3 ? '\r\n' : ' '}`)
      .join('');
    expect(parseCard(typed)).toEqual(parseCard(card));
  });

  it('names the place of a word that is none', () => {
    const words = threeOfFive(secret())[0]!.split(' ');
    words[11] = 'sigill';
    expect(codeOf(() => parseCard(words.join(' ')))).toEqual([
      'card-word-unknown',
      { index: 1, position: 12 },
    ]);
  });

  it('is refused as mistyped when any word is another, two change places, or one is missing', () => {
    fc.assert(
      fc.property(fc.nat(32), fc.integer({ min: 1, max: 1023 }), (at, step) => {
        const words = threeOfFive(secret())[0]!.split(' ');
        const other = [...words];
        other[at] = cardWords[(cardWords.indexOf(words[at]!) + step) % 1024]!;
        expect(codeOf(() => parseCard(other.join(' ')))[0]).toBe('card-mistyped');
        expect(codeOf(() => parseCard(words.toSpliced(at, 1).join(' ')))[0]).toBe('card-mistyped');
        const swapped = words.with(at, words[(at + 1) % 33]!).with((at + 1) % 33, words[at]!);
        if (swapped.join() !== words.join()) {
          expect(codeOf(() => parseCard(swapped.join(' ')))[0]).toBe('card-mistyped');
        }
      }),
      manyRuns(20),
    );
  });
});

describe('enough cards', () => {
  it('give the secret, whichever they are', () => {
    const groups = fc.array(
      fc
        .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 0, max: 3 }))
        .map(([threshold, more]) => ({ threshold, count: threshold + more })),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(groups, fc.nat(), fc.nat(), (shape, thresholdAt, rotation) => {
        const bytes = secret();
        const groupThreshold = (thresholdAt % shape.length) + 1;
        const cards = splitSecret({ ...ours, secret: bytes, groups: shape, groupThreshold });
        const rotated = <T>(items: T[]): T[] => items.map((_, i) => items[(i + rotation) % items.length]!);
        const chosen = rotated(cards.map((group, i) => rotated(group).slice(0, shape[i]!.threshold)));
        const enough = chosen.slice(0, groupThreshold).flat();
        expect(combineCards(enough)).toEqual({ identifier: 4711, secret: bytes, wrong: [] });
        expect(codeOf(() => combineCards(enough.slice(1)))[0]).toBe('cards-too-few');
      }),
      manyRuns(12),
    );
  });

  it('may be more than needed, and given twice', () => {
    const bytes = secret();
    const cards = threeOfFive(bytes);
    expect(combineCards([...cards, cards[0]!]).secret).toEqual(bytes);
    expect(codeOf(() => combineCards([cards[0]!, cards[0]!, cards[1]!]))).toEqual([
      'cards-too-few',
      { have: 2, need: 3 },
    ]);
  });

  it('open though one among them is forged, and it is named', () => {
    const bytes = secret();
    const cards = threeOfFive(bytes);
    const given = [cards[0]!, forged(cards[1]!), cards[2]!, cards[3]!];
    expect(combineCandidates(given, is(bytes))).toEqual({ identifier: 4711, secret: bytes, wrong: [2] });
  });

  it('open though a card of another set lies among them, and it is named', () => {
    const bytes = secret();
    const given = [threeOfFive(secret(), 9)[0]!, ...threeOfFive(bytes).slice(2)];
    expect(combineCandidates(given, is(bytes))).toEqual({ identifier: 4711, secret: bytes, wrong: [1] });
  });

  it('of two sets are both tried', () => {
    const bytes = secret();
    const given = [...threeOfFive(secret(), 9), ...threeOfFive(bytes).slice(0, 3)];
    expect(combineCandidates(given, is(bytes)).wrong).toEqual([1, 2, 3, 4, 5]);
  });

  it('name a forged card in a group, and all cards of a group that does not belong', () => {
    const bytes = secret();
    const groups = [
      { threshold: 2, count: 3 },
      { threshold: 2, count: 3 },
      { threshold: 2, count: 3 },
    ];
    const options = { ...ours, groups, groupThreshold: 2 };
    const [a = [], b = []] = splitSecret({ ...options, secret: bytes });
    const [bad = []] = splitSecret({ ...options, secret: secret() });
    expect(combineCandidates([...a.slice(0, 2), bad[2]!, ...b.slice(1)], is(bytes)).wrong).toEqual([3]);
  });
});

describe('cards that are not enough', () => {
  it('are counted', () => {
    const cards = threeOfFive(secret());
    expect(codeOf(() => combineCards(cards.slice(0, 2)))).toEqual(['cards-too-few', { have: 2, need: 3 }]);
    expect(countTypedCards(cards.slice(0, 1))).toEqual({ have: 1, need: 3 });
    expect(countTypedCards([])).toEqual({ have: 0, need: 1 });
    expect(codeOf(() => combineCards([]))).toEqual(['cards-too-few', { have: 0, need: 1 }]);
  });

  it('of two sets are told apart and the odd one is named', () => {
    const given = [...threeOfFive(secret()).slice(0, 2), threeOfFive(secret(), 9)[3]!];
    expect(codeOf(() => combineCards(given))).toEqual(['cards-mixed', { index: 3 }]);
  });

  it('fail when one of just enough is forged', () => {
    const cards = threeOfFive(secret());
    const given = [cards[0]!, cards[1]!, forged(cards[2]!)];
    expect(codeOf(() => combineCards(given))[0]).toBe('card-wrong');
  });

  it('fail as a wrong secret when they fit together but not the slot', () => {
    const cards = threeOfFive(secret());
    expect(codeOf(() => combineCandidates(cards, () => false))[0]).toBe('wrong-secret');
  });

  it('of a wallet, slow or not of our kind, are refused without work', () => {
    const cards = splitSecret({
      ...ours,
      secret: secret(),
      groups: [{ threshold: 2, count: 2 }],
      isExtendable: false,
    }).flat();
    let asked = 0;
    expect(codeOf(() => combineCandidates(cards, () => ++asked > 0))[0]).toBe('wrong-secret');
    expect(asked).toBe(0);
  });

  it('name which card was mistyped', () => {
    const cards = threeOfFive(secret());
    const mistyped = cards[1]!.split(' ').toReversed().join(' ');
    expect(codeOf(() => combineCards([cards[0]!, mistyped]))).toEqual(['card-mistyped', { index: 2 }]);
  });
});

describe('splitting', () => {
  it.each([
    [{ groups: [] }],
    [{ groups: [{ threshold: 3, count: 2 }] }],
    [{ groups: [{ threshold: 1, count: 2 }] }],
    [{ groups: [{ threshold: 2, count: 17 }] }],
    [{ groupThreshold: 2 }],
    [{ identifier: 32768 }],
    [{ secret: new Uint8Array(14) }],
    [{ secret: new Uint8Array(17) }],
  ])('refuses %j', (change) => {
    const options = { ...ours, secret: secret(), groups: [{ threshold: 2, count: 3 }], ...change };
    expect(codeOf(() => splitSecret(options))[0]).toBe('bad-input');
  });

  it('draws an identifier that no earlier set has', () => {
    const draws = [Uint8Array.of(0x80, 1), Uint8Array.of(0, 2)];
    expect(newIdentifier(() => draws.shift()!, new Set([1]))).toBe(2);
  });
});
