import {
  manageRight,
  readRight,
  vaultCompartment,
  type CompartmentId,
  type EntryName,
  type Kid,
  type PartHash,
  type PrincipalId,
  type PrincipalKind,
  type Right,
} from '../../crypto/index.ts';
import { isCompartmentKind, type JsonObject } from '../model/index.ts';
import { append, isUnsettled, selfOf } from './append.ts';
import { VaultError } from './errors.ts';
import { openKeyring } from './keyring.ts';
import { readParts } from './parts.ts';
import {
  forgetKeys,
  newPrincipal,
  partStatements,
  slotPart,
  wrapsPart,
  type NewPrincipal,
} from './principals.ts';
import { planRekey, type Rekeying } from './rekey.ts';
import type { RoleRights } from './roles.ts';
import { noteRows } from './save.ts';
import type { SlotPlan } from './session.ts';
import { assertWritable, type SessionState } from './state.ts';

/** Somebody, or something, that is to open the vault. */
export interface MemberPlan {
  readonly kind: PrincipalKind;
  readonly rights: RoleRights;
  readonly slot: SlotPlan;
  readonly k?: number;
  readonly n?: number;
  /** Principals that this one replaces: they are removed, and all that they read gets new keys. */
  readonly replaces?: readonly PrincipalId[];
  readonly notes?: readonly JsonObject[];
}

/**
 * Adds a principal beside the one who is unlocked: keys, rights, slot and wraps in one entry, signed by both.
 * What it replaces is removed in the same entry, and everything that was readable to that is sealed anew.
 * docs/vault-format.md 24.3, 17.1. Fails with `no-right` when the session may not give a right, `nobody-left`, and as a save does.
 */
export function addPrincipal(state: SessionState, plan: MemberPlan): PrincipalId {
  assertWritable(state);
  const member = newPrincipal(
    state.ids.next<PrincipalId>(),
    { ...plan, rights: rightsById(state, plan.rights) },
    state.random,
  );
  const replaced = plan.replaces ?? [];
  if (replaced.length > 0) assertRemovable(state, replaced, plan.rights.vault === manageRight);
  const slot = slotPart(state.view.vault, member.id, member.seed, plan.slot);
  const keys = keysFor(state, member, new Set(replaced));
  const gone = [...slotsOf(state, replaced), ...keys.goneParts].sort();
  const time = state.now();
  append(state, {
    body: {
      principals: [member.statement, ...replaced.map((id) => ({ id, removed: true as const }))].sort(
        (a, b) => (a.id < b.id ? -1 : 1),
      ),
      parts: partStatements([slot.statement], keys.parts),
      ...(keys.keys.length === 0 ? {} : { keys: keys.keys }),
      ...(gone.length === 0 ? {} : { gone }),
    },
    signers: [selfOf(state), member.signer],
    time,
    parts: [slot.bytes, ...keys.parts],
    rows: [...keys.rows, ...noteRows(state, plan.notes ?? [], time)],
    closed: keys.closed,
    goneParts: [...gone, ...keys.replacedParts],
    moreParents: keys.moreParents,
  });
  member.seed.fill(0);
  forgetKeys(member.keys);
  refresh(state);
  return member.id;
}

/** The keys a new member gets: those in use, or, where others are removed in the same breath, new ones. */
function keysFor(state: SessionState, member: NewPrincipal, replaced: ReadonlySet<PrincipalId>): Rekeying {
  const receiver = { id: member.id, boxPublicKey: member.boxPublicKey };
  const reads = readableBy(member);
  const rekeying = replaced.size > 0 ? planRekey(state, replaced, receiver, reads) : noRekeying;
  const parts = reads.flatMap((compartment) =>
    kidsInUse(state, compartment)
      .filter((kid) => !rekeying.isStale(compartment, kid))
      .flatMap((kid) =>
        wrapsPart(state.view.vault, compartment, kid, state.keyring, [receiver], state.random),
      ),
  );
  return { ...rekeying, parts: [...parts, ...rekeying.parts] };
}

