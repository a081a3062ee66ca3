import type { CompartmentId, PrincipalId } from '../ids.ts';
import type { JointMember, PrincipalKind, Right } from './body.ts';
import { rightOf, standingOf, type RosterState } from './roster.ts';

export interface Principal {
  readonly id: PrincipalId;
  readonly kind: PrincipalKind;
  /** Public keys, 64 hex characters each; of a suspended principal one of those that are in dispute. */
  readonly sign: string;
  readonly box: string;
  readonly k: number | undefined;
  readonly n: number | undefined;
  readonly members: readonly JointMember[];
  readonly removed: boolean;
  /** Two keys beside each other, or leaked ones: it can neither sign nor get wraps until that is settled. */
  readonly suspended: boolean;
  /** A person whose keys somebody else made: its first act is to make its own. */
  readonly provisional: boolean;
  rights(compartment: CompartmentId): Right;
}

export interface Roster {
  readonly principals: ReadonlyMap<PrincipalId, Principal>;
  /** 0 for one who is removed or unknown. */
  right(id: PrincipalId, compartment: CompartmentId): Right;
  /** Principals neither removed nor suspended who have at least this right, in order of id. */
  withRight(compartment: CompartmentId, right: Right): Principal[];
}

const views = new WeakMap<RosterState, Roster>();

/** A roster for reading. The same state gives the same view. */
export function rosterView(state: RosterState): Roster {
  const known = views.get(state);
  if (known) return known;
  const principals = new Map(
    [...state.principals.keys()].sort().flatMap((id) => {
      const principal = principalView(state, id);
      return principal ? [[id, principal] as const] : [];
    }),
  );
  const roster: Roster = {
    principals,
    right: (id, compartment) => rightOf(state, id, compartment),
    withRight: (compartment, right) =>
      [...principals.values()].filter(
        ({ id, removed, suspended }) => !removed && !suspended && rightOf(state, id, compartment) >= right,
      ),
  };
  views.set(state, roster);
  return roster;
}

function principalView(state: RosterState, id: PrincipalId): Principal | undefined {
  const standing = standingOf(state, id);
  if (!standing) return undefined;
  const { kind, sign, box, k, n, members } = standing.keys;
  const { removed, suspended, provisional } = standing;
  const rights = (compartment: CompartmentId) => rightOf(state, id, compartment);
  return { id, kind, sign, box, k, n, members, removed, suspended, provisional, rights };
}
