import {
  CryptoError,
  isCounted,
  memoryKey,
  partHash,
  principalKeys,
  toHex,
  type EntryName,
  type Log,
  type LogView,
  type PrincipalId,
  type PrincipalKeys,
  type PrincipalSeed,
} from '../../crypto/index.ts';
import { createIdSource } from '../model/index.ts';
import { VaultError } from './errors.ts';
import { createCiphers, isOfEarlierKeys, openKeyring, wrongNoteKeys } from './keyring.ts';
import { readInner, type LockedInner, type LockedVault } from './locked.ts';
import { createRecall, recalled, vouchedFor, type Recall, type RecallPlan } from './machine-memory/recall.ts';
import type { Remembered } from './machine-memory/memory-file.ts';
import type { Finding } from './findings.ts';
import { readParts, type PartsRead, type SlotInfo } from './parts.ts';
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

/** Fails with `secret-not-its-own`, or with `no-right` for who is removed or suspended. */
export function assertStanding(log: Log, view: LogView, principal: PrincipalId, keys: PrincipalKeys): void {
  const standing = view.roster.principals.get(principal);
  const isOwn = standing?.sign === toHex(keys.sign.publicKey) && standing.box === toHex(keys.box.publicKey);
  if (standing === undefined || !isOwn) throw new VaultError('secret-not-its-own');
  const isRemoved = standing.removed && !isRemovalDisputed(log, view, principal);
  if (isRemoved || standing.suspended) throw new VaultError('no-right');
}

/**
 * Whether nothing that counts removed a principal, but only the other side of a fork: it may come in, sees nothing, and
 * can say what the paper says. docs/vault-format.md 15.
 */
function isRemovalDisputed(log: Log, view: LogView, principal: PrincipalId): boolean {
  const removes = (name: EntryName): boolean =>
    log.entry(name)?.body.principals?.some(({ id, removed }) => id === principal && removed === true) ===
    true;
  return !view.order.some((name) => {
    const verdict = view.verdict(name);
    return verdict !== undefined && isCounted(verdict) && removes(name);
  });
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
  const { findings: atOpening, ...inner } = verified(locked, remembered);
  const { container, log } = inner;
  const recall = createRecall(plan, log, remembered);
  const view = log.view();
  assertStanding(log, view, principal, keys);
  const { parts, found } = recall.hasClaims()
    ? judgedAnew(inner, atOpening, view)
    : { parts: inner.parts, found: atOpening };
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
    ...nothingRead(),
    openingFindings: [...found, ...findings, ...wrongNoteKeys(view, keyring)],
    recall,
    judge: judgeOf(recall),
    isForkOpen: recall.isUndecided(log),
    deferred: inner.deferred,
    isOpen: true,
    isOutOfStep: false,
  };
}

/** What a session finds out as it goes on. */
function nothingRead(): Pick<
  SessionState,
  | 'finishedErasures'
  | 'loaded'
  | 'touched'
  | 'listFindings'
  | 'backgroundFindings'
  | 'hasFoundDamage'
  | 'verification'
> {
  return {
    finishedErasures: 0,
    loaded: new Map(),
    touched: createTouched(),
    listFindings: [],
    backgroundFindings: [],
    hasFoundDamage: false,
    verification: { state: 'waiting', done: 0, of: 0 },
  };
}

function judgeOf(recall: Recall): SessionState['judge'] {
  return (log) => {
    recall.judge(log);
  };
}

/** Parts and findings where claims were applied: those of the opening were judged without them. */
function judgedAnew(
  { container, log }: LockedInner,
  found: readonly Finding[],
  view: LogView,
): { readonly parts: PartsRead; readonly found: readonly Finding[] } {
  const parts = readParts(container.db, log, view);
  const ofFile = found.filter(({ kind }) => kind === 'entry-damaged');
  return { parts, found: [...ofFile, ...view.findings, ...parts.findings] };
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
