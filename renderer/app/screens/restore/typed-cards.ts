import type { CardCheckView } from '../../../../electron/contract/index.ts';

/** A 32-byte secret's card. */
export const wordsOnCard = 33;

/** A card that is typed right. */
export interface TypedCard {
  readonly words: readonly string[];
  readonly identifier: number;
  /** Its own number in the set, from 1. */
  readonly index: number;
}

/** The set that the sheets are opened by. */
export interface CardSetWanted {
  readonly label: string;
  readonly needed: number;
  readonly of: number | null;
}

/** What is to be said of a card with all its words in. */
export type CardVerdict =
  | { readonly state: 'whole'; readonly card: TypedCard }
  | { readonly state: 'mistyped' }
  | { readonly state: 'unknown-word'; readonly place: number }
  | { readonly state: 'twice'; readonly index: number }
  | { readonly state: 'other-set'; readonly identifier: number };

/**
 * Judges a card against those typed before and the set that the sheets name: a card of another set, and the same
 * card again, are said at once, with nothing lost.
 */
export function judgeCard(
  words: readonly string[],
  check: CardCheckView,
  typed: readonly TypedCard[],
  wanted: CardSetWanted,
): CardVerdict {
  if (check.state !== 'whole') return check;
  const { identifier, index } = check;
  if (wanted.label !== String(identifier) && /^\d+$/.test(wanted.label))
    return { state: 'other-set', identifier };
  if (typed.some((card) => card.index === index)) return { state: 'twice', index };
  return { state: 'whole', card: { words, identifier, index } };
}

/** As the engine takes cards. */
export function mnemonicsOf(cards: readonly TypedCard[]): readonly string[] {
  return cards.map(({ words }) => words.join(' '));
}

/** Characters of a recovery code, without what does not matter. */
export function codeCharacters(typed: string): string {
  return typed.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}

/** How many the code has. */
export const codeLength = 36;
