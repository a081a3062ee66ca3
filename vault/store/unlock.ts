import {
  CryptoError,
  partHash,
  principalKeys,
  toHex,
  type PrincipalId,
  type PrincipalKeys,
  type PrincipalSeed,
} from '../../crypto/index.ts';
import { createIdSource } from '../model/index.ts';
import { VaultError } from './errors.ts';
import { createCiphers, openKeyring, wrongNoteKeys } from './keyring.ts';
import type { LockedVault } from './locked.ts';
import type { SlotInfo } from './parts.ts';
import { forgetKeys } from './principals.ts';
import { openSession } from './open-session.ts';
import type { Session } from './session.ts';
import type { SessionState, StoreContext } from './state.ts';
import { createTouched } from './touched.ts';

/**
 * A session from the seed that a slot gave. The seed must give the keys of the roster, or the slot is not what the log
 * says it is. docs/vault-format.md 8, "What a reader checks".
 * Fails with `secret-not-its-own`, `no-right` (removed or suspended), `slot-damaged`.
 */
export function unlock(
  locked: LockedVault,
  slot: SlotInfo,
  seed: PrincipalSeed,
  context: StoreContext,
): Session {
  if (slot.state !== 'whole' || partHash(slot.bytes) !== slot.part) throw new CryptoError('slot-damaged');
  const keys = principalKeys(seed);
  const { principal } = slot.header;
  try {
    assertStanding(locked, principal, keys);
  } catch (error) {
    forgetKeys(keys);
    throw error;
  }
  return openSession(stateOf(locked, principal, keys, context));
}

function assertStanding(locked: LockedVault, principal: PrincipalId, keys: PrincipalKeys): void {
  const standing = locked.inner.view.roster.principals.get(principal);
  const isOwn = standing?.sign === toHex(keys.sign.publicKey) && standing.box === toHex(keys.box.publicKey);
  if (standing === undefined || !isOwn) throw new VaultError('secret-not-its-own');
  if (standing.removed || standing.suspended) throw new VaultError('no-right');
}

function stateOf(
  locked: LockedVault,
  principal: PrincipalId,
  keys: PrincipalKeys,
  context: StoreContext,
): SessionState {
  const { container, log, view, parts } = locked.inner;
  const { keyring, findings } = openKeyring(parts.wraps, principal, keys);
  const ciphers = createCiphers(keyring, view.vault, context.random);
  return {
    ...context,
    container,
    log,
    view,
    parts,
    principal,
    keys,
    companions: [],
    groups: [],
    keyring,
    cipherFor: ciphers.cipherFor,
    forgetCiphers: ciphers.forget,
    ids: createIdSource(context.random),
    loaded: new Map(),
    touched: createTouched(),
    openingFindings: [...locked.findings, ...findings, ...wrongNoteKeys(view, keyring)],
    isOpen: true,
  };
}
