import type { CompartmentId, EntryName, PrincipalId } from '../ids.ts';
import { isCounted, type Verdict } from './evaluate.ts';
import { isUpTo } from './evaluate.ts';
import { takingsOf, type LogNode } from './node.ts';
import { standingOf, type RosterState } from './roster.ts';
import type { LogState } from './state.ts';

/** What is to be shown or settled in a log. Names are ids and hashes; the words are for others to find. */
export type LogFinding =
  | {
      readonly kind: 'quarantined';
      readonly entry: EntryName;
      readonly signers: readonly PrincipalId[];
      readonly size: number;
      readonly verdict: Verdict;
    }
  /** It takes something although it does not count: until a void settles it nothing is deleted or sealed anew. */
  | { readonly kind: 'unsettled'; readonly entry: EntryName; readonly signers: readonly PrincipalId[] }
  | { readonly kind: 'claim'; readonly entry: EntryName; readonly by: EntryName }
  | { readonly kind: 'suspended'; readonly principal: PrincipalId }
  | { readonly kind: 'compartment-made-twice'; readonly compartment: CompartmentId }
  /** Its time is before a parent's: a clock was wrong. */
  | { readonly kind: 'clock'; readonly entry: EntryName }
  /** A parent is not there, and no restore says that the entry came from paper. */
  | { readonly kind: 'parents-lacking'; readonly entry: EntryName }
  /** Its doors are not the newest among its ancestors, as came out when these came: it was dropped. */
  | { readonly kind: 'refused'; readonly entry: EntryName }
  | { readonly kind: 'newer'; readonly entry: EntryName };

/** All findings of a log, entries in the order in which they were taken in. */
export function findingsOf(state: LogState, roster: RosterState): LogFinding[] {
  const fromPaper = paperEntries(state);
  return [
    ...state.nodes.inOrder.flatMap((node) => entryFindings(node, state, fromPaper)),
    ...[...state.refused].map((entry): LogFinding => ({ kind: 'refused', entry })),
    ...[...roster.principals.keys()]
      .filter((id) => isDisputed(roster, id))
      .map((principal): LogFinding => ({ kind: 'suspended', principal })),
    ...[...roster.compartments]
      .filter(([, { made }]) => made.length > 1)
      .map(([compartment]): LogFinding => ({ kind: 'compartment-made-twice', compartment })),
  ];
}

function isDisputed(roster: RosterState, id: PrincipalId): boolean {
  const standing = standingOf(roster, id);
  return standing !== undefined && standing.suspended && !standing.removed;
}

function entryFindings(node: LogNode, state: LogState, fromPaper: (node: LogNode) => boolean): LogFinding[] {
  const { name: entry } = node;
  const { signers, size, time, parents } = node.entry;
  const verdict = state.verdictOf(node);
  const findings: LogFinding[] = [];
  if (verdict.kind === 'quarantined') findings.push({ kind: 'quarantined', entry, signers, size, verdict });
  if (verdict.kind === 'claim') findings.push({ kind: 'claim', entry, by: verdict.by });
  if (verdict.kind === 'newer') findings.push({ kind: 'newer', entry });
  const isTaking = takingsOf(node).length > 0 && !state.evaluation.off.has(node);
  if (isTaking && !isCounted(verdict)) findings.push({ kind: 'unsettled', entry, signers });
  if (node.parents.some((parent) => parent.entry.time > time)) findings.push({ kind: 'clock', entry });
  if (node.parents.length < parents.length && !fromPaper(node))
    findings.push({ kind: 'parents-lacking', entry });
  return findings;
}

/** Print entries that a restore names, and the door entries that came with them, may lack parents. */
function paperEntries({ projection, nodes }: LogState): (node: LogNode) => boolean {
  const prints = projection.restores.flatMap(({ entry }) => {
    const print = entry.body.restore === undefined ? undefined : nodes.byName.get(entry.body.restore);
    return print?.entry.body.print ? [print] : [];
  });
  return (node) => prints.some((print) => node === print || (node.isDoor && isUpTo(node, print)));
}
