import { openSlot, passphraseSecret, type KdfCost, type SlotSecret } from '../../../crypto/index.ts';
import type { LockedVault, Session, SlotPlan } from '../../store/index.ts';
import type { WorkContext } from './context.ts';
import { assertStrong, foundWithSlot, type Founding } from './found.ts';
import { seedBehind, type Unlocking } from './slot-secret.ts';
import { needsOwnKeys, sessionOf, slotToTry } from './unlock.ts';

/** One derivation, as it is handed to a process that does nothing else. */
export interface Derivation {
  readonly passphrase: string;
  readonly salt: Uint8Array;
  readonly cost: KdfCost;
}

/** Derives in another process, which then ends: its memory is the only copy of what the passphrase became. */
export type Derive = (derivation: Derivation) => Promise<SlotSecret>;

/** What that process does. Fails with `kdf-out-of-range`, `memory-short`. */
export function deriveHere(
  { passphrase, salt, cost }: Derivation,
  context: Pick<WorkContext, 'policy'>,
): SlotSecret {
  return passphraseSecret(passphrase, salt, cost, context.policy);
}

/** As `unlockVault`, with the passphrase derived elsewhere; codes and cards need no derivation. */
export async function unlockElsewhere(
  locked: LockedVault,
  asked: { readonly label?: string | undefined; readonly unlocking: Unlocking },
  context: WorkContext,
  derive: Derive,
): Promise<Session> {
  const { unlocking } = asked;
  const slot = slotToTry(locked, asked);
  if (unlocking.kind !== 'passphrase')
    return sessionOf(locked, slot, seedBehind(slot, unlocking, context.policy), context);
  const { passphrase } = unlocking;
  const secret = await derive({ passphrase, salt: slot.header.salt, cost: slot.header.cost });
  const session = sessionOf(locked, slot, openSlot(slot.bytes, secret), context);
  if (needsOwnKeys(session)) session.renew(await slotElsewhere(passphrase, slot.label, context, derive));
  return session;
}

/** As `foundVault`, with the founder's passphrase derived elsewhere. */
export async function foundElsewhere(
  founding: Founding,
  context: WorkContext,
  derive: Derive,
): Promise<{ recoveryCode: string | null }> {
  assertStrong(founding.passphrase);
  return foundWithSlot(
    founding,
    await slotElsewhere(founding.passphrase, founding.label, context, derive),
    context,
  );
}

async function slotElsewhere(
  passphrase: string,
  label: string,
  context: WorkContext,
  derive: Derive,
): Promise<SlotPlan> {
  const salt = context.random(16);
  const { cost } = context;
  return { kind: 'passphrase', label, cost, salt, secret: await derive({ passphrase, salt, cost }) };
}