const noRekeying: Rekeying = {
  keys: [],
  parts: [],
  rows: [],
  closed: [],
  goneParts: [],
  replacedParts: [],
  moreParents: [],
  isStale: () => false,
};

function readableBy({ statement }: NewPrincipal): CompartmentId[] {
  const rights = Object.entries(statement.rights ?? {}) as [CompartmentId, Right][];
  return rights.filter(([id, right]) => id !== vaultCompartment && right >= readRight).map(([id]) => id);
}

/** The kids of a compartment under which a reader still finds something: all that this session itself can open. */
function kidsInUse(state: SessionState, compartment: CompartmentId): Kid[] {
  return state.view.keys(compartment).flatMap(({ kid }) => (state.keyring.has(kid) ? [kid] : []));
}

/** Rights by kind of compartment become rights by id; logins of compartments that a user added go by their kind. */
export function rightsById(
  state: Pick<SessionState, 'view'>,
  { vault, compartments }: RoleRights,
): Record<CompartmentId, Right> {
  const rights: Record<CompartmentId, Right> = { [vaultCompartment]: vault };
  for (const [id, { kind }] of state.view.compartments) {
    if (isCompartmentKind(kind)) rights[id] = compartments[kind];
  }
  return rights;
}

/**
 * Refuses a removal while a fork is unsettled, and one after which nobody who administers the vault has a way in.
 * `hasSuccessor`: somebody who comes in the same entry will.
 */
function assertRemovable(
  { view, parts }: SessionState,
  removed: readonly PrincipalId[],
  hasSuccessor: boolean,
): void {
  if (isUnsettled(view)) throw new VaultError('no-right');
  const canOpen = ({ id, kind }: { id: PrincipalId; kind: PrincipalKind }): boolean =>
    kind === 'joint' || parts.slots.some((slot) => slot.state === 'whole' && slot.header.principal === id);
  const left = view.roster
    .withRight(vaultCompartment, manageRight)
    .filter((each) => !removed.includes(each.id) && canOpen(each));
  if (left.length === 0 && !hasSuccessor) throw new VaultError('nobody-left');
}

/** The live slots of principals. */
export function slotsOf(state: SessionState, principals: readonly PrincipalId[]): PartHash[] {
  return state.parts.slots.flatMap((slot) =>
    slot.state === 'whole' && principals.includes(slot.header.principal) ? [slot.part] : [],
  );
}

/** Reads parts, keys and records again after an entry changed who may open what. Keys that went out of use go too. */
export function refresh(state: SessionState): void {
  state.parts = readParts(state.container.db, state.log, state.view);
  const { keyring } = openKeyring(state.parts.wraps, state.principal, state.keys);
  for (const [kid, key] of keyring) state.keyring.set(kid, key);
  state.loaded.clear();
  state.touched.addAll();
}

/**
 * Removes principals and seals anew all that they could read, in one entry; nobody else's passphrase is needed.
 * Also the answer of the gate after a restore, with nobody to remove. docs/vault-format.md 17.1, 20.4.
 */
export function removeAndRekey(
  state: SessionState,
  removed: readonly PrincipalId[],
  notes: readonly JsonObject[],
): EntryName {
  assertRemovable(state, removed, false);
  const rekeying = planRekey(state, new Set(removed));
  const gone = [...slotsOf(state, removed), ...rekeying.goneParts].sort();
  const time = state.now();
  const name = append(state, {
    body: {
      ...(removed.length === 0
        ? {}
        : { principals: [...removed].sort().map((id) => ({ id, removed: true as const })) }),
      ...(rekeying.parts.length === 0 ? {} : { parts: partStatements([], rekeying.parts) }),
      ...(rekeying.keys.length === 0 ? {} : { keys: rekeying.keys }),
      ...(gone.length === 0 ? {} : { gone }),
    },
    signers: [selfOf(state)],
    time,
    parts: rekeying.parts,
    rows: [...rekeying.rows, ...noteRows(state, notes, time)],
    closed: rekeying.closed,
    goneParts: [...gone, ...rekeying.replacedParts],
    moreParents: rekeying.moreParents,
  });
  refresh(state);
  return name;
}
