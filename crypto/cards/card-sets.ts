import { parseCard, type Card, type CardSet } from './card.ts';

/** A card as it was given: `index` 1 is the first. */
export type GivenCard = { readonly index: number; readonly card: Card };

/** Cards of one group: they agree on how many of them speak for it. */
export type GivenGroup = {
  readonly groupIndex: number;
  readonly threshold: number;
  readonly given: readonly GivenCard[];
};

/** Cards of one set. A group index can stand twice when a damaged or forged card claims another threshold. */
export type GivenSet = CardSet & {
  readonly given: readonly GivenCard[];
  readonly groups: readonly GivenGroup[];
};

/** Reads every card and sorts them into sets and groups. Fails as `parseCard` does. */
export function readSets(mnemonics: readonly string[]): GivenSet[] {
  const given = mnemonics.map((mnemonic, i) => ({ index: i + 1, card: parseCard(mnemonic, i + 1) }));
  const sets = groupedBy(given, ({ card }) =>
    [card.identifier, card.isExtendable, card.iterationExponent, card.groupThreshold, card.groupCount].join(),
  );
  return sets.map(([first, ...rest]) => ({
    ...first.card,
    given: [first, ...rest],
    groups: groupedBy([first, ...rest], ({ card }) => [card.groupIndex, card.memberThreshold].join()).map(
      ([head, ...others]) => ({
        groupIndex: head.card.groupIndex,
        threshold: head.card.memberThreshold,
        given: [head, ...others],
      }),
    ),
  }));
}

/** Whether enough different cards of the group are there. */
export function isWholeGroup(group: GivenGroup): boolean {
  return lackingIn(group) === 0;
}

/** How many different cards of a set are there, and how many are needed at least. */
export function countCards(set: GivenSet): { have: number; need: number } {
  const lackingByGroup = groupedBy(set.groups, (group) => String(group.groupIndex)).map((claims) =>
    Math.min(...claims.map(lackingIn)),
  );
  const unseen = new Array<number>(set.groupCount - lackingByGroup.length).fill(1);
  const lacking = [...lackingByGroup, ...unseen].sort((a, b) => a - b).slice(0, set.groupThreshold);
  const have = set.groups.reduce((sum, group) => sum + membersOf(group), 0);
  return { have, need: have + lacking.reduce((sum, cards) => sum + cards, 0) };
}

function lackingIn(group: GivenGroup): number {
  return Math.max(0, group.threshold - membersOf(group));
}

function membersOf(group: GivenGroup): number {
  return new Set(group.given.map(({ card }) => card.memberIndex)).size;
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
