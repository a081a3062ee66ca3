import type { PrincipalId } from '../ids.ts';
import { rosterWith } from './evaluate.ts';
import { hasDoorMember } from './graph.ts';
import { joinRosters } from './roster-join.ts';
import type { LogNode } from './node.ts';
import { emptyRoster, type RosterState } from './roster.ts';
import { doorsUpTo } from './signatures.ts';
import { evaluate } from './voids.ts';

/** What a set of newest door entries, judged with their ancestors alone, gives to an entry built on them. */
export interface OwnState {
  readonly roster: RosterState;
  /** How many entries with door members each principal has signed among them. */
  readonly written: ReadonlyMap<PrincipalId, number>;
}

const nothing: OwnState = { roster: emptyRoster, written: new Map() };

/**
 * Rosters as entries see them from where they stand: the counting rule applied to their ancestors alone, claims among
 * these taken as applied, since who builds on one vouches for it. Kept for each place that was asked for; along a line
 * of door entries each costs no more than its own statements.
 */
export function createStates(doorsOfLog: readonly LogNode[]): (doors: readonly LogNode[]) => OwnState {
  const single = new Map<LogNode, OwnState>();
  const several = new Map<string, OwnState>();
  const stateOf = (doors: readonly LogNode[]): OwnState => {
    const [first] = doors;
    if (first === undefined) return nothing;
    const isSingle = doors.length === 1;
    const key = isSingle ? '' : doors.map(({ name }) => name).join();
    const known = isSingle ? single.get(first) : several.get(key);
    if (known) return known;
    const state = isSingle && !first.entry.body.void ? onTop(stateOf(first.doors), first) : joined(doors);
    if (isSingle) single.set(first, state);
    else several.set(key, state);
    return state;
  };
  const joined = (doors: readonly LogNode[]): OwnState => {
    const nodes = [...doorsUpTo(doors, doorsOfLog)];
    const { after } = evaluate(nodes, 'all');
    const written = new Map<PrincipalId, number>();
    for (const node of nodes) count(written, node);
    return { roster: joinRosters(doors.map((door) => after.get(door) ?? emptyRoster)), written };
  };
  return stateOf;
}

/** One more door entry in a line: nothing stands beside it, so it counts if it is sound. */
function onTop(state: OwnState, node: LogNode): OwnState {
  const { soundness } = node;
  const written = new Map(state.written);
  count(written, node);
  return {
    roster: soundness.sound ? rosterWith(state.roster, node, soundness.owners) : state.roster,
    written,
  };
}

function count(written: Map<PrincipalId, number>, { entry }: LogNode): void {
  if (!hasDoorMember(entry.body)) return;
  for (const id of entry.signers) written.set(id, (written.get(id) ?? 0) + 1);
}
