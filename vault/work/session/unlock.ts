import { CryptoError, type PrincipalSeed, type SlotKind } from '../../../crypto/index.ts';
import {
  openVault,
  unlock,
  VaultError,
  type Access,
  type LockedVault,
  type Session,
  type SlotInfo,
} from '../../store/index.ts';
import type { WorkContext } from './context.ts';
import { planSlot, seedBehind, slotKindOf, type Unlocking } from './slot-secret.ts';

/** Opens a vault file without any secret. Fails as the store's `openVault`. */
export function openLocked(path: string, access: Access, context: WorkContext): LockedVault {
  return openVault(path, access, { now: context.now(), memory: context.memory });
}

/**
 * Unlocks with what the person has: one slot, one derivation. `label` says which slot when several fit.
 * A person whose keys somebody else made gets own ones at once, when the session may write.
 * Fails with `no-such-slot`, `choose-slot`, `slot-damaged`, `wrong-secret` and as `unlock` does.
 */
export function unlockVault(
  locked: LockedVault,
  asked: { readonly label?: string | undefined; readonly unlocking: Unlocking },
  context: WorkContext,
): Session {
  const slot = slotToTry(locked, asked);
  const session = sessionOf(locked, slot, seedBehind(slot, asked.unlocking, context.policy), context);
  if (needsOwnKeys(session)) renew(session, slot, asked.unlocking, context);
  return session;
}

export type WholeSlot = Extract<SlotInfo, { state: 'whole' }>;

/** The one slot that an attempt tries. Fails with `no-such-slot`, `choose-slot`, `slot-damaged`. */
export function slotToTry(
  locked: LockedVault,
  asked: { readonly label?: string | undefined; readonly unlocking: Unlocking },
): WholeSlot {
  const slot = chooseSlot(locked.slots, slotKindOf(asked.unlocking), asked.label);
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
  return session.access === 'write' && session.isProvisional();
}

/**
 * The slot to try. By label where one is given; else the only one of its kind. A damaged slot can be of any kind: it is
 * chosen when its label was asked for, or when nothing whole is left to try.
 */
function chooseSlot(slots: readonly SlotInfo[], kind: SlotKind, label: string | undefined): SlotInfo {
  const named = label === undefined ? slots : slots.filter((slot) => sameLabel(slot.label, label));
  const fitting = named.filter((slot) => slot.state === 'whole' && slot.header.kind === kind);
  const [only, second] = fitting;
  if (second !== undefined) throw new VaultError('choose-slot', { slots: fitting.length });
  if (only !== undefined) return only;
  const broken = named.find(({ state }) => state !== 'whole');
  if (broken !== undefined) return broken;
  throw new VaultError('no-such-slot');
}

function sameLabel(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();
}

function renew(session: Session, slot: SlotInfo, unlocking: Unlocking, context: WorkContext): void {
  if (unlocking.kind === 'cards') return;
  session.renew(planSlot(unlocking, slot.label, context, context.random));
}
