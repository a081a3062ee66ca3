import type { PartHash, PrincipalSeed } from '../../../crypto/index.ts';
import { kindMember, type JsonObject } from '../../model/index.ts';
import { changeOwnWays, replaceOwnKeys, sessionSlots, VaultError, type Session } from '../../store/index.ts';
import type { WorkContext } from '../session/context.ts';
import { assertStrong } from '../session/passphrase-strength.ts';
import { seedBehind, type OwnWay, type Unlocking } from '../session/slot-secret.ts';
import { slotToTry, type WholeSlot } from '../session/unlock.ts';
import type { PlanSlot } from './printed-cards.ts';

/** Opens an own slot with what the person gives again. */
export type OpenAgain = (slot: WholeSlot, unlocking: Unlocking) => PrincipalSeed | Promise<PrincipalSeed>;

/** Derives here: for the command line, whose process ends. */
export function openingHere(context: WorkContext): OpenAgain {
  return (slot, unlocking) => seedBehind(slot, unlocking, context.policy);
}

export interface PassphraseChange {
  /** What opens now, asked for again. */
  readonly old: { readonly label?: string | undefined; readonly unlocking: Unlocking };
  readonly next: OwnWay;
  /** Whether anybody may know the old one: then new keys are made, and all that could be read is sealed anew. */
  readonly mayBeKnown: boolean;
}

/**
 * Changes one's own passphrase, or passphrase and key file. The old slot is gone from the file with the same entry.
 * docs/vault-format.md 24.10. Fails with `wrong-secret`, `passphrase-too-weak`, `no-such-slot` and as a save does.
 */
export async function changePassphrase(
  session: Session,
  { old, next, mayBeKnown }: PassphraseChange,
  open: OpenAgain,
  plan: PlanSlot,
): Promise<void> {
  assertStrong(next.passphrase);
  const slot = ownSlot(session, old);
  const seed = await open(slot, old.unlocking);
  const planned = await plan(next, slot.label);
  if (mayBeKnown) {
    seed.fill(0);
    replaceOwnKeys(session, planned, [noteOf('keys-replaced', slot.label)]);
    return;
  }
  const notes = [noteOf('passphrase-changed', slot.label)];
  changeOwnWays(session, { seed, slot: planned, withdraws: [slot.part], notes });
}

/**
 * Adds another way in for oneself, such as a passphrase with a key file, beside the one in use.
 * Fails as `changePassphrase` does, and with `slot-exists`.
 */
export async function addOwnWay(
  session: Session,
  { old, next, label }: Pick<PassphraseChange, 'old' | 'next'> & { readonly label: string },
  open: OpenAgain,
  plan: PlanSlot,
): Promise<void> {
  assertStrong(next.passphrase);
  const slot = ownSlot(session, old);
  const seed = await open(slot, old.unlocking);
  changeOwnWays(session, { seed, slot: await plan(next, label), notes: [noteOf('way-added', label)] });
}

/** Takes one of several own ways in away. Fails with `nobody-left` for the last one, `no-such-slot`. */
export async function withdrawOwnWay(
  session: Session,
  { old, part }: Pick<PassphraseChange, 'old'> & { readonly part: PartHash },
  open: OpenAgain,
): Promise<void> {
  const seed = await open(ownSlot(session, old), old.unlocking);
  changeOwnWays(session, { seed, withdraws: [part], notes: [noteOf('way-withdrawn', '')] });
}

/** The slots of the session's own person. */
export function ownSlots(session: Session): WholeSlot[] {
  return sessionSlots(session).flatMap((slot) =>
    slot.state === 'whole' && slot.header.principal === session.principal ? [slot] : [],
  );
}

function ownSlot(session: Session, asked: PassphraseChange['old']): WholeSlot {
  const own = ownSlots(session);
  if (own.length === 0) throw new VaultError('no-such-slot');
  return slotToTry(own, asked);
}

const noteOf = (what: string, label: string): JsonObject => ({
  [kindMember]: 'note',
  what,
  ...(label === '' ? {} : { detail: { label } }),
});
