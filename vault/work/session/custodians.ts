import {
  combineCandidates,
  cardsSecret,
  CryptoError,
  manageRight,
  newIdentifier,
  openSlot,
  splitSecret,
  type CardGroup,
  type CompartmentId,
} from '../../../crypto/index.ts';
import { kindMember } from '../../model/index.ts';
import {
  addMember,
  cardIdentifiers,
  compartmentsForTwo,
  mayRead,
  members,
  rightsOfRole,
  VaultError,
  type LockedVault,
  type Session,
} from '../../store/index.ts';
import { WorkError } from '../errors/work-error.ts';
import { forgetSpentWords } from './card-set.ts';
import { cardWordChanges } from './card-words.ts';
import type { WorkContext } from './context.ts';
import { planSlot } from './slot-secret.ts';

/** A restore card, shown once when the set is made. */
export interface RestoreCard {
  /** From 1, across groups. */
  readonly index: number;
  /** Which group, from 1, and how many cards of it are needed; absent without groups. */
  readonly group?: { readonly number: number; readonly needed: number; readonly of: number };
  readonly words: string;
}

export interface CardSetPlan {
  readonly groups: readonly CardGroup[];
  readonly groupThreshold: number;
}

export interface CardSet {
  readonly identifier: number;
  /** The least number of cards that opens, and how many there are. */
  readonly needed: number;
  readonly of: number;
  readonly cards: readonly RestoreCard[];
  /** Whether an earlier set is void now. */
  readonly replaced: boolean;
  /** Kinds of compartments that ask for two jointly and that these cards do not open. */
  readonly leavesOut: readonly string[];
}

/**
 * Makes a set of restore cards with the owner's rights. A set that the vault has already becomes void: removed, and all
 * that it opened gets new keys. The words are given once, here, and kept nowhere, save for two of each card by which it
 * is confirmed later: they lie sealed in the register until then. docs/vault-format.md 11, 11.1.
 * Fails with `cards-plan-wrong`, `no-right`, with `cards-would-lose` where cards in force open a compartment that asks
 * for two and this session cannot give new ones a right there, and as a save does.
 */
export function createCustodians(session: Session, plan: CardSetPlan, context: WorkContext): CardSet {
  assertPossible(plan);
  const secret = context.random(32);
  const identifier = newIdentifier(context.random, cardIdentifiers(session));
  const cards = numbered(splitSecret({ secret, ...plan, identifier, random: context.random }), plan);
  const { needed, of } = sizeOf(plan);
  const earlier = members(session).filter(({ kind, removed }) => kind === 'cards' && !removed);
  const closed = closedToCards(session);
  if (earlier.some(({ id }) => closed.some((compartment) => mayRead(session, id, compartment))))
    throw new WorkError('cards-would-lose');
  addMember(session, {
    kind: 'cards',
    k: needed,
    n: of,
    rights: rightsOfRole.owner,
    slot: planSlot({ kind: 'card-secret', secret }, String(identifier), context, context.random),
    replaces: earlier.map(({ id }) => id),
    // With it or before it: a set is never in force without what its cards are told by.
    changes: () => cardWordChanges(session, { identifier, cards }, context.random),
    notes: [{ [kindMember]: 'note', what: 'cards-made', detail: { identifier, needed, of } }],
  });
  secret.fill(0);
  if (earlier.length > 0) forgetSpentWords(session);
  const leavesOut = closed.flatMap((id) => session.compartmentOf(id)?.kind ?? []);
  return { identifier, needed, of, cards, replaced: earlier.length > 0, leavesOut };
}

/** Compartments that ask for two and that this session does not manage: it can give no cards a right there. */
function closedToCards(session: Session): CompartmentId[] {
  return compartmentsForTwo(session).filter((id) => (session.compartmentOf(id)?.right ?? 0) < manageRight);
}

/** Cards that the log can count. docs/vault-format.md 11. */
const mostCards = 255;

/** SLIP-39's own limits, the log's, and no set that one card opens: that would be a key lying about. */
function assertPossible({ groups, groupThreshold }: CardSetPlan): void {
  const isPossible =
    groups.length >= 1 &&
    groups.length <= 16 &&
    groupThreshold >= 1 &&
    groupThreshold <= groups.length &&
    groups.every(
      ({ threshold, count }) =>
        threshold >= 1 && count >= threshold && count <= 16 && (threshold > 1 || count === 1),
    );
  const { needed, of } = sizeOf({ groups, groupThreshold });
  if (!isPossible || needed < 2 || of > mostCards) throw new WorkError('cards-plan-wrong');
}

function sizeOf({ groups, groupThreshold }: CardSetPlan): { needed: number; of: number } {
  const thresholds = groups.map(({ threshold }) => threshold).sort((a, b) => a - b);
  const needed = thresholds.slice(0, groupThreshold).reduce((sum, threshold) => sum + threshold, 0);
  return { needed, of: groups.reduce((sum, { count }) => sum + count, 0) };
}

function numbered(cards: readonly (readonly string[])[], { groups }: CardSetPlan): RestoreCard[] {
  const flat = cards.flatMap((group, at) => group.map((words) => ({ words, at })));
  return flat.map(({ words, at }, index) => {
    const group = groups[at];
    if (groups.length === 1 || group === undefined) return { index: index + 1, words };
    return { index: index + 1, words, group: { number: at + 1, needed: group.threshold, of: group.count } };
  });
}

/** Whether cards open the vault's live set, without opening anything. `wrong` names cards that do not belong. */
export function testCustodians(
  locked: LockedVault,
  mnemonics: readonly string[],
): { identifier: number; wrong: readonly number[] } {
  const slot = locked.slots.find((each) => each.state === 'whole' && each.header.kind === 'cards');
  if (slot?.state !== 'whole') throw new VaultError('no-such-slot');
  const { identifier, wrong } = combineCandidates(mnemonics, (candidate) => opens(slot.bytes, candidate));
  return { identifier, wrong };
}

function opens(slot: Uint8Array, candidate: Uint8Array): boolean {
  try {
    openSlot(slot, cardsSecret(candidate)).fill(0);
    return true;
  } catch (error) {
    if (error instanceof CryptoError && error.code === 'wrong-secret') return false;
    throw error;
  }
}
