import type { CardCheckView } from '../../../../electron/contract/index.ts';

/** A 32-byte secret's card. */
export const wordsOnCard = 33;

/** A card that is typed right. */
export interface TypedCard {
  readonly words: readonly string[];
  readonly identifier: number;
  /** Its own number in its group, from 1; in the set where that has no groups. */
  readonly index: number;
  /** How many cards of its group are needed. */
  readonly needed: number;
  readonly group: Extract<CardCheckView, { readonly state: 'whole' }>['group'];
}

/** The set that the sheets, or the vault, are opened by. */
export interface CardSetWanted {
  /** The set's number, as it stands on the cards. */
  readonly label: string;
  readonly needed: number;
  readonly of: number | null;
  /** Other sets that open too, as long as no card is typed. */
  readonly others?: readonly string[];
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
  const { identifier, index, needed, group } = check;
  const isKnown = [wanted.label, ...(wanted.others ?? [])].includes(String(identifier));
  if (!isKnown && /^\d+$/.test(wanted.label)) return { state: 'other-set', identifier };
  const card = { words, identifier, index, needed, group };
  if (typed.some((other) => nameOf(other) === nameOf(card))) return { state: 'twice', index };
  return { state: 'whole', card };
}

/** What tells a card from the others of its set. */
export function nameOf({ index, group }: Pick<TypedCard, 'index' | 'group'>): string {
  return `${String(group?.number ?? 1)}-${String(index)}`;
}

/**
 * How many cards are still to be typed, at least. Of a set in groups so many groups are needed, each with so many of
 * its own cards; of one that no card is typed of, how many it asks for is not known and one is counted.
 */
export function cardsLeft(typed: readonly TypedCard[], { needed }: CardSetWanted): number {
  const [first] = typed;
  if (first === undefined) return needed;
  if (first.group === null) return Math.max(0, first.needed - typed.length);
  const begun = new Map(typed.map((card) => [card.group?.number, card.needed]));
  const lacking = [...begun].map(([number, ofGroup]) =>
    Math.max(0, ofGroup - typed.filter(({ group }) => group?.number === number).length),
  );
  const unseen = new Array<number>(Math.max(0, first.group.of - begun.size)).fill(1);
  return [...lacking, ...unseen]
    .sort((one, other) => one - other)
    .slice(0, first.group.needed)
    .reduce((sum, cards) => sum + cards, 0);
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
