import { vaultCompartment, type CompartmentId, type PrincipalId } from '../ids.ts';
import type { PrincipalKind, Right } from './body.ts';
import {
  nobody,
  rightStated,
  type CompartmentState,
  type PrincipalState,
  type StatedDoor,
  type StatedKeys,
  type StatedKid,
} from './statements.ts';

/** What the log says, at some place in it, of principals, compartments and their keys. Never changed once made. */
export interface RosterState {
  readonly principals: ReadonlyMap<PrincipalId, PrincipalState>;
  readonly compartments: ReadonlyMap<CompartmentId, CompartmentState>;
  /** Every key ever set there by an entry that counts. */
  readonly kids: ReadonlyMap<CompartmentId, readonly StatedKid[]>;
  readonly doors: readonly StatedDoor[];
}

export const emptyRoster: RosterState = {
  principals: new Map(),
  compartments: new Map(),
  kids: new Map(),
  doors: [],
};

/** A principal's standing. `suspended`: two keys beside each other, or leaked ones: it can neither sign nor get wraps. */
export interface Standing {
  readonly keys: StatedKeys;
  readonly removed: boolean;
  readonly suspended: boolean;
  readonly provisional: boolean;
}

/** How a principal stands in a roster; undefined where no entry that counts gave it keys. */
export function standingOf(roster: RosterState, id: PrincipalId): Standing | undefined {
  const state = roster.principals.get(id) ?? nobody;
  const keys = state.keys[0];
  if (keys === undefined) return undefined;
  const suspended = state.keys.some((other) => !isSameKeys(keys, other)) || state.leaked.has(keys.sign);
  const provisional = keys.kind === 'person' && !state.keys.every(({ byOwner }) => byOwner);
  return { keys, removed: state.removedBy.length > 0, suspended, provisional };
}

function isSameKeys(a: StatedKeys, b: StatedKeys): boolean {
  return a.sign === b.sign && a.box === b.box && a.kind === b.kind && a.k === b.k && a.n === b.n;
}

/** The right of a principal in a compartment; 0 for one who is removed or was never named. */
export function rightOf(roster: RosterState, id: PrincipalId, compartment: CompartmentId): Right {
  const state = roster.principals.get(id);
  if (state === undefined || state.removedBy.length > 0) return 0;
  return rightStated(state, compartment, roster.compartments.get(compartment)?.made ?? []);
}

/** Whether a principal is there, neither removed nor suspended. */
export function isActive(roster: RosterState, id: PrincipalId): boolean {
  const standing = standingOf(roster, id);
  return standing !== undefined && !standing.removed && !standing.suspended;
}

/** The active principals who manage a compartment. */
export function managersOf(roster: RosterState, compartment: CompartmentId): PrincipalId[] {
  return [...roster.principals.keys()].filter(
    (id) => rightOf(roster, id, compartment) === 7 && isActive(roster, id),
  );
}

export function isKnownCompartment(roster: RosterState, compartment: CompartmentId): boolean {
  return compartment === vaultCompartment || roster.compartments.has(compartment);
}

/** Whether a compartment takes notes from anybody. */
export function isDrop(roster: RosterState, compartment: CompartmentId): boolean {
  return roster.compartments.get(compartment)?.made.some(({ flags }) => flags.includes('drop')) ?? false;
}

/** What a principal is; undefined where the roster does not know it. */
export function kindOf(roster: RosterState, id: PrincipalId): PrincipalKind | undefined {
  return roster.principals.get(id)?.keys[0]?.kind;
}
