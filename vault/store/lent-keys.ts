import type { PrincipalId, PrincipalKeys } from '../../crypto/index.ts';
import { VaultError } from './errors.ts';
import type { LockedVault } from './locked.ts';
import { openSession, stateBehind } from './open-session.ts';
import { forgetKeys } from './principals.ts';
import type { Session } from './session.ts';
import { assertStanding, sessionState } from './unlock.ts';
import type { StoreContext } from './state.ts';

/** The keys of a session's own principal, on their way to another process of the same person, which is killed after one act. */
export interface LentKeys {
  readonly principal: PrincipalId;
  readonly keys: PrincipalKeys;
}

/** A copy of the session's own keys. Groups that were opened jointly are never among them. docs/vault-format.md 10. */
export function lendKeys(session: Session): LentKeys {
  const { principal, keys } = stateBehind(session);
  return { principal, keys: structuredClone(keys) };
}

/**
 * A session from keys that were lent; the session overwrites them when it is closed.
 * Fails with `secret-not-its-own`, `no-right` (removed or suspended).
 */
export function unlockLent(
  locked: LockedVault,
  { principal, keys }: LentKeys,
  context: StoreContext,
): Session {
  return openSession(sessionState(locked, principal, keys, context));
}

/**
 * Another file of the same vault, unlocked with the keys of an open session: nobody is asked twice. Fails as `unlock`
 * does, with `secret-not-its-own` where that file knows other keys of this principal, and with `merge-other-vault`.
 */
export function unlockAlike(locked: LockedVault, session: Session, context: StoreContext): Session {
  if (locked.vault !== session.vault) throw new VaultError('merge-other-vault');
  const lent = lendKeys(session);
  try {
    return unlockLent(locked, lent, context);
  } catch (error) {
    forgetKeys(lent.keys);
    throw error;
  }
}

/** Whether `unlockAlike` would open it. */
export function isOpenedAlike(locked: LockedVault, session: Session): boolean {
  const { principal, keys } = stateBehind(session);
  try {
    assertStanding(locked.inner.log, locked.inner.view, principal, keys);
    return locked.vault === session.vault;
  } catch (error) {
    if (error instanceof VaultError) return false;
    throw error;
  }
}
