import type { EntryName, PrincipalId } from '../ids.ts';
import { isCounted, isUpTo, pass, type Evaluation } from './evaluate.ts';
import { isAncestor, isBeside } from './graph.ts';
import { meets, takes } from './meets.ts';
import type { Taking } from './need.ts';
import { takingsOf, type LogNode } from './node.ts';
import { causalOrder } from './order.ts';
import { emptyRoster, standingOf, type RosterState } from './roster.ts';
import { voidNeed } from './soundness.ts';

/** Which claims are applied: all, where an entry is judged that was built on them, or those that this machine holds. */
export type Claims = 'all' | ReadonlySet<EntryName>;

/**
 * Verdicts on door entries that hold with each its ancestors, ancestors first. Voids are settled one after the other in
 * causal order, then time, then hash: each sees what those before it have settled (specification 15).
 */
export function evaluate(doors: readonly LogNode[], claims: Claims): Evaluation {
  const off = new Map<LogNode, LogNode>();
  const settled = new Map<LogNode, LogNode | undefined>();
  const voids = doors.filter(({ entry, soundness }) => entry.body.void && soundness.sound);
  if (voids.length === 0) return pass(doors, off, settled);
  const inOrder = causalOrder(doors, (node) => node.doors).filter((node) => voids.includes(node));
  for (const node of inOrder) settled.set(node, node);
  for (const node of inOrder) {
    if (off.has(node)) continue;
    const sofar = pass(doors, off, settled);
    const against = takerOfVoid(node, sofar, doors);
    const holds = against === undefined || claims === 'all' || claims.has(node.name);
    settled.set(node, holds ? undefined : against);
    if (!holds) continue;
    for (const target of targetsOf(node, doors)) {
      // A void that nobody contradicts only takes away the effect of what does not count anyway.
      const isDue = against !== undefined || !isCounted(sofar.verdicts.get(target) ?? { kind: 'counts' });
      if (isDue && !off.has(target)) off.set(target, node);
    }
  }
  return pass(doors, off, settled);
}

/**
 * The entry that makes a void a claim: what takes manage of the vault from all who sign it, or contests their keys;
 * undefined for none.
 */
function takerOfVoid(
  node: LogNode,
  { after, takers, off }: Evaluation,
  doors: readonly LogNode[],
): LogNode | undefined {
  const side = sideOf(node);
  if (side === undefined || !node.soundness.sound) return node;
  const roster = after.get(side) ?? emptyRoster;
  const against = takers
    .filter((taker) => !isUpTo(taker, side) && !isAncestor(node.place, taker.place))
    .sort(byName);
  const known = doors.filter((other) => !off.has(other));
  let found: LogNode | undefined;
  for (const [id, key] of node.soundness.keys) {
    if (!meets(voidNeed, id, key, roster)) continue;
    const taker =
      against.find((other) => takingsOf(other).some((taking) => takes(taking, voidNeed, id, key))) ??
      contesterOf(id, roster, known);
    if (taker === undefined) return undefined;
    found ??= taker;
  }
  return found ?? node;
}

/**
 * An entry beside the own change that gave a principal its keys, which changes or leaks the same old key: whoever else
 * has that key could make the same void (decision 0011). Undefined for none.
 */
function contesterOf(id: PrincipalId, roster: RosterState, doors: readonly LogNode[]): LogNode | undefined {
  const keys = standingOf(roster, id)?.keys;
  if (!keys?.byOwner || !keys.at.soundness.sound) return undefined;
  const { at } = keys;
  const old = keys.at.soundness.keys.get(id);
  const contesters = doors.filter((other) => isBeside(other.place, at.place) && usesKey(other, id, old));
  return contesters.sort(byName)[0];
}

/** Whether an entry changes a principal's keys by this old one, or says that others may have had it. */
function usesKey(node: LogNode, id: PrincipalId, old: string | undefined): boolean {
  if (!node.soundness.sound || old === undefined) return false;
  const changes = node.soundness.owners.has(id) && node.soundness.keys.get(id) === old;
  const isLeak = ({ kind, ...taking }: Taking) =>
    kind === 'leaked' && taking.principal === id && 'sign' in taking && taking.sign === old;
  return changes || takingsOf(node).some(isLeak);
}

/** So that everybody blames the same entry. */
function byName(a: LogNode, b: LogNode): number {
  return a.name < b.name ? -1 : 1;
}

function sideOf({ entry, doors }: LogNode): LogNode | undefined {
  return doors.find(({ name }) => name === entry.body.void?.side);
}

function targetsOf(node: LogNode, doors: readonly LogNode[]): LogNode[] {
  const names = new Set(node.entry.body.void?.entries);
  return doors.filter(({ name }) => names.has(name));
}
