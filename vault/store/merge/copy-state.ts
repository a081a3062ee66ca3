import { createCiphers, openKeyring, type Keyring } from '../keyring.ts';
import type { LockedInner } from '../locked.ts';
import type { SessionState } from '../state.ts';

/** A copy, seen with the keys of a session and those that the copy has for its principal. */
export function stateOfCopy(
  here: SessionState,
  inner: LockedInner,
): { readonly state: SessionState; readonly forget: () => void } {
  const own = openKeyring(inner.parts.wraps, here.principal, here.keys).keyring;
  const keyring: Keyring = new Map([...own, ...here.keyring]);
  const { cipherFor, forget } = createCiphers(keyring, inner.view.vault, here.random);
  return {
    state: { ...here, ...inner, keyring, cipherFor, loaded: new Map() },
    forget: () => {
      forget();
      for (const key of own.values()) key.fill(0);
    },
  };
}
