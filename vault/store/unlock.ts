import {
  CryptoError,
  memoryKey,
  partHash,
  principalKeys,
  toHex,
  type PrincipalId,
  type PrincipalKeys,
  type PrincipalSeed,
} from '../../crypto/index.ts';
import { createIdSource } from '../model/index.ts';
import { VaultError } from './errors.ts';
import { createCiphers, isOfEarlierKeys, openKeyring, wrongNoteKeys } from './keyring.ts';
import { readInner, type LockedInner, type LockedVault } from './locked.ts';
import { createRecall, recalled, vouchedFor, type RecallPlan } from './machine-memory/recall.ts';
import type { Remembered } from './machine-memory/memory-file.ts';
import type { Finding } from './findings.ts';
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
    return openSession(sessionState(locked, principal, keys, context));
  } catch (error) {
    forgetKeys(keys);
    throw error;
  }
}

function assertStanding({ view }: LockedInner, principal: PrincipalId, keys: PrincipalKeys): void {
  const standing = view.roster.principals.get(principal);
  const isOwn = standing?.sign === toHex(keys.sign.publicKey) && standing.box === toHex(keys.box.publicKey);
  if (standing === undefined || !isOwn) throw new VaultError('secret-not-its-own');
  if (standing.removed || standing.suspended) throw new VaultError('no-right');
}

/** All that a session holds, from the keys of its principal. Fails as `unlock` does. */
export function sessionState(
  locked: LockedVault,
  principal: PrincipalId,
  keys: PrincipalKeys,
  context: StoreContext,
): SessionState {
  const { vault } = locked;
  const plan: RecallPlan = { ...context, memory: context.memory, vault, key: memoryKey(keys.box, vault) };
  const remembered = recalled(plan);
  const { findings: inFile, ...inner } = verified(locked, remembered);
  assertStanding(inner, principal, keys);
  const { container, log, parts } = inner;
  const recall = createRecall(plan, log, remembered);
  const view = log.view();
  recall.note(log);
  const { keyring, findings: unopened } = openKeyring(parts.wraps, principal, keys);
  const findings = unopened.filter(
    (each) => !('part' in each && isOfEarlierKeys(log, view, each.part, { id: principal, keys })),
  );
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
    openingFindings: [...inFile, ...recall.findings, ...findings, ...wrongNoteKeys(view, keyring)],
    listFindings: [],
    backgroundFindings: [],
    verification: { state: 'waiting', done: 0, of: 0 },
    recall,
    deferred: inner.deferred,
    isOpen: true,
  };
}

/**
 * The log with every signature checked: now, or on this machine before, as its memory says. Where one that was left for
 * now does not hold, the log is built anew and all of it checked.
 */
function verified(
  { inner, findings }: LockedVault,
  remembered: Remembered | null,
): LockedInner & { readonly findings: readonly Finding[] } {
  const vouched: ReadonlySet<string> = remembered === null ? new Set() : vouchedFor(inner.log, remembered);
  const isWhole = inner.deferred.every((name) => vouched.has(name) || inner.log.holds(name));
  return isWhole ? { ...inner, findings } : readInner(inner.container, () => false);
}
