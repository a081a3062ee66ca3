import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, newRecoveryCode, type PrincipalId } from '../../../../crypto/index.ts';
import { addMember, isDamage, members, rightsOfRole } from '../../../../vault/store/index.ts';
import {
  createCustodians,
  openLocked,
  testCustodians,
  unlockVault,
  type CardSetPlan,
  type WorkContext,
} from '../../../../vault/work/session/index.ts';
import { planSlot } from '../../../../vault/work/session/slot-secret.ts';
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

describe('several recovery codes', () => {
  it('each open the vault, without being asked which it is; another opens none', () => {
    const context = testContext();
    const { path, recoveryCode } = foundTestVault(newFolder(), context);
    const codes = [recoveryCode, ...['Kod två', 'Kod tre'].map((label) => addCode(path, context, label))];
    const open = (code: string): void => {
      const asked = { unlocking: { kind: 'recovery-code', code } } as const;
      unlockVault(openLocked(path, 'read', context), asked, context).close();
    };
    for (const code of codes)
      expect(() => {
        open(code);
      }).not.toThrow();
    expect(() => {
      open(newRecoveryCode(context.random).code);
    }).toThrow('wrong-secret');
    expect(() => {
      open(`${recoveryCode.slice(0, -1)}*`);
    }).toThrow('recovery-code-mistyped');
  });

  function addCode(path: string, context: WorkContext, label: string): string {
    const { session } = unlockAsOwner(path, context);
    const { code } = newRecoveryCode(context.random);
    const slot = planSlot({ kind: 'recovery-code', code }, label, context, context.random);
    addMember(session, { kind: 'recovery-code', rights: rightsOfRole['owner'], slot });
    session.close();
    return code;
  }
});

describe('a card set that replaces another', () => {
  it('comes with records of the compartments that are sealed anew with it, in an entry before', () => {
    const { session, context } = openedTown();
    const register = session.compartmentOf('register')!.id;
    const data = { item: 'note', text: 'EXEMPEL' };
    const set = (label: string, replaces: readonly PrincipalId[]): PrincipalId =>
      addMember(session, {
        kind: 'cards',
        k: 2,
        n: 3,
        rights: rightsOfRole['owner'],
        slot: planSlot({ kind: 'card-secret', secret: context.random(32) }, label, context, context.random),
        replaces,
        changes: () => [{ compartment: register, record: session.newRecord(), data }],
      });
    const before = [...session.records(register)].length;
    const first = set('101', []);
    set('102', [first]);
    expect([...session.records(register)]).toHaveLength(before + 2);
    expect(members(session).find(({ id }) => id === first)?.removed).toBe(true);
    expect(session.check().filter(isDamage)).toEqual([]);
    session.close();
  });

  function openedTown() {
    const context = testContext();
    const { path } = foundTestVault(newFolder(), context);
    return { context, session: unlockAsOwner(path, context).session };
  }
});
