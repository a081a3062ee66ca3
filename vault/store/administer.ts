import {
  manageRight,
  readRight,
  vaultCompartment,
  type CompartmentId,
  type PartHash,
  type PrincipalId,
  type PrincipalKind,
  type PrincipalSeed,
  type Right,
} from '../../crypto/index.ts';
import type { JsonObject } from '../model/index.ts';
import { VaultError } from './errors.ts';
import { joinPerson, makeGroup, type GroupPlan } from './joint.ts';
import { wrappedToBy } from './keyring.ts';
import { openersLabelled, principalsLabelled, type LabelledOpener } from './labelled.ts';
import { lostReadsIn, type LostRead } from './lost-reads.ts';
import {
  addPrincipal,
  changeRights,
  patchFor,
  removeAndRekey,
  removePrincipals,
  type MemberPlan,
} from './members.ts';
import { stateBehind } from './open-session.ts';
import { changeOwnSlots, replaceLeakedKeys } from './own-slots.ts';
import type { SlotInfo } from './parts.ts';
import { assertFree, relabel, type Relabelling } from './relabel.ts';
import { isGateOpen } from './restored.ts';
import type { RoleRights } from './roles.ts';
import { changeRoster } from './roster-change.ts';
import type { Session, SlotPlan } from './session.ts';
import { assertWritable, readOnlyBecause, type SessionState } from './state.ts';

/** A principal as those who administer the vault see it. */
export interface MemberView {
  readonly id: PrincipalId;
  readonly kind: PrincipalKind;
  readonly labels: readonly string[];
  readonly rights: Readonly<Record<string, Right>>;
  /** The right in the vault itself: whether it administers. */
  readonly vaultRight: Right;
  readonly removed: boolean;
  readonly suspended: boolean;
  readonly provisional: boolean;
  /** Cards and groups: how many are needed, of how many. */
  readonly k: number | undefined;
  readonly n: number | undefined;
  /** A group's members. */
  readonly members: readonly PrincipalId[];
}

/** Everybody the log knows, with their rights by kind of compartment and the labels of their slots. */
export function members(session: Session): MemberView[] {
  const state = stateBehind(session);
  return [...state.view.roster.principals.values()].map((principal) => {
    const { id, kind, removed, suspended, provisional, k, n } = principal;
    const rights = [...state.view.compartments].map(([compartment, { kind: name }]) => [
      name,
      principal.rights(compartment),
    ]);
    return {
      ...{ id, kind, removed, suspended, provisional, k, n },
      members: principal.members.map((member) => member.id),
      labels: labelsOf(state, id),
      rights: Object.fromEntries(rights) as MemberView['rights'],
      vaultRight: principal.rights(vaultCompartment),
    };
  });
}

function labelsOf(state: SessionState, principal: PrincipalId): string[] {
  return state.parts.slots.flatMap((slot) =>
    slot.state === 'whole' && slot.header.principal === principal ? [slot.label] : [],
  );
}

/** The ways in, as this session knows them now. */
export function sessionSlots(session: Session): readonly SlotInfo[] {
  return stateBehind(session).parts.slots;
}

/** Adds a principal: see `addPrincipal`. Fails with `slot-exists` where the label is another's. */
export function addMember(session: Session, plan: MemberPlan): PrincipalId {
  const state = stateBehind(session);
  const isSet = plan.kind === 'cards' || (plan.replaces ?? []).length > 0;
  if (!isSet) assertFree(state, null, plan.slot.label);
  return addPrincipal(state, plan);
}

/** Calls a principal something else: see `relabel`. */
export function relabelMember(session: Session, id: PrincipalId, relabelling: Relabelling): void {
  relabel(stateBehind(session), id, relabelling);
}

/** Gives a principal other rights: see `changeRights`. Fails with `no-right`, `nobody-left`, and as a save does. */
export function changeMember(
  session: Session,
  id: PrincipalId,
  rights: RoleRights,
  notes: readonly JsonObject[] = [],
): void {
  changeRights(stateBehind(session), id, rights, notes);
}

/** Removes principals and gives new keys to all they could read. Fails with `no-right` and as a save does. */
export function removeMembers(
  session: Session,
  removed: readonly PrincipalId[],
  notes: readonly JsonObject[] = [],
): void {
  removePrincipals(stateBehind(session), removed, notes);
}

/**
 * Moves what the session's principal may do to somebody else, in one entry: the other gets the rights, this one is
 * removed, or stays with the rights given. Fails with `no-right` where the successor has no keys of its own yet,
 * `nobody-left`, and as a save does.
 */
