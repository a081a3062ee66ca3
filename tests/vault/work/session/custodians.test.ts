import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { members } from '../../../../vault/store/index.ts';
import {
  createCustodians,
  openLocked,
  testCustodians,
  unlockVault,
  type CardSetPlan,
} from '../../../../vault/work/session/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { foundTestVault, unlockAsOwner } from '../../../support/vaults.ts';
import { testContext } from '../../../support/work-context.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

/** Two of any three groups, each of two of its sixteen cards: 48 cards in all. */
const threeGroups: CardSetPlan = {
  groups: [1, 2, 3].map(() => ({ threshold: 2, count: 16 })),
  groupThreshold: 2,
};

function withGroups(plan: CardSetPlan) {
  const context = testContext();
  const { path } = foundTestVault(newFolder(), context);
  const { session } = unlockAsOwner(path, context);
  const set = createCustodians(session, plan, context);
  const made = members(session).find(({ kind }) => kind === 'cards');
  session.close();
  const cardOf = (group: number, at: number) =>
    set.cards.filter((card) => card.group?.number === group)[at]!.words;
  const open = (mnemonics: readonly string[]) => {
    unlockVault(
      openLocked(path, 'read', context),
      { unlocking: { kind: 'cards', mnemonics } },
      context,
    ).close();
  };
  return { context, path, set, made, cardOf, open };
}

describe('restore cards in groups', () => {
  it('may be more than sixteen, and open by enough groups of enough cards each', () => {
    const { context, path, set, cardOf, open } = withGroups(threeGroups);
    expect(set).toMatchObject({ needed: 4, of: 48 });
    const enough = [cardOf(1, 3), cardOf(3, 15), cardOf(1, 9), cardOf(3, 0)];
    expect(() => {
      open(enough);
    }).not.toThrow();
    const locked = openLocked(path, 'read', context);
    expect(testCustodians(locked, enough)).toEqual({ identifier: set.identifier, wrong: [] });
    expect([...locked.cardSets.values()]).toEqual([{ needed: 4, of: 48 }]);
    expect(locked.findings).toEqual([]);
    locked.close();
  });

  it('do not open by one group alone, however many of its cards there are', () => {
    const { cardOf, open } = withGroups(threeGroups);
    expect(() => {
      open([cardOf(2, 0), cardOf(2, 1), cardOf(2, 2), cardOf(2, 3)]);
    }).toThrow('cards-too-few');
  });

  it('are at most 255', () => {
    const groups = (count: number) => [
      ...Array.from({ length: 15 }, () => ({ threshold: 2, count: 16 })),
      { threshold: 2, count },
    ];
    expect(withGroups({ groups: groups(15), groupThreshold: 1 }).set.of).toBe(255);
    expect(() => withGroups({ groups: groups(16), groupThreshold: 1 })).toThrow('cards-plan-wrong');
  });
});
