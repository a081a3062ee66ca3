import {
  manageRight,
  vaultCompartment,
  type CompartmentId,
  type EntryName,
  type PrincipalId,
  type PrincipalKind,
  type Right,
} from '../../crypto/index.ts';
import { isCompartmentKind, type JsonObject } from '../model/index.ts';
import { newPrincipal } from './principals.ts';
import type { RoleRights } from './roles.ts';
import { changeRoster, type RightsPatch } from './roster-change.ts';
import type { Change, SlotPlan } from './session.ts';
import { assertWritable, rightIn, type SessionState } from './state.ts';

/** Somebody, or something, that is to open the vault. */
export interface MemberPlan {
  readonly kind: PrincipalKind;
  readonly rights: RoleRights;
  readonly slot: SlotPlan;
  readonly k?: number;
  readonly n?: number;
  /** Principals that this one replaces: they are removed, and all that they read gets new keys. */
  readonly replaces?: readonly PrincipalId[];
  /** Records to save with it, such as who it is. */
  readonly changes?: (id: PrincipalId) => readonly Change[];
  readonly notes?: readonly JsonObject[];
}

/**
 * Adds a principal beside the one who is unlocked: keys, rights, slot and wraps in one entry, signed by both.
 * What it replaces is removed in the same entry, and everything that was readable to that is sealed anew; records then
 * stand in an entry before it, since nothing new may stand beside what is sealed anew.
 * docs/vault-format.md 24.3, 17.1. Fails with `no-right` when the session may not give a right, `nobody-left`, and as a save does.
 */
export function addPrincipal(state: SessionState, plan: MemberPlan): PrincipalId {
  assertWritable(state);
  const { kind, rights, k, n, replaces = [], notes = [] } = plan;
  const member = newPrincipal(
    state.ids.next<PrincipalId>(),
    {
      kind,
      rights: rightsById(state, rights, { kind, ...(k === undefined ? {} : { k }) }),
      ...(k === undefined || n === undefined ? {} : { k, n }),
    },
    state.random,
  );
  changeRoster(state, {
    comes: [{ principal: member, slot: plan.slot }],
    leaves: replaces,
    changes: plan.changes?.(member.id) ?? [],
    notes,
  });
  return member.id;
}

/** What decides whether a compartment's key may go to a principal alone. */
interface Sharing {
  readonly kind: PrincipalKind;
  readonly k?: number | undefined;
}

/** Whether several people are needed to be this principal: a group, or a set of two cards or more. */
export function isShared({ kind, k }: Sharing): boolean {
  return kind === 'joint' || (kind === 'cards' && (k ?? 1) >= 2);
}

/**
 * Rights by kind of compartment become rights by id; logins of compartments that a user added go by their kind. Where
 * two are asked for, one alone gets none, and what is shared gets it from those who may give it. docs/vault-format.md 7.4.
 */
export function rightsById(
  state: Pick<SessionState, 'view' | 'principal' | 'groups'>,
  { vault, compartments }: RoleRights,
  sharing: Sharing,
): Record<CompartmentId, Right> {
  const rights: Record<CompartmentId, Right> = { [vaultCompartment]: vault };
  for (const [id, { kind, flags }] of state.view.compartments) {
    const mayShare = isShared(sharing) && rightIn(state, id) >= manageRight;
    const isClosed = flags.includes('no-single') && !mayShare;
    if (isCompartmentKind(kind)) rights[id] = isClosed ? 0 : compartments[kind];
  }
  return rights;
}

/**
 * Removes principals and seals anew all that they could read, in one entry; with nobody to remove, everything.
 * docs/vault-format.md 17.1.
 */
export function removePrincipals(
  state: SessionState,
  removed: readonly PrincipalId[],
  notes: readonly JsonObject[],
): EntryName {
  assertWritable(state);
  return changeRoster(state, { leaves: removed, rekeysAll: removed.length === 0, notes });
}

/** The gate's answer: removals, perhaps none, and new keys everywhere. docs/vault-format.md 20.4. */
export function removeAndRekey(
  state: SessionState,
  removed: readonly PrincipalId[],
  notes: readonly JsonObject[],
): EntryName {
  return changeRoster(state, { leaves: removed, rekeysAll: true, notes });
}

/**
 * Gives a principal the rights of a role in place of those it has: what it may no longer read gets new keys, what it
 * may read from now on is wrapped to it. Fails with `no-right`, `nobody-left`, and as a save does.
 */
export function changeRights(
  state: SessionState,
  id: PrincipalId,
  rights: RoleRights,
  notes: readonly JsonObject[],
): void {
  assertWritable(state);
  const patch = patchFor(state, id, rights);
  if (Object.keys(patch).length > 0) changeRoster(state, { rights: new Map([[id, patch]]), notes });
}

/** The rights that differ from those a principal has. */
export function patchFor(state: SessionState, id: PrincipalId, rights: RoleRights): RightsPatch {
  const { view } = state;
  const standing = view.roster.principals.get(id);
  const wanted = rightsById(state, rights, standing ?? { kind: 'person' });
  const changed = Object.entries(wanted).filter(
    ([compartment, right]) => view.roster.right(id, compartment as CompartmentId) !== right,
  );
  return Object.fromEntries(changed);
}
