import {
  openSlot,
  passphraseAndKeyFileSecret,
  passphraseSecret,
  type KdfCost,
  type SlotSecret,
} from '../../../crypto/index.ts';
import type { LockedVault, Session, SlotPlan } from '../../store/index.ts';
import type { WorkContext } from './context.ts';
import { assertStrong, foundWithSlot, type Founding } from './found.ts';
import { seedBehind, type Unlocking } from './slot-secret.ts';
import { needsOwnKeys, sessionOf, slotToTry } from './unlock.ts';

/** One derivation, as it is handed to a process that does nothing else. */
export interface Derivation {
  readonly passphrase: string;
  /** The key file's bytes, for a slot that asks for one beside the passphrase. */
  readonly keyFile?: Uint8Array;
  readonly salt: Uint8Array;
  readonly cost: KdfCost;
}

/** Derives in another process, which then ends: its memory is the only copy of what the passphrase became. */
export type Derive = (derivation: Derivation) => Promise<SlotSecret>;

/** What that process does. Fails with `kdf-out-of-range`, `memory-short`. */
export function deriveHere(
  { passphrase, keyFile, salt, cost }: Derivation,
  { policy }: Pick<WorkContext, 'policy'>,
): SlotSecret {
  return keyFile === undefined
    ? passphraseSecret(passphrase, salt, cost, policy)
    : passphraseAndKeyFileSecret(passphrase, keyFile, salt, cost, policy);
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
  if (unlocking.kind === 'cards' || unlocking.kind === 'recovery-code')
    return sessionOf(locked, slot, seedBehind(slot, unlocking, context.policy), context);
  const { salt, cost } = slot.header;
  const secret = await derive({ ...typedOf(unlocking), salt, cost });
  const session = sessionOf(locked, slot, openSlot(slot.bytes, secret), context);
  if (needsOwnKeys(session)) session.renew(await slotElsewhere(unlocking, slot.label, context, derive));
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
    await slotElsewhere(
      { kind: 'passphrase', passphrase: founding.passphrase },
      founding.label,
      context,
      derive,
    ),
    context,
  );
}

type WithPassphrase = Extract<Unlocking, { readonly passphrase: string }>;

function typedOf(unlocking: WithPassphrase): Pick<Derivation, 'passphrase' | 'keyFile'> {
  const { passphrase } = unlocking;
  return unlocking.kind === 'passphrase' ? { passphrase } : { passphrase, keyFile: unlocking.keyFile };
}

async function slotElsewhere(
  unlocking: WithPassphrase,
  label: string,
  context: WorkContext,
  derive: Derive,
): Promise<SlotPlan> {
  const salt = context.random(16);
  const { cost } = context;
  const secret = await derive({ ...typedOf(unlocking), salt, cost });
  return { kind: unlocking.kind, label, cost, salt, secret };
}