export function handOverTo(
  session: Session,
  successor: PrincipalId,
  plan: { readonly rights: RoleRights; readonly stays?: RoleRights; readonly notes?: readonly JsonObject[] },
): void {
  const state = stateBehind(session);
  assertWritable(state);
  const standing = state.view.roster.principals.get(successor);
  const isAble =
    standing?.kind === 'person' && !standing.removed && !standing.suspended && !standing.provisional;
  if (!isAble || successor === state.principal) throw new VaultError('no-right');
  const gains = patchFor(state, successor, plan.rights);
  const own: [PrincipalId, ReturnType<typeof patchFor>][] =
    plan.stays === undefined ? [] : [[state.principal, patchFor(state, state.principal, plan.stays)]];
  const patches = [[successor, gains] as const, ...own].filter(([, patch]) => Object.keys(patch).length > 0);
  changeRoster(state, {
    rights: new Map(patches),
    leaves: plan.stays === undefined ? [state.principal] : [],
    notes: plan.notes ?? [],
  });
}

/** Adds, replaces or withdraws an own way in: see `changeOwnSlots`. The seed is wiped. */
export function changeOwnWays(
  session: Session,
  change: {
    readonly seed: PrincipalSeed;
    readonly slot?: SlotPlan;
    readonly withdraws?: readonly PartHash[];
    readonly notes?: readonly JsonObject[];
  },
): void {
  const state = stateBehind(session);
  if (change.slot !== undefined) assertFree(state, state.principal, change.slot.label);
  changeOwnSlots(state, change);
  change.seed.fill(0);
}

/** New keys for oneself, because others may have had the old ones: see `replaceLeakedKeys`. */
export function replaceOwnKeys(session: Session, slot: SlotPlan, notes: readonly JsonObject[] = []): void {
  replaceLeakedKeys(stateBehind(session), slot, notes);
}

/** Another person joins for what the session is about to do: see `joinPerson`. */
export function joinMember(session: Session, slot: SlotInfo, seed: PrincipalSeed): void {
  joinPerson(stateBehind(session), slot, seed);
}

/** Who has joined a session. */
export function joinedBy(session: Session): PrincipalId[] {
  return stateBehind(session).companions.map(({ id }) => id);
}

/** Makes a group that opens jointly: see `makeGroup`. */
export function addGroup(session: Session, plan: GroupPlan): PrincipalId {
  return makeGroup(stateBehind(session), plan);
}

/** Who once could read what they may not read now: see `lostReadsIn`. */
export function lostReads(session: Session): LostRead[] {
  const { log, view } = stateBehind(session);
  return lostReadsIn(log, view);
}

/** Compartments that somebody who may not read them now could still open. docs/vault-format.md 17.3. */
export function owedCompartments(session: Session): CompartmentId[] {
  const { view, parts } = stateBehind(session);
  const wrappedTo = wrappedToBy(parts.wraps);
  return [...view.compartments.keys()].filter((id) => view.isOwed(id, wrappedTo));
}

/** Compartments whose keys go only where two people are needed. */
export function compartmentsForTwo(session: Session): CompartmentId[] {
  const { view } = stateBehind(session);
  return [...view.compartments].filter(([, { flags }]) => flags.includes('no-single')).map(([id]) => id);
}

/** Whether a principal may read a compartment. */
export function mayRead(session: Session, id: PrincipalId, compartment: CompartmentId): boolean {
  return stateBehind(session).view.roster.right(id, compartment) >= readRight;
}

/** Whether the session administers the vault: adds people, removes them. */
export function administers(session: Session): boolean {
  const { view, principal } = stateBehind(session);
  return view.roster.right(principal, vaultCompartment) >= manageRight;
}

/** Whether the vault was restored and nobody has yet said who was removed since. */
export function isGateAnswered(session: Session): boolean {
  const state = stateBehind(session);
  return !isGateOpen(state.log, state.view);
}

/** Every way in that the log lists and that still has rights, by label: see `openersLabelled`. */
export function openersKnown(session: Session): LabelledOpener[] {
  const { log, view, parts } = stateBehind(session);
  return openersLabelled({ log, view, slots: parts.slots });
}

/** Whose slots bear a label, also slots that did not travel on paper. Fails with `no-such-slot`. */
export function principalsWithLabel(session: Session, label: string): PrincipalId[] {
  const { log, view, parts } = stateBehind(session);
  return principalsLabelled({ log, view, slots: parts.slots }, label);
}

/** Answers the gate: the removals since the paper was made, and new keys for everything. docs/vault-format.md 20.4. */
export function answerGate(
  session: Session,
  removed: readonly PrincipalId[],
  notes: readonly JsonObject[] = [],
): void {
  const state = stateBehind(session);
  const reason = readOnlyBecause(state);
  if (reason === null) return;
  if (reason !== 'gate-open') throw new VaultError(reason);
  removeAndRekey(state, removed, notes);
}

/** Every label that the log has ever given a slot, void ones too. */
export function labelsEver(session: Session): string[] {
  const state = stateBehind(session);
  const listed = state.view.order.flatMap((name) => state.log.entry(name)?.body.parts ?? []);
  return listed.flatMap(({ label }) => label ?? []);
}

/** The SLIP-39 identifiers of all card sets that the log has seen, void ones too, which no new set may have. */
export function cardIdentifiers(session: Session): Set<number> {
  return new Set(
    labelsEver(session)
      .map(Number)
      .filter((label) => Number.isInteger(label)),
  );
}
