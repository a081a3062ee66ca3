import { appPolicy, CryptoError, type PrincipalSeed, type SlotKind } from '../../../crypto/index.ts';
import {
  openVault,
  sameLabel,
  unlock,
  VaultError,
  type Access,
  type LockedVault,
  type Session,
  type SlotInfo,
} from '../../store/index.ts';
import type { WorkContext } from './context.ts';
import { WorkError } from '../errors/work-error.ts';
import { functionOnCard, isStartCard } from './card-labels.ts';
import { assertStrong } from './passphrase-strength.ts';
import {
  hasPassphrase,
  planSlot,
  seedBehind,
  slotKindOf,
  type OwnWay,
  type Unlocking,
} from './slot-secret.ts';

/** Opens a vault file without any secret. Fails as the store's `openVault`. */
export function openLocked(path: string, access: Access, context: WorkContext): LockedVault {
  return openVault(path, access, { now: context.now(), memory: context.memory });
}

/** What a person asks to be let in with. */
export interface Asked {
  /** Which slot, when several fit. */
  readonly label?: string | undefined;
  readonly unlocking: Unlocking;
  /** The way in that takes the place of a start card, which is good for one unlock. */
  readonly own?: OwnWay | undefined;
}

/**
 * Unlocks with what the person has: one slot, one derivation. A person whose keys somebody else made gets own ones at
 * once, when the session may write: with the same passphrase, or, in the place of a start card, with one of their own.
 * Fails with `no-such-slot`, `choose-slot`, `slot-damaged`, `wrong-secret`, `own-passphrase-needed` and as `unlock` does.
 */
export function unlockVault(locked: LockedVault, asked: Asked, context: WorkContext): Session {
  const slot = slotToTry(locked.slots, asked);
  const session = sessionOf(locked, slot, seedBehind(slot, asked.unlocking, context.policy), context);
  const own = wayOfOne(session, slot.label, asked);
  if (own !== null) session.renew(planSlot(own.unlocking, own.label, context, context.random));
  return session;
}

/**
 * How a person whose keys somebody else made is to open from now on; null when the session has nothing to renew. A
 * start card never opens for writing twice: without a way of the person's own the session is closed again.
 * Fails with `own-passphrase-needed`, `passphrase-too-weak`.
 */
export function wayOfOne(
  session: Session,
  label: string,
  { unlocking, own }: Asked,
): { readonly label: string; readonly unlocking: OwnWay } | null {
  if (!needsOwnKeys(session) || !hasPassphrase(unlocking)) return null;
  const isCard = isStartCard(label);
  try {
    if (isCard && own === undefined) throw new WorkError('own-passphrase-needed');
    if (own !== undefined) assertStrong(own.passphrase);
  } catch (error) {
    session.close();
    throw error;
  }
  return { label: isCard ? functionOnCard(label) : label, unlocking: own ?? unlocking };
}

export type WholeSlot = Extract<SlotInfo, { state: 'whole' }>;

/**
 * The one slot that an attempt tries. Codes and cards cost no derivation, so of several such slots it is the one that
 * opens, or else the first. Fails with `no-such-slot`, `choose-slot`, `slot-damaged`.
 */
export function slotToTry(slots: readonly SlotInfo[], asked: Asked): WholeSlot {
  const { unlocking, label } = asked;
  const kind = slotKindOf(unlocking);
  const fitting = hasPassphrase(unlocking) ? [] : fittingSlots(slots, kind, label);
  if (fitting.length < 2) return wholeSlot(slots, kind, label);
  const [first] = fitting;
  const opened = fitting.find((slot) => opens(slot, unlocking)) ?? first;
  if (opened === undefined) throw new VaultError('no-such-slot');
  return opened;
}

/** Whether a code or cards open a slot; what is mistyped opens none, and is told when it is tried. */
function opens(slot: WholeSlot, unlocking: Unlocking): boolean {
  try {
    seedBehind(slot, unlocking, appPolicy).fill(0);
    return true;
  } catch (error) {
    if (error instanceof CryptoError) return false;
    throw error;
  }
}

/** The one slot of this kind and, where it is given, this label. Fails as `slotToTry`. */
export function wholeSlot(slots: readonly SlotInfo[], kind: SlotKind, label?: string): WholeSlot {
  const slot = chooseSlot(slots, kind, label);
  if (slot.state !== 'whole') throw new CryptoError('slot-damaged');
  return slot;
}

/** The session of a seed, which is wiped. Fails as the store's `unlock` does. */
export function sessionOf(
  locked: LockedVault,
  slot: WholeSlot,
  seed: PrincipalSeed,
  context: WorkContext,
): Session {
  const session = unlock(locked, slot, seed, context);
  seed.fill(0);
  return session;
}

/** Whether somebody else made this person's keys and the session can change that. */
export function needsOwnKeys(session: Session): boolean {
  return session.readOnlyBecause() === null && session.isProvisional();
}

/**
 * The slot to try. By label where one is given; else the only one of its kind. A damaged slot can be of any kind: it is
 * chosen when its label was asked for, or when nothing whole is left to try.
 */
function chooseSlot(slots: readonly SlotInfo[], kind: SlotKind, label: string | undefined): SlotInfo {
  const named = slotsLabelled(slots, label);
  const fitting = fittingSlots(slots, kind, label);
  const [only, second] = fitting;
  if (second !== undefined) throw new VaultError('choose-slot', { slots: fitting.length });
  if (only !== undefined) return only;
  const broken = named.find(({ state }) => state !== 'whole');
  if (broken !== undefined) return broken;
  throw new VaultError('no-such-slot');
}

function slotsLabelled(slots: readonly SlotInfo[], label: string | undefined): readonly SlotInfo[] {
  return label === undefined ? slots : slots.filter((slot) => sameLabel(slot.label, label));
}

function fittingSlots(slots: readonly SlotInfo[], kind: SlotKind, label: string | undefined): WholeSlot[] {
  return slotsLabelled(slots, label).flatMap((slot) =>
    slot.state === 'whole' && slot.header.kind === kind ? [slot] : [],
  );
}
