import type { PrincipalId, PrincipalKeys } from '../../crypto/index.ts';
import type { LockedVault } from './locked.ts';
import { openSession, stateBehind } from './open-session.ts';
import type { Session } from './session.ts';
import { sessionState } from './unlock.ts';
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
