import type { LogNode } from './node.ts';

/** Before: the lower time, then the lower name. */
function isBefore(a: LogNode, b: LogNode): boolean {
  return a.entry.time === b.entry.time ? a.name < b.name : a.entry.time < b.entry.time;
}

/**
 * The one order in which everybody shows entries: repeatedly, of those whose parents were taken or are not among
 * `nodes`, the one with the lowest (time, name).
 */
export function causalOrder(
  nodes: readonly LogNode[],
  parentsOf: (node: LogNode) => readonly LogNode[],
): LogNode[] {
  const waiting = new Map<LogNode, number>();
  const children = new Map<LogNode, LogNode[]>();
  for (const node of nodes) waiting.set(node, 0);
  for (const node of nodes) {
    for (const parent of parentsOf(node)) {
      if (!waiting.has(parent)) continue;
      waiting.set(node, (waiting.get(node) ?? 0) + 1);
      const known = children.get(parent);
      if (known) known.push(node);
      else children.set(parent, [node]);
    }
  }
  const ready = createHeap(nodes.filter((node) => waiting.get(node) === 0));
  const order: LogNode[] = [];
  for (let node = ready.take(); node; node = ready.take()) {
    order.push(node);
    for (const child of children.get(node) ?? []) {
      const left = (waiting.get(child) ?? 0) - 1;
      waiting.set(child, left);
      if (left === 0) ready.add(child);
    }
  }
  return order;
}

/** A binary heap of entries by (time, name). */
function createHeap(first: readonly LogNode[]) {
  const heap: LogNode[] = [];
  const at = (i: number) => heap[i] as LogNode;
  const swap = (i: number, j: number) => {
    [heap[i], heap[j]] = [at(j), at(i)];
  };
  const add = (node: LogNode) => {
    let i = heap.push(node) - 1;
    for (let up = (i - 1) >> 1; i > 0 && isBefore(at(i), at(up)); up = (i - 1) >> 1) {
      swap(i, up);
      i = up;
    }
  };
  const sink = () => {
    for (let i = 0; ;) {
      const left = 2 * i + 1;
      const least = left + 1 < heap.length && isBefore(at(left + 1), at(left)) ? left + 1 : left;
      if (least >= heap.length || !isBefore(at(least), at(i))) return;
      swap(i, least);
      i = least;
    }
  };
  const take = (): LogNode | undefined => {
    if (heap.length > 1) swap(0, heap.length - 1);
    const node = heap.pop();
    sink();
    return node;
  };
  first.forEach(add);
  return { add, take };
}
