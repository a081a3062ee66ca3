import { CryptoError } from '../errors.ts';
import type { EntryName } from '../ids.ts';
import { decodeEntry, type Entry } from './entry.ts';
import { isCounted, isUpTo, judge, rosterBefore, type Evaluation, type Verdict } from './evaluate.ts';
import { createNodes, type Nodes } from './insert.ts';
import type { LogNode } from './node.ts';
import { causalOrder } from './order.ts';
import { createState, type LogState } from './state.ts';
import { createLogView, type LogView } from './view.ts';
import { evaluate, type Claims } from './voids.ts';

export type LogOptions = {
  /** Entries whose signatures this machine has checked before, at or before the one it remembers: hashed only. */
  readonly verified?: (name: EntryName) => boolean;
  /** Voids that this machine has applied although the other side contradicts them: part of its memory. */
  readonly claims?: ReadonlySet<EntryName>;
};

/** A signed log. Entries go in parents first, in any such order; what counts comes out the same. */
export interface Log {
  /**
   * Takes an entry in, as bytes or as `decodeEntry` gave it, and returns its name; one that is there already is left as
   * it is. With `lacking` its parents may be absent, as on paper. Fails with `entry-damaged` or `suite-unknown` when the bytes are no entry of this log, and
   * with `entry-parents-lacking` when a parent is not there.
   */
  add(entry: Uint8Array | Entry, options?: { readonly lacking?: boolean }): EntryName;
  /** The verdict that an entry would get if it were added now. Fails as `add`. */
  preview(bytes: Uint8Array): Verdict;
  /**
   * Whether the signatures hold of an entry that was taken in as checked before (`LogOptions.verified`). One for which
   * they do not is no entry, and the log that holds it is to be built anew without it.
   */
  holds(name: EntryName): boolean;
  has(name: EntryName): boolean;
  entry(name: EntryName): Entry | undefined;
  /** What the log says now. A view is of its moment: take a new one after an addition. */
  view(): LogView;
  /** Sets which claims are applied, as `claimsFor` decides. */
  applyClaims(claims: ReadonlySet<EntryName>): void;
  /**
   * Of an entry and the roster entries before it, those that counted when it was the newest: the first that does not
   * count now, under the log's claims or others; undefined when all do. The entry must be in the log.
   */
  firstNotCounting(anchor: EntryName, claims?: ReadonlySet<EntryName>): EntryName | undefined;
  /** The verdict on an entry under other claims than the log's own. */
  verdictUnder(name: EntryName, claims: ReadonlySet<EntryName>): Verdict | undefined;
}

/** An empty log; the first entry added must be its genesis. */
export function createLog({ verified = () => false, claims = new Set() }: LogOptions = {}): Log {
  let nodes = createNodes();
  const refused = new Set<EntryName>();
  let state: LogState | undefined;
  let isStale = false;

  const current = (): LogState => {
    if (isStale) nodes = laidAnew(nodes, refused);
    isStale = false;
    return (state ??= createState(nodes, claims, refused));
  };
  const judged = (given: Uint8Array | Entry, lacking: boolean): LogNode => {
    const entry = given instanceof Uint8Array ? decodeEntry(given) : given;
    const known = nodes.byName.get(entry.name);
    return known ?? nodes.judge(entry, { lacking, verified: verified(entry.name) });
  };
  const found = (name: EntryName) => current().nodes.byName.get(name);
  const add: Log['add'] = (entry, { lacking = false } = {}) => {
    const node = judged(entry, lacking);
    if (nodes.byName.has(node.name)) return node.name;
    if (nodes.lacking.has(node.name)) isStale = true;
    nodes.insert(node);
    if (isStale || state?.add(node) === false) state = undefined;
    return node.name;
  };
  return {
    add,
    preview: (bytes) => {
      const { evaluation } = current();
      const node = judged(bytes, false);
      if (node.entry.body.void) return verdictIn(node, [...nodes.doors, node], claims);
      return judge(node, rosterBefore(evaluation, node), evaluation);
    },
    holds: (name) => nodes.holds(name),
    has: (name) => nodes.byName.has(name),
    entry: (name) => nodes.byName.get(name)?.entry,
    view: () => createLogView(current()),
    applyClaims: (applied) => {
      claims = applied;
      state = undefined;
    },
    firstNotCounting: (anchor, applied = claims) => {
      const node = found(anchor);
      return node && firstLost(node, nodes.doors, applied);
    },
    verdictUnder: (name, applied) => {
      const node = found(name);
      return node && verdictIn(node, nodes.doors, applied);
    },
  };
}

/** The verdict on an entry among door entries that hold its ancestors. */
function verdictIn(node: LogNode, doors: readonly LogNode[], claims: Claims): Verdict {
  const evaluation = evaluate(doors, claims);
  return evaluation.verdicts.get(node) ?? judge(node, rosterBefore(evaluation, node), evaluation);
}

/** The first of an anchor and the roster entries before it that counted when it was the newest and does not now. */
function firstLost(anchor: LogNode, doors: readonly LogNode[], claims: Claims): EntryName | undefined {
  const before = doors.filter((door) => isUpTo(door, anchor));
  const then = evaluate(before, 'all');
  const now = evaluate(doors, claims);
  const countsIn = (evaluation: Evaluation, node: LogNode) =>
    isCounted(evaluation.verdicts.get(node) ?? judge(node, rosterBefore(evaluation, node), evaluation));
  const lost = [...before.filter(isRosterEntry), anchor].find(
    (node) => countsIn(then, node) && !countsIn(now, node),
  );
  return lost?.name;
}

function isRosterEntry({ entry: { body } }: LogNode): boolean {
  return body.principals !== undefined || body.compartments !== undefined || body.void !== undefined;
}

/** The same entries laid anew, ancestors first, after a parent that was lacking has come. */
function laidAnew(old: Nodes, refused: Set<EntryName>): Nodes {
  const nodes = createNodes();
  const parents = (node: LogNode) => [
    ...node.entry.parents.flatMap((name) => old.byName.get(name) ?? []),
    ...node.doors,
  ];
  for (const { entry } of causalOrder(old.inOrder, parents)) {
    try {
      nodes.insert(nodes.judge(entry, { lacking: true, verified: true }));
    } catch (error) {
      // Only now can it be seen that its doors are not the newest among its ancestors: it never was an entry.
      if (!(error instanceof CryptoError)) throw error;
      refused.add(entry.name);
    }
  }
  return nodes;
}
