import {
  CryptoError,
  equalBytes,
  passphraseAndKeyFileSecret,
  passphraseSecret,
  type KdfCost,
  type PrincipalSeed,
  type SlotSecret,
} from '../../../crypto/index.ts';
import type { LockedVault, Session, SlotPlan } from '../../store/index.ts';
import type { WorkContext } from './context.ts';
import { foundWithSlot, type Founding } from './found.ts';
import { assertStrong } from './passphrase-strength.ts';
import { hasPassphrase, seedBehind, seedBy, type OwnWay, type Unlocking } from './slot-secret.ts';
import { sessionOf, slotToTry, wayOfOne, wholeSlot, type Asked, type WholeSlot } from './unlock.ts';

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
  asked: Asked,
  context: WorkContext,
  derive: Derive,
): Promise<Session> {
  const { unlocking } = asked;
  const slot = slotToTry(locked.slots, asked);
  const session = sessionOf(locked, slot, await seedElsewhere(slot, unlocking, context, derive), context);
  const own = wayOfOne(session, slot.label, asked);
  if (own !== null) session.renew(await planElsewhere(own.unlocking, own.label, context, derive));
  return session;
}

/** As `seedBehind`, with a passphrase derived elsewhere. */
export async function seedElsewhere(
  slot: WholeSlot,
  unlocking: Unlocking,
  context: WorkContext,
  derive: Derive,
): Promise<PrincipalSeed> {
  if (!hasPassphrase(unlocking)) return seedBehind(slot, unlocking, context.policy);
  const { salt, cost } = slot.header;
  return seedBy(slot.bytes, await derive({ ...typedOf(unlocking), salt, cost }));
}

/** As `planSlot`, with a passphrase derived elsewhere. */
export async function planElsewhere(
  unlocking: OwnWay,
  label: string,
  { random, cost }: Pick<WorkContext, 'random' | 'cost'>,
  derive: Derive,
): Promise<SlotPlan> {
  const salt = random(16);
  const secret = await derive({ ...typedOf(unlocking), salt, cost });
  return { kind: unlocking.kind, label, cost, salt, secret };
}

function typedOf(unlocking: OwnWay): Pick<Derivation, 'passphrase' | 'keyFile'> {
  const { passphrase } = unlocking;
  return unlocking.kind === 'passphrase' ? { passphrase } : { passphrase, keyFile: unlocking.keyFile };
}

/** A vault that was just founded, and what its founder's slot was made with: `openFounded` opens it by that. */
export interface Founded {
  readonly recoveryCode: string | null;
  readonly founder: SlotPlan;
}

/** As `foundVault`, with the founder's passphrase derived elsewhere. */
export async function foundElsewhere(
  founding: Founding,
  context: WorkContext,
  derive: Derive,
): Promise<Founded> {
  const { passphrase, label } = founding;
  assertStrong(passphrase);
  const founder = await planElsewhere({ kind: 'passphrase', passphrase }, label, context, derive);
  const toSeal = { ...founder, secret: founder.secret.slice() as SlotSecret }; // It is wiped once sealed with.
  return { ...foundWithSlot(founding, toSeal, context), founder };
}

/**
 * The founder's session on the file as it lies on the disk, without deriving again: the slot read back asks for the
 * salt and the cost that were derived with, and opens by what came of them. So the passphrase opens it the next time.
 * The secret is wiped. Fails with `wrong-secret` when it does not, and as `unlock` does.
 */
export function openFounded(locked: LockedVault, founder: SlotPlan, context: WorkContext): Session {
  const { kind, salt, cost, secret, label } = founder;
  const slot = wholeSlot(locked.slots, kind, label);
  const { header } = slot;
  const isDerivedSame =
    equalBytes(header.salt, salt) &&
    header.cost.memoryMib === cost.memoryMib &&
    header.cost.passes === cost.passes;
  if (!isDerivedSame) throw new CryptoError('wrong-secret');
  return sessionOf(locked, slot, seedBy(slot.bytes, secret), context);
}
