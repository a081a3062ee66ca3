import type { CompartmentId, EntryName, Kid, PrincipalId } from '../ids.ts';
import { readRight } from './body.ts';
import { isAncestor } from './graph.ts';
import type { LogNode } from './node.ts';
import { isDrop, rightOf, standingOf, type RosterState } from './roster.ts';
import { newestStated, type StatedKid } from './statements.ts';
import type { LogState } from './state.ts';

export interface KeyInUse {
  readonly kid: Kid;
  /** The entry that sets it. */
  readonly entry: EntryName;
  /** X25519 public key of a compartment with `drop`, 64 hex characters. */
  readonly box: string | undefined;
  /** Not displaced by a later key. Only newest keys seal. */
  readonly newest: boolean;
  /** Somebody had it who may not read now, or whose keys leaked. */
  readonly owed: boolean;
}

/** To whom a key was wrapped, as far as the wraps are still there; undefined where they are not. */
export type WrappedTo = (kid: Kid) => readonly PrincipalId[] | undefined;

/** The keys of a compartment in the order in which to seal with them (specification 9.3, 17.3). */
export function keysOf(
  state: LogState,
  now: RosterState,
  compartment: CompartmentId,
  wrappedTo: WrappedTo = () => undefined,
): KeyInUse[] {
  const all = now.kids.get(compartment) ?? [];
  const newest = new Set(newestStated(all));
  const rank = ({ newest: isNewest, owed }: KeyInUse) => (isNewest ? 0 : 2) + (owed ? 1 : 0);
  return all
    .map((stated) => ({
      kid: stated.kid,
      entry: stated.at.name,
      box: stated.box,
      newest: newest.has(stated),
      owed: isKeyOwed(state, now, compartment, stated, wrappedTo(stated.kid)),
    }))
    .sort((a, b) => rank(a) - rank(b) || (a.kid < b.kid ? -1 : 1));
}

/** Whether a compartment is owed a re-key: by its best key, or by keys under which listed rows of it lie. */
export function isOwed(
  keys: readonly KeyInUse[],
  compartment: CompartmentId,
  { projection }: LogState,
  now: RosterState,
): boolean {
  const [best] = keys;
  if (best?.owed === true) return true;
  if (isDrop(now, compartment)) return false;
  const owed = new Set(keys.filter((key) => key.owed).map(({ kid }) => kid));
  return projection.rows.some(
    (listing) =>
      listing.compartment === compartment &&
      listing.closedBy === undefined &&
      !listing.optional &&
      owed.has(listing.kid),
  );
}

type Holder = { readonly id: PrincipalId; readonly sign: string };

function isKeyOwed(
  state: LogState,
  now: RosterState,
  compartment: CompartmentId,
  key: StatedKid,
  wrapped: readonly PrincipalId[] | undefined,
): boolean {
  const lost = ({ id, sign }: Holder) =>
    rightOf(now, id, compartment) < readRight || (now.principals.get(id)?.leaked.has(sign) ?? false);
  const holders = possibleHolders(state, compartment, key);
  if (wrapped === undefined) return holders.some(lost);
  const others = wrapped.filter((id) => !holders.some((holder) => holder.id === id));
  return (
    holders.some((holder) => wrapped.includes(holder.id) && lost(holder)) ||
    others.some((id) => rightOf(now, id, compartment) < readRight)
  );
}

/** Everybody who could read there, and by which keys, when the key was set or at any place after it. */
function possibleHolders(state: LogState, compartment: CompartmentId, { at }: StatedKid): Holder[] {
  const { nodes, evaluation } = state;
  const holders: Holder[] = [];
  const look = (node: LogNode, ids: Iterable<PrincipalId>) => {
    const roster = evaluation.after.get(node);
    for (const id of ids) {
      const standing = roster && standingOf(roster, id);
      if (standing && rightOf(roster, id, compartment) >= readRight)
        holders.push({ id, sign: standing.keys.sign });
    }
  };
  for (const node of nodes.doors) {
    if (node !== at && !isAncestor(at.place, node.place)) continue;
    const isWhole = node === at || node.doors.length > 1;
    const named = (node.entry.body.principals ?? []).map(({ id }) => id);
    look(node, isWhole ? (evaluation.after.get(node)?.principals.keys() ?? []) : named);
  }
  return holders;
}
