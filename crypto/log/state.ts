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
import type { Need } from './need.ts';
import { takingsOf, type LogNode } from './node.ts';
import { createProjection, type Projection } from './projection.ts';
import { joinRosters } from './roster-join.ts';
import { createOrder, createTips } from './tips.ts';
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
  const mayChangeOthers = changesOthers(nodes.doors);
  const tips = createTips();
  const order = createOrder(nodes.inOrder);
  const verdictOf = rememberedVerdicts(evaluation);
  const entitled: LogState['isEntitled'] = (node, need) =>
    isCounted(verdictOf(node)) && isEntitled(node, need, evaluation);
  const projection = createProjection(entitled, (name) => nodes.byName.get(name));

  const takeIn = (node: LogNode): void => {
    const counts = isCounted(verdictOf(node));
    tips.add(node, counts);
    if (counts) projection.add(node);
  };
  const add = (node: LogNode): boolean => {
    const isAfterAll = [...tips.all].every((tip) => isAncestor(tip.place, node.place));
    if (node.isDoor) {
      if (mayChangeOthers(node, isAfterAll)) return false;
      extend(evaluation, node);
      if (takingsOf(node).length > 0) evaluation.takers.push(node);
    }
    order.add(node, isAfterAll);
    takeIn(node);
    return true;
  };
  const rosterNow = () =>
    tips.doors.size === 0
      ? emptyRoster
      : joinRosters([...tips.doors].map((door) => evaluation.after.get(door) ?? emptyRoster));

  for (const node of nodes.inOrder) takeIn(node);
  return {
    nodes,
    evaluation,
    projection,
    tips: tips.all,
    countedTips: tips.counted,
    refused,
    verdictOf,
    isEntitled: entitled,
    rosterNow,
    order: order.now,
    add,
  };
}

/** Verdicts on all entries; those on entries that are no door entries are computed when asked for, and kept. */
function rememberedVerdicts(evaluation: Evaluation): (node: LogNode) => Verdict {
  const verdicts = new Map<LogNode, Verdict>();
  return (node) => {
    const known = evaluation.verdicts.get(node) ?? verdicts.get(node);
    if (known) return known;
    const verdict = judge(node, rosterBefore(evaluation, node), evaluation);
    verdicts.set(node, verdict);
    return verdict;
  };
}

/**
 * Whether a further door entry may change verdicts on entries that are there: it takes something beside some, it is a
 * void or named by one, or it stands beside a void, which it may contest.
 */
function changesOthers(doors: readonly LogNode[]): (node: LogNode, isAfterAll: boolean) => boolean {
  const named = new Set(doors.flatMap(({ entry }) => entry.body.void?.entries ?? []));
  return (node, isAfterAll) => {
    if (node.entry.body.void || named.has(node.name)) return true;
    return !isAfterAll && (named.size > 0 || takingsOf(node).length > 0);
  };
}
