import { vaultCompartment, type CompartmentId, type EntryName, type PrincipalId } from '../ids.ts';
import { manageRight, type EntryBody } from './body.ts';
import { areKeysAcceptable, inconsistentMember } from './consistent.ts';
import type { Entry } from './entry.ts';
import { hasDoorMember, isAncestor } from './graph.ts';
import { unmetNeed } from './meets.ts';
import type { Need } from './need.ts';
import { makes, needsOf, takingsOfBody } from './needs.ts';
import type { LogNode, Soundness, UnsoundReason } from './node.ts';
import { rightOf, standingOf, type RosterState } from './roster.ts';
import type { SignatureResult } from './signatures.ts';

export const mostDoorEntries = 50;

/** What an entry's ancestors, judged alone, give it to stand on. */
export interface Ground {
  readonly roster: RosterState;
  /** How many entries with door members each principal has signed among the ancestors. */
  readonly written: ReadonlyMap<PrincipalId, number>;
  /** The roster of an ancestor together with its own ancestors: for `void`. */
  rosterAt(node: LogNode): RosterState;
  nodeOf(name: EntryName): LogNode | undefined;
}

const unsound = (reason: UnsoundReason, member?: string): Soundness => ({
  sound: false,
  reason,
  ...(member === undefined ? {} : { member }),
});

/** Whether an entry is sound, judged by its ancestors alone (specification 14.1), with what it needs and takes. */
export function soundnessOf(
  entry: Entry,
  doors: readonly LogNode[],
  ground: Ground,
  signatures: SignatureResult,
): Soundness {
  if (doors.length === 0) return genesisSoundness(entry, signatures);
  const { owners, keys, isLeftOver } = signatures;
  if (isLeftOver) return unsound('signature-left-over');
  if (keys.size === 0) return unsound('signer-unknown');
  if (!areKeysAcceptable(entry.body)) return unsound('keys-refused');
  const roster = entry.body.void ? sideRoster(entry.body.void, doors, ground) : ground.roster;
  const member = roster ? inconsistentMember(entry.body, roster) : 'void';
  if (roster === undefined || member !== undefined) return unsound('inconsistent', member);
  const needs = entry.body.void ? [voidNeed] : needsOf(entry.body, roster, owners);
  const unmet = unmetNeed(needs, keys, roster);
  if (unmet) return unsound('right-missing', unmet.member);
  const isManager = [...keys.keys()].some((id) => managesVault(roster, id));
  if (entry.unknown && !isManager) return unsound('unknown-members');
  if (!isManager && isBeyondDoors(entry, ground)) return unsound('too-many-doors');
  return { sound: true, needs, takings: takingsOfBody(entry.body, roster, owners), owners, keys };
}

/** What a void asks for, in the roster of its `side`. */
export const voidNeed: Need = {
  member: 'void',
  kind: 'right',
  compartment: vaultCompartment,
  right: manageRight,
};

/** Genesis is signed by the founder it names: one person with manage in compartment 0 (specification 5.5). */
function genesisSoundness({ body, signers, signatures }: Entry, checked: SignatureResult): Soundness {
  const [founder, another] = body.principals ?? [];
  const rights = Object.keys(founder?.rights ?? {});
  const isFounding =
    another === undefined &&
    founder?.kind === 'person' &&
    signers.length === 1 &&
    signatures.length === 1 &&
    signers[0] === founder.id &&
    founder.rights?.[vaultCompartment] === manageRight &&
    rights.every((id) => id === vaultCompartment || makes(body, id as CompartmentId)) &&
    Object.keys(body).every((member) => member === 'principals' || member === 'compartments');
  const isNew = (body.compartments ?? []).every(
    ({ id, kind }) => kind !== undefined && id !== vaultCompartment,
  );
  if (!isFounding || !isNew) return unsound('inconsistent', 'principals');
  if (!areKeysAcceptable(body)) return unsound('keys-refused');
  return { sound: true, needs: [], takings: [], owners: checked.owners, keys: checked.keys };
}

/** The roster at `side`, if `side` is a newest door entry before the void and nothing named is it or before it. */
function sideRoster(
  { side, entries }: NonNullable<EntryBody['void']>,
  doors: readonly LogNode[],
  ground: Ground,
): RosterState | undefined {
  const node = doors.find(({ name }) => name === side);
  if (node === undefined) return undefined;
  const named = entries.map((name) => ground.nodeOf(name)).filter((other) => other?.isDoor === true);
  const isBefore = (other: LogNode | undefined) =>
    other !== undefined && (other === node || isAncestor(other.place, node.place));
  return named.some(isBefore) ? undefined : ground.rosterAt(node);
}

function managesVault(roster: RosterState, id: PrincipalId): boolean {
  const standing = standingOf(roster, id);
  const isFree = standing !== undefined && !standing.suspended && !standing.provisional;
  return isFree && rightOf(roster, id, vaultCompartment) === manageRight;
}

function isBeyondDoors(entry: Entry, { written }: Ground): boolean {
  if (!hasDoorMember(entry.body)) return false;
  return entry.signers.some((id) => (written.get(id) ?? 0) >= mostDoorEntries);
}
