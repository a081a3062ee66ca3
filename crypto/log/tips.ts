import { isAncestor } from './graph.ts';
import type { LogNode } from './node.ts';
import { causalOrder } from './order.ts';

/** Entries that nothing was built on. */
export interface Tips {
  readonly all: ReadonlySet<LogNode>;
  /** Entries that count and have no descendant that does. */
  readonly counted: ReadonlySet<LogNode>;
  /** Door entries that are no ancestor of another one. */
  readonly doors: ReadonlySet<LogNode>;
  /** Takes one more entry into account, after its ancestors. */
  readonly add: (node: LogNode, counts: boolean) => void;
}

/** No entry yet. */
export function createTips(): Tips {
  const all = new Set<LogNode>();
  const counted = new Set<LogNode>();
  const doors = new Set<LogNode>();
  const add = (node: LogNode, counts: boolean): void => {
    for (const before of node.parents) all.delete(before);
    for (const before of node.doors) all.delete(before);
    all.add(node);
    if (node.isDoor) {
      for (const door of node.doors) doors.delete(door);
      doors.add(node);
    }
    if (!counts) return;
    for (const tip of counted) if (isAncestor(tip.place, node.place)) counted.delete(tip);
    counted.add(node);
  };
  return { all, counted, doors, add };
}

/** Keeps the order "causal, then time, then hash": anew when asked for, longer where an entry can only come last. */
export function createOrder(nodes: readonly LogNode[]): {
  readonly now: () => readonly LogNode[];
  readonly add: (node: LogNode, isAfterAll: boolean) => void;
} {
  let order: LogNode[] | undefined;
  let latest = nodes.reduce((time, { entry }) => Math.max(time, entry.time), 0);
  const add = (node: LogNode, isAfterAll: boolean): void => {
    if (isAfterAll || node.entry.time > latest) order?.push(node);
    else order = undefined;
    latest = Math.max(latest, node.entry.time);
  };
  const now = () => (order ??= causalOrder(nodes, (node) => [...node.parents, ...node.doors]));
  return { now, add };
}
