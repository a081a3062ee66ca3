import {
  checkShare,
  CryptoError,
  fromHex,
  joinSeed,
  joinWraps,
  manageRight,
  noRight,
  openWrap,
  partHash,
  principalKeys,
  sealWrap,
  shareCommitment,
  splitSeed,
  toHex,
  type CompartmentId,
  type JointShare,
  type Principal,
  type PrincipalId,
  type PrincipalKeys,
  type PrincipalSeed,
} from '../../crypto/index.ts';
import type { JsonObject } from '../model/index.ts';
import { VaultError } from './errors.ts';
import { isShared } from './members.ts';
import type { SlotInfo } from './parts.ts';
import { forgetKeys, newPrincipal, type NewPrincipal } from './principals.ts';
import { changeRoster, refresh, type RightsPatch } from './roster-change.ts';
import { assertOpen, assertWritable, type KeysOfOther, type SessionState } from './state.ts';

/** Several people who together open what none of them opens alone. */
export interface GroupPlan {
  /** How many of the members are needed, from 2. */
  readonly needed: number;
  readonly members: readonly PrincipalId[];
  /** Compartments that only the group, and card sets of two or more, may read from now on. */
  readonly compartments: readonly CompartmentId[];
  readonly notes?: readonly JsonObject[];
}

/**
 * Another person joins the session for what it is about to do: it signs with the principal, and groups of which enough
 * members are here are opened. The seed is that of the person's slot and is wiped. docs/vault-format.md 10.
 * Fails with `slot-damaged`, `secret-not-its-own`, `no-right` (removed, suspended, provisional, or the same person again).
 */
export function joinPerson(state: SessionState, slot: SlotInfo, seed: PrincipalSeed): void {
  assertOpen(state);
  if (slot.state !== 'whole' || partHash(slot.bytes) !== slot.part) throw new CryptoError('slot-damaged');
  const keys = principalKeys(seed);
  seed.fill(0);
  const { principal } = slot.header;
  const standing = state.view.roster.principals.get(principal);
  try {
    if (standing?.sign !== toHex(keys.sign.publicKey)) throw new VaultError('secret-not-its-own');
    const isHere = [state, ...state.companions.map(({ id }) => ({ principal: id }))].some(
      (other) => other.principal === principal,
    );
    if (standing.removed || standing.suspended || standing.provisional || isHere)
      throw new VaultError('no-right');
  } catch (error) {
    forgetKeys(keys);
    throw error;
  }
  state.companions.push({ id: principal, keys });
  openGroups(state);
}

/** Opens every group of which enough members are here, and takes in the keys that are wrapped to it. */
function openGroups(state: SessionState): void {
  const standing = state.groups.filter(({ id }) => state.view.roster.principals.get(id)?.removed === false);
  state.groups.splice(0, state.groups.length, ...standing);
  for (const group of state.view.roster.principals.values()) {
    const isOpen = state.groups.some(({ id }) => id === group.id);
    if (group.kind !== 'joint' || group.removed || group.suspended || isOpen) continue;
    const keys = groupKeys(state, group);
    if (keys !== null) state.groups.push({ id: group.id, keys });
  }
  refresh(state);
}

/** The keys of a group, or null while too few of its members are here. Fails with `share-wrong`, `secret-not-its-own`. */
function groupKeys(state: SessionState, group: Principal): PrincipalKeys | null {
  const here: KeysOfOther[] = [{ id: state.principal, keys: state.keys }, ...state.companions];
  const shares = here.flatMap(({ id, keys }) => shareOf(state, group, id, keys) ?? []);
  const needed = group.k ?? group.members.length;
  if (shares.length < needed) return null;
  const seed = joinSeed(shares.slice(0, needed));
  for (const { bytes } of shares) bytes.fill(0);
  const keys = principalKeys(seed);
  seed.fill(0);
  const isItself = toHex(keys.sign.publicKey) === group.sign && toHex(keys.box.publicKey) === group.box;
  if (isItself) return keys;
  forgetKeys(keys);
  throw new VaultError('secret-not-its-own');
}

