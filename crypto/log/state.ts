import type { EntryName } from '../ids.ts';
import {
  extend,
  isCounted,
  isEntitled,
  judge,
  rosterBefore,
  type Evaluation,
  type Verdict,
} from './evaluate.ts';
import { isAncestor } from './graph.ts';
import type { Nodes } from './insert.ts';
import type { Need } from './needs.ts';
import { takingsOf, type LogNode } from './node.ts';
import { createProjection, type Projection } from './projection.ts';
import { causalOrder } from './order.ts';
import { joinRosters } from './roster-join.ts';
import { emptyRoster, type RosterState } from './roster.ts';
import { evaluate, type Claims } from './voids.ts';

/** What counts in a log, kept up entry by entry. */
export interface LogState {
  readonly nodes: Nodes;
  readonly evaluation: Evaluation;
  readonly projection: Projection;
  readonly tips: ReadonlySet<LogNode>;
  readonly countedTips: ReadonlySet<LogNode>;
  /** Taken in while a parent was lacking, and found to be no entry when that came. */
  readonly refused: ReadonlySet<EntryName>;
  verdictOf(node: LogNode): Verdict;
  isEntitled(node: LogNode, need: Need): boolean;
  rosterNow(): RosterState;
  /** All entries: causal, then time, then hash. */
  order(): readonly LogNode[];
  /** Takes one more entry into account; false when verdicts on others may change, so that all is to be judged anew. */
  add(node: LogNode): boolean;
}

/** Judges all entries of a log. */
export function createState(
  nodes: Nodes,
  claims: Exclude<Claims, 'all'>,
  refused: ReadonlySet<EntryName>,
): LogState {
  const evaluation = evaluate(nodes.doors, claims);
  const named = new Set(nodes.doors.flatMap(({ entry }) => entry.body.void?.entries ?? []));
  const verdicts = new Map<LogNode, Verdict>();
  const tips = new Set<LogNode>();
  const countedTips = new Set<LogNode>();
  const doorTips = new Set<LogNode>();

  const verdictOf = (node: LogNode): Verdict => {
    const known = evaluation.verdicts.get(node) ?? verdicts.get(node);
    if (known) return known;
    const verdict = judge(node, rosterBefore(evaluation, node), evaluation);
    verdicts.set(node, verdict);
    return verdict;
  };
  const entitled = (node: LogNode, need: Need) =>
    isCounted(verdictOf(node)) && isEntitled(node, need, evaluation);
  const projection = createProjection(entitled, (name) => nodes.byName.get(name));

  let order: LogNode[] | undefined;
  let latest = 0;
  const keepOrder = (node: LogNode, isAfterAll: boolean): void => {
    if (isAfterAll || node.entry.time > latest) order?.push(node);
    else order = undefined;
    latest = Math.max(latest, node.entry.time);
  };
  const takeIn = (node: LogNode): void => {
    for (const before of [...node.parents, ...node.doors]) tips.delete(before);
    tips.add(node);
    if (node.isDoor) {
      for (const door of node.doors) doorTips.delete(door);
      doorTips.add(node);
    }
    if (!isCounted(verdictOf(node))) return;
    for (const tip of countedTips) if (isAncestor(tip.place, node.place)) countedTips.delete(tip);
    countedTips.add(node);
    projection.add(node);
  };
  const add = (node: LogNode): boolean => {
    const isAfterAll = [...tips].every((tip) => isAncestor(tip.place, node.place));
    if (node.isDoor) {
      const isTaker = takingsOf(node).length > 0;
      if (node.entry.body.void || named.has(node.name) || (isTaker && !isAfterAll)) return false;
      extend(evaluation, node);
      if (isTaker) evaluation.takers.push(node);
    }
    keepOrder(node, isAfterAll);
    takeIn(node);
    return true;
  };
  const rosterNow = () =>
    doorTips.size === 0
      ? emptyRoster
      : joinRosters([...doorTips].map((door) => evaluation.after.get(door) ?? emptyRoster));

  for (const node of nodes.inOrder) {
    latest = Math.max(latest, node.entry.time);
    takeIn(node);
  }
  return {
    nodes,
    evaluation,
    projection,
    tips,
    countedTips,
    refused,
    verdictOf,
    isEntitled: entitled,
    rosterNow,
    order: () => (order ??= causalOrder(nodes.inOrder, (node) => [...node.parents, ...node.doors])),
    add,
  };
}
