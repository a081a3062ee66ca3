import { describe, expect, it } from 'vitest';
import { errorKeys } from '../../i18n/index.ts';
import {
  isAnswered,
  openersToShutOut,
  noAnswer,
  removedOf,
} from '../../renderer/app/screens/restore/gate-answer.ts';
import {
  cardSetOf,
  firstOpener,
  isAboutOpener,
  isReady,
  unlockingOf,
  waysOf,
  type Paper,
} from '../../renderer/app/screens/restore/opener.ts';
import { outcomeOf, refusalOf, withState } from '../../renderer/app/screens/restore/sources.ts';
import {
  cardsLeft,
  codeCharacters,
  judgeCard,
  wordsOnCard,
} from '../../renderer/app/screens/restore/typed-cards.ts';

const opens = [
  { label: 'Återställningskod', kind: 'recovery-code' },
  { label: '21407', kind: 'cards', needed: 3, of: 5 },
] as const;
const paper: Paper = {
  printedAt: '2026-03-12T09:30:00.000Z',
  printedBy: [{ label: 'Kommunikationschef', kind: 'person' }],
  printedWithoutRight: [],
  fingerprint: '7F3A-91C2-0KQM-5D8E-XW4T',
  opens,
  openers: [...opens, { label: 'Öppningskort 1', kind: 'opening-card' }, { label: 'Ägare', kind: 'person' }],
};
const words = Array.from({ length: wordsOnCard }, () => 'acid');
const card = (index: number) => ({ words, identifier: 21_407, index, needed: 3, group: null });
/** A card of a set in which two of three groups are needed, two cards of each. */
const grouped = (number: number, index: number) => ({
  ...card(index),
  needed: 2,
  group: { number, needed: 2, of: 3 },
});
const wanted = { label: '21407', needed: 3, of: 5 };

describe('a card with all its words in', () => {
  const whole = { state: 'whole', identifier: 21_407, index: 2, needed: 3, group: null } as const;

  it('is taken when it is whole and of the set that the sheets name', () => {
    expect(judgeCard(words, whole, [card(1)], wanted)).toEqual({ state: 'whole', card: card(2) });
  });

  it('is said to be typed already, not counted twice', () => {
    expect(judgeCard(words, whole, [card(2)], wanted)).toEqual({ state: 'twice', index: 2 });
  });

  it('of another set is named before anything is tried', () => {
    const other = { ...whole, identifier: 9 };
    expect(judgeCard(words, other, [], wanted)).toEqual({ state: 'other-set', identifier: 9 });
    expect(judgeCard(words, other, [], { ...wanted, label: 'Kort' })).toMatchObject({ state: 'whole' });
  });

  it('says which word is not in the list, or that they do not belong together', () => {
    expect(judgeCard(words, { state: 'unknown-word', place: 7 }, [], wanted)).toMatchObject({ place: 7 });
    expect(judgeCard(words, { state: 'mistyped' }, [], wanted)).toEqual({ state: 'mistyped' });
  });
});

describe('cards in groups', () => {
  it('are told apart by group and number', () => {
    const check = { state: 'whole', identifier: 21_407, index: 1, needed: 2 } as const;
    const other = { ...check, group: { number: 2, needed: 2, of: 3 } };
    expect(judgeCard(words, other, [grouped(1, 1)], wanted)).toMatchObject({ state: 'whole' });
    expect(judgeCard(words, other, [grouped(2, 1)], wanted)).toEqual({ state: 'twice', index: 1 });
  });

  it('are enough when enough groups have enough cards, however many there are', () => {
    const left = (...cards: [number, number][]) =>
      cardsLeft(
        cards.map(([group, index]) => grouped(group, index)),
        wanted,
      );
    expect(left()).toBe(3);
    expect(left([1, 1])).toBe(2);
    expect(left([1, 1], [2, 1])).toBe(2);
    expect(left([1, 1], [1, 2], [1, 3], [1, 4])).toBe(1);
    expect(left([1, 1], [1, 2], [3, 7], [3, 9])).toBe(0);
  });
});