function shareOf(
  { parts }: SessionState,
  group: Principal,
  member: PrincipalId,
  keys: PrincipalKeys,
): JointShare | undefined {
  const wrap = parts.wraps.find(
    ({ header }) =>
      header.share > 0 && header.of === group.id && header.name === group.sign && header.to === member,
  );
  const commitment = wrap && group.members[wrap.header.share - 1];
  if (wrap === undefined || commitment?.id !== member) return undefined;
  const share = { x: wrap.header.share, bytes: openWrap(wrap.bytes, keys.box) };
  checkShare(group.id, share, commitment.share);
  return share;
}

/**
 * Makes a group of persons, gives it the named compartments, and takes them from everybody who could open them alone:
 * one entry. Groups that had a compartment before are replaced. Enough members must have joined the session, so that
 * nobody deals shares alone. docs/vault-format.md 10, 24.12.
 * Fails with `members-not-here`, `no-right`, `nobody-left`, `bad-input`, and as a save does.
 */
export function makeGroup(state: SessionState, plan: GroupPlan): PrincipalId {
  assertWritable(state);
  assertMembersHere(state, plan);
  const group = newGroup(state, plan);
  const earlier = groupsOf(state, plan.compartments);
  changeRoster(state, {
    comes: [group],
    rights: takenFrom(state, plan.compartments, earlier),
    leaves: earlier,
    asksForTwo: plan.compartments,
    notes: plan.notes ?? [],
  });
  openGroups(state);
  return group.principal.id;
}

function assertMembersHere({ view, principal, companions }: SessionState, plan: GroupPlan): void {
  const here = new Set([principal, ...companions.map(({ id }) => id)]);
  const standings = plan.members.map((id) => view.roster.principals.get(id));
  const arePersons = standings.every(
    (each) => each?.kind === 'person' && !each.removed && !each.suspended && !each.provisional,
  );
  if (!arePersons || new Set(plan.members).size !== plan.members.length) throw new VaultError('no-right');
  if (plan.members.filter((id) => here.has(id)).length < plan.needed)
    throw new VaultError('members-not-here');
}

function newGroup(
  state: SessionState,
  { needed, members, compartments }: GroupPlan,
): { principal: NewPrincipal; parts: Uint8Array[] } {
  const { view, random } = state;
  const rights = Object.fromEntries(compartments.map((id) => [id, manageRight])) as RightsPatch;
  const id = state.ids.next<PrincipalId>();
  const made = newPrincipal(id, { kind: 'joint', rights, k: needed, n: members.length }, random);
  const shares = splitSeed(made.seed, needed, members.length, random);
  const dealt = shares.map((share, at) => ({ share, member: members[at] ?? id }));
  const wraps = dealt.flatMap(({ share: { x, bytes }, member }) => {
    const box = view.roster.principals.get(member)?.box;
    if (box === undefined) return [];
    const name = toHex(made.keys.sign.publicKey);
    const boxPublicKey = fromHex(box, 32);
    return [
      sealWrap({ vault: view.vault, of: id, name, to: member, share: x, key: bytes, boxPublicKey, random }),
    ];
  });
  const commitments = dealt.map(({ share, member }) => ({ id: member, share: shareCommitment(id, share) }));
  for (const { bytes } of shares) bytes.fill(0);
  const principal = { ...made, statement: { ...made.statement, members: commitments } };
  return { principal, parts: [joinWraps(wraps)] };
}

/** The groups that read any of these compartments now. */
function groupsOf({ view }: SessionState, compartments: readonly CompartmentId[]): PrincipalId[] {
  return [...view.roster.principals.values()]
    .filter(({ id, kind, removed }) => {
      const reads = compartments.some((compartment) => view.roster.right(id, compartment) > noRight);
      return kind === 'joint' && !removed && reads;
    })
    .map(({ id }) => id);
}

/** What everybody who is one alone loses. */
function takenFrom(
  { view }: SessionState,
  compartments: readonly CompartmentId[],
  leaves: readonly PrincipalId[],
): Map<PrincipalId, RightsPatch> {
  const patches = [...view.roster.principals.values()]
    .filter((each) => !each.removed && !isShared(each) && !leaves.includes(each.id))
    .map(({ id }): [PrincipalId, RightsPatch] => [
      id,
      Object.fromEntries(
        compartments.filter((each) => view.roster.right(id, each) > noRight).map((each) => [each, noRight]),
      ),
    ]);
  return new Map(patches.filter(([, patch]) => Object.keys(patch).length > 0));
}
