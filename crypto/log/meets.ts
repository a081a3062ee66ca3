import type { PrincipalId } from '../ids.ts';
import { isBeside } from './graph.ts';
import type { Need, Taking } from './need.ts';
import { takesRight } from './needs.ts';
import { takingsOf, type LogNode, type Soundness } from './node.ts';
import { rightOf, standingOf, type RosterState } from './roster.ts';

type Signers = Extract<Soundness, { sound: true }>['keys'];

/**
 * Whether a signer, who signed with `key`, meets a need in a roster. A right is held with the key that the roster has
 * (decision 0009): else one who was removed could set keys for somebody on a fork, and go on in that name.
 */
export function meets(need: Need, id: PrincipalId, key: string, roster: RosterState): boolean {
  const standing = standingOf(roster, id);
  if (standing?.keys.sign !== key) return false;
  if (standing.removed || standing.suspended) return false;
  switch (need.kind) {
    case 'any':
      return need.evenProvisional || !standing.provisional;
    case 'self':
      return need.principal === id;
    case 'right':
      return !standing.provisional && rightOf(roster, id, need.compartment) >= need.right;
  }
}

/** The first need that no signer meets in the roster; undefined when all are met. */
export function unmetNeed(needs: readonly Need[], signers: Signers, roster: RosterState): Need | undefined {
  return needs.find((need) => ![...signers].some(([id, key]) => meets(need, id, key, roster)));
}

/** Whether a taking takes from a signer, who signed with this key, what a need asks for. */
export function takes(taking: Taking, need: Need, id: PrincipalId, key: string): boolean {
  if (taking.kind === 'leaked') return taking.principal === id && taking.sign === key;
  if (need.kind === 'right') return takesRight(taking, id, need.compartment, need.right);
  return taking.kind === 'removed' && taking.principal === id;
}

/** The takers beside an entry, in order of name, so that everybody blames the same one. */
export function besideOf(node: LogNode, takers: readonly LogNode[]): LogNode[] {
  const beside = takers.filter((taker) => isBeside(taker.place, node.place));
  return beside.length < 2 ? beside : beside.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The entry beside that leaked the key of one of the signers; whatever else, the entry then does not count. */
export function leakedBy(signers: Signers, beside: readonly LogNode[]): LogNode | undefined {
  return beside.find((taker) =>
    takingsOf(taker).some(
      (taking) => taking.kind === 'leaked' && signers.get(taking.principal) === taking.sign,
    ),
  );
}

/** The entry beside that took a need from everybody who could have met it; undefined when someone is left. */
export function takenBy(
  need: Need,
  signers: Signers,
  roster: RosterState,
  beside: readonly LogNode[],
): LogNode | undefined {
  let found: LogNode | undefined;
  for (const [id, key] of signers) {
    if (!meets(need, id, key, roster)) continue;
    const taker = beside.find((other) => takingsOf(other).some((taking) => takes(taking, need, id, key)));
    if (taker === undefined) return undefined;
    found ??= taker;
  }
  return found;
}
