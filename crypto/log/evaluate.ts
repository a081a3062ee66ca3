import type { EntryName, PrincipalId } from '../ids.ts';
import { isAncestor } from './graph.ts';
import { besideOf, leakedBy, takenBy, unmetNeed } from './meets.ts';
import type { Need } from './need.ts';
import { takingsOf, type LogNode, type UnsoundReason } from './node.ts';
import { applyEntry, applyTakings } from './roster-apply.ts';
import { joinRosters } from './roster-join.ts';
import { emptyRoster, type RosterState } from './roster.ts';

/** Why an entry does not count, seen from the whole log. */
export type QuarantineReason =
  | UnsoundReason
  | 'right-not-counted' // its right rests on entries that do not count
  | 'right-taken' // a sound entry beside it takes the right (`by`)
  | 'key-leaked' // a sound entry beside it says that others may have had the key (`by`)
  | 'voided'; // a void names it (`by`)

/** What the log says of one of its entries. */
export type Verdict =
  | { readonly kind: 'counts' }
  /** Counts, and a newer version wrote it: read what is understood, write nothing. */
  | { readonly kind: 'newer' }
  /** A void of somebody from whom the other side takes the right: it holds only where this machine remembers so. */
  | { readonly kind: 'claim'; readonly by: EntryName }
  | {
      readonly kind: 'quarantined';
      readonly reason: QuarantineReason;
      readonly member?: string;
      readonly by?: EntryName;
    };

export const counts: Verdict = { kind: 'counts' };
const newer: Verdict = { kind: 'newer' };

/** Whether a verdict lets the entry count. */
export function isCounted({ kind }: Verdict): boolean {
  return kind === 'counts' || kind === 'newer';
}

/** Verdicts on a set of door entries that holds with each its ancestors. */
export interface Evaluation {
  readonly verdicts: Map<LogNode, Verdict>;
  /** The roster of each door entry together with its ancestors. */
  readonly after: Map<LogNode, RosterState>;
  /** Sound entries, not voided, that take something. */
  readonly takers: LogNode[];
  /** What voids name, and by which void. */
  readonly off: ReadonlyMap<LogNode, LogNode>;
  /** How each sound void was settled: undefined for those that hold, else the entry that makes it a claim. */
  readonly voids: ReadonlyMap<LogNode, LogNode | undefined>;
}

/** One pass over door entries, ancestors first, with voids settled as given. */
export function pass(
  doors: Iterable<LogNode>,
  off: Evaluation['off'],
  voids: Evaluation['voids'],
): Evaluation {
  const nodes = [...doors];
  const takers = nodes.filter((node) => takingsOf(node).length > 0 && !off.has(node));
  const evaluation: Evaluation = { verdicts: new Map(), after: new Map(), takers, off, voids };
  for (const node of nodes) extend(evaluation, node);
  return evaluation;
}

/** Adds one door entry, whose ancestors are judged already, to an evaluation. */
export function extend(evaluation: Evaluation, node: LogNode): void {
  const before = rosterBefore(evaluation, node);
  const verdict = judge(node, before, evaluation);
  evaluation.verdicts.set(node, verdict);
  evaluation.after.set(node, rosterAfter(node, before, verdict, evaluation));
}

/** The roster of an entry's ancestors in an evaluation that holds its doors. */
export function rosterBefore({ after }: Evaluation, node: LogNode): RosterState {
  if (node.doors.length === 0) return emptyRoster;
  return joinRosters(node.doors.map((door) => after.get(door) ?? emptyRoster));
}

/** The verdict on any entry, door or not, whose ancestors have the roster `before` (specification 14.4). */
export function judge(node: LogNode, before: RosterState, evaluation: Evaluation): Verdict {
  const { soundness } = node;
  const quarantined = (reason: QuarantineReason, by?: LogNode, member?: string): Verdict => ({
    kind: 'quarantined',
    reason,
    ...(by && { by: by.name }),
    ...(member && { member }),
  });
  if (!soundness.sound) return quarantined(soundness.reason, undefined, soundness.member);
  const voidedBy = evaluation.off.get(node);
  if (voidedBy) return quarantined('voided', voidedBy);
  const passed = node.entry.unknown ? newer : counts;
  if (node.entry.body.void) return judgeVoid(node, evaluation, passed);
  if (node.doors.length === 0) return passed;
  const beside = besideOf(node, evaluation.takers);
  const leaker = leakedBy(soundness.keys, beside);
  if (leaker) return quarantined('key-leaked', leaker);
  const unmet = unmetNeed(soundness.needs, soundness.keys, before);
  if (unmet) return quarantined('right-not-counted', undefined, unmet.member);
  if (beside.length === 0) return passed;
  for (const need of soundness.needs) {
    const taker = takenBy(need, soundness.keys, before, beside);
    if (taker) return quarantined('right-taken', taker, need.member);
  }
  return passed;
}

function judgeVoid(node: LogNode, { voids }: Evaluation, passed: Verdict): Verdict {
  const against = voids.get(node);
  return against ? { kind: 'claim', by: against.name } : passed;
}

function rosterAfter(node: LogNode, before: RosterState, verdict: Verdict, { off }: Evaluation): RosterState {
  const { soundness } = node;
  if (!soundness.sound || off.has(node)) return before;
  if (isCounted(verdict)) return rosterWith(before, node, soundness.owners);
  return applyTakings(before, node, soundness.takings);
}

/** Evaluations of nested logs come to the same rosters again and again; sharing them keeps a log of n entries linear. */
const lastApplied = new WeakMap<LogNode, { before: RosterState; after: RosterState }>();

/** The roster after an entry that counts, on top of `before`. */
export function rosterWith(
  before: RosterState,
  node: LogNode,
  owners: ReadonlySet<PrincipalId>,
): RosterState {
  const last = lastApplied.get(node);
  if (last?.before === before) return last.after;
  const after = applyEntry(before, node, owners);
  lastApplied.set(node, { before, after });
  return after;
}

/** Whether an entry is another one or an ancestor of it. */
export function isUpTo(a: LogNode, b: LogNode): boolean {
  return a === b || isAncestor(a.place, b.place);
}

/** Whether an entry that counts has a signer for this need, whom no entry beside it takes it from. */
export function isEntitled(node: LogNode, need: Need, evaluation: Evaluation): boolean {
  if (!node.soundness.sound) return false;
  const { keys } = node.soundness;
  const before = rosterBefore(evaluation, node);
  if (unmetNeed([need], keys, before)) return false;
  return takenBy(need, keys, before, besideOf(node, evaluation.takers)) === undefined;
}
