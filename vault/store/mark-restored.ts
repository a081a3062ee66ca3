import { append } from './append.ts';
import { stateBehind } from './open-session.ts';
import type { Session } from './session.ts';
import { signersOf } from './state.ts';

/**
 * Says in the log that the vault went back to the state that it is in: from now on it is read-only, until the gate is
 * answered. docs/vault-format.md 20.4. Fails as a save does.
 */
export function markRestored(session: Session): void {
  const state = stateBehind(session);
  const [tip] = state.view.countedTips;
  if (tip === undefined) throw new TypeError('a vault that opened has a first entry');
  append(state, { body: { restore: tip }, signers: signersOf(state), time: state.now() });
}
