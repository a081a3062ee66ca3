import type { PrincipalId, PrincipalKind, Right } from '../../crypto/index.ts';
import type { JsonObject } from '../model/index.ts';
import { VaultError } from './errors.ts';
import { principalsLabelled } from './labelled.ts';
import { addPrincipal, removeAndRekey, type MemberPlan } from './members.ts';
import { stateBehind } from './open-session.ts';
import { isGateOpen } from './restored.ts';
import type { Session } from './session.ts';
import { assertWritable, readOnlyBecause, type SessionState } from './state.ts';

/** A principal as those who administer the vault see it. */
export interface MemberView {
  readonly id: PrincipalId;
  readonly kind: PrincipalKind;
  readonly labels: readonly string[];
  readonly rights: Readonly<Record<string, Right>>;
  readonly removed: boolean;
  readonly provisional: boolean;
  /** Cards: how many are needed, of how many. */
  readonly k: number | undefined;
  readonly n: number | undefined;
}

/** Everybody the log knows, with their rights by kind of compartment and the labels of their slots. */
export function members(session: Session): MemberView[] {
  const state = stateBehind(session);
  return [...state.view.roster.principals.values()].map((principal) => {
    const { id, kind, removed, provisional, k, n } = principal;
    const rights = [...state.view.compartments].map(([compartment, { kind: name }]) => [
      name,
      principal.rights(compartment),
    ]);
    return {
      id,
      kind,
      removed,
      provisional,
      k,
      n,
      labels: labelsOf(state, id),
      rights: Object.fromEntries(rights) as MemberView['rights'],
    };
  });
}

function labelsOf(state: SessionState, principal: PrincipalId): string[] {
  return state.parts.slots.flatMap((slot) =>
    slot.state === 'whole' && slot.header.principal === principal ? [slot.label] : [],
  );
}

/** Adds a principal: see `addPrincipal`. */
export function addMember(session: Session, plan: MemberPlan): PrincipalId {
  return addPrincipal(stateBehind(session), plan);
}

/** Removes principals and gives new keys to all they could read. Fails with `no-right` and as a save does. */
export function removeMembers(
  session: Session,
  removed: readonly PrincipalId[],
  notes: readonly JsonObject[] = [],
): void {
  const state = stateBehind(session);
  assertWritable(state);
  removeAndRekey(state, removed, notes);
}

/** Whether the vault was restored and nobody has yet said who was removed since. */
export function isGateAnswered(session: Session): boolean {
  const state = stateBehind(session);
  return !isGateOpen(state.log, state.view);
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

/** The SLIP-39 identifiers of all card sets that the log has seen, void ones too, which no new set may have. */
export function cardIdentifiers(session: Session): Set<number> {
  const state = stateBehind(session);
  const listed = state.view.order.flatMap((name) => state.log.entry(name)?.body.parts ?? []);
  const labels = listed.flatMap(({ label }) => (label === undefined ? [] : [Number(label)]));
  return new Set(labels.filter((label) => Number.isInteger(label)));
}