describe('what opens the sheets', () => {
  it('is what they name, cards first', () => {
    expect(waysOf(paper)).toEqual(['cards', 'recovery-code']);
    expect(cardSetOf(paper)).toEqual(wanted);
    expect(cardSetOf({ ...paper, opens: [] })).toBeNull();
  });

  it('is ready with as many cards as are needed, or a whole code', () => {
    const opener = firstOpener(paper);
    expect(isReady({ ...opener, cards: [card(1), card(2)] }, paper)).toBe(false);
    expect(isReady({ ...opener, cards: [card(1), card(2), card(3)] }, paper)).toBe(true);
    const code = { ...opener, way: 'recovery-code' } as const;
    expect(isReady({ ...code, code: 'EXEM-PEL0' }, paper)).toBe(false);
    expect(isReady({ ...code, code: 'exem pel0 '.repeat(5).slice(0, 45) }, paper)).toBe(true);
  });

  it('goes to the engine as it was typed', () => {
    const opener = { ...firstOpener(paper), cards: [card(1)] };
    expect(unlockingOf(opener)).toEqual({ kind: 'cards', cards: [words.join(' ')] });
    expect(unlockingOf({ ...opener, way: 'recovery-code', code: 'EXEM' })).toEqual({
      kind: 'recovery-code',
      code: 'EXEM',
    });
    expect(codeCharacters('exem-pel0 12')).toBe('EXEMPEL012');
  });

  it('is asked for again when the refusal is about it, with a sentence of its own for each', () => {
    const about = [
      'wrong-secret',
      'recovery-code-mistyped',
      'card-mistyped',
      'card-word-unknown',
      'card-wrong',
      'cards-mixed',
      'cards-too-few',
      'paper-not-opened',
    ];
    expect(about.filter((code) => !isAboutOpener(code))).toEqual([]);
    expect(new Set(about.map((code) => errorKeys(code).sentence)).size).toBe(about.length);
    expect(['not-writable', 'restore-target-exists', 'unexpected'].filter(isAboutOpener)).toEqual([]);
  });
});

describe('who was removed since', () => {
  it('must be answered, and a choice of some needs one of them', () => {
    expect(isAnswered(noAnswer)).toBe(false);
    expect(isAnswered({ choice: 'some', labels: new Set() })).toBe(false);
    expect(isAnswered({ choice: 'some', labels: new Set(['21407']) })).toBe(true);
  });

  it('is an empty list for nobody, and no list while nobody knows', () => {
    expect(removedOf({ choice: 'nobody', labels: new Set(['21407']) })).toEqual([]);
    expect(removedOf({ choice: 'some', labels: new Set(['21407']) })).toEqual(['21407']);
    expect(removedOf({ choice: 'later', labels: new Set() })).toBeNull();
  });

  it('is any of those who could open then, people first, and never what one opens it with', () => {
    const labels = openersToShutOut(paper, firstOpener(paper)).map(({ label }) => label);
    expect(labels).toEqual(['Ägare', 'Öppningskort 1', 'Återställningskod']);
  });
});

describe('a file of sheets', () => {
  it('is told of by what it gave', () => {
    expect(outcomeOf(9, false)).toEqual({ name: 'found', codes: 9 });
    expect(outcomeOf(0, false)).toEqual({ name: 'nothing-new' });
    expect(outcomeOf(0, true)).toEqual({ name: 'not-needed' });
  });

  it('is not even read when it is larger than any scan', () => {
    expect(refusalOf(2_000_000)).toBeNull();
    expect(refusalOf(70_000_001)).toEqual({
      code: 'file-too-large',
      params: { megabytes: 71, limit: 64 },
    });
  });

  it('changes its own state and no other', () => {
    const sources = [1, 2].map((id) => ({ id, file: 'blad.jpg', state: { name: 'waiting' } as const }));
    expect(withState(sources, 2, { name: 'reading' }).map(({ state }) => state.name)).toEqual([
      'waiting',
      'reading',
    ]);
  });
});
