import type { RosterState } from './roster.ts';
import { newestStated, type CompartmentState, type PrincipalState, type Stated } from './statements.ts';

/**
 * The roster of all that several rosters speak of: the newest statements of each thing, together.
 * How several statements of one thing are settled stands where they are read (`standingOf`, `rightOf`).
 */
export function joinRosters(rosters: readonly RosterState[]): RosterState {
  const [first, ...rest] = [...new Set(rosters)];
  if (first === undefined) throw new TypeError('no roster to join');
  return rest.reduce(joinTwo, first);
}

function joinTwo(a: RosterState, b: RosterState): RosterState {
  return {
    principals: joinMaps(a.principals, b.principals, joinPrincipals),
    compartments: joinMaps(a.compartments, b.compartments, joinCompartments),
    kids: joinMaps(a.kids, b.kids, union),
    doors: newestStated(union(a.doors, b.doors)),
  };
}

function joinMaps<Key, Value>(
  a: ReadonlyMap<Key, Value>,
  b: ReadonlyMap<Key, Value>,
  join: (a: Value, b: Value) => Value,
): ReadonlyMap<Key, Value> {
  const joined = new Map(a);
  for (const [key, value] of b) {
    const other = joined.get(key);
    joined.set(key, other === undefined || other === value ? value : join(other, value));
  }
  return joined;
}

/** All statements of both, each once. */
function union<T extends Stated>(a: readonly T[], b: readonly T[]): T[] {
  return [...a, ...b.filter((statement) => !a.some(({ at }) => at === statement.at))];
}

function joinPrincipals(a: PrincipalState, b: PrincipalState): PrincipalState {
  return {
    keys: newestStated(union(a.keys, b.keys)).sort((x, y) => (x.at.name < y.at.name ? -1 : 1)),
    rights: joinMaps(a.rights, b.rights, (x, y) => newestStated(union(x, y))),
    resets: newestStated(union(a.resets, b.resets)),
    removedBy: [...new Set([...a.removedBy, ...b.removedBy])],
    leaked: new Set([...a.leaked, ...b.leaked]),
  };
}

function joinCompartments(a: CompartmentState, b: CompartmentState): CompartmentState {
  return { made: union(a.made, b.made), noSingle: a.noSingle || b.noSingle };
}
