import {
  fromHex,
  manageRight,
  readRight,
  vaultCompartment,
  type CompartmentId,
  type CompartmentStatement,
  type EntryName,
  type Kid,
  type PartHash,
  type PrincipalId,
  type PrincipalStatement,
  type Right,
} from '../../crypto/index.ts';
import type { JsonObject } from '../model/index.ts';
import { append, assertSettled } from './append.ts';
import { VaultError } from './errors.ts';
import { openKeyring } from './keyring.ts';
import { readParts } from './parts.ts';
import {
  forgetKeys,
  partStatements,
  slotPart,
  wrapsPart,
  type NewPrincipal,
  type WrapReceiver,
} from './principals.ts';
import { planRekey, type Rekeying } from './rekey.ts';
import { noteRows, sealChanges } from './save.ts';
import type { Change, SlotPlan } from './session.ts';
import { signersOf, type SessionState } from './state.ts';

/** Rights by compartment; what is not named stays as it is. */
export type RightsPatch = Readonly<Record<CompartmentId, Right>>;

/** Somebody who comes: with a slot of its own, or, a joint group, with shares that the caller made. */
export interface Newcomer {
  readonly principal: NewPrincipal;
  readonly slot?: SlotPlan;
  readonly parts?: readonly Uint8Array[];
}

/** All that one entry changes of who may open what. docs/vault-format.md 17.1, 24.3, 24.9, 24.12. */
export interface RosterChange {
  readonly comes?: readonly Newcomer[];
  readonly rights?: ReadonlyMap<PrincipalId, RightsPatch>;
  readonly leaves?: readonly PrincipalId[];
  /** Compartments whose keys go from now on only where two are needed. */
  readonly asksForTwo?: readonly CompartmentId[];
  /** New keys everywhere, as the gate's answer asks; else only where somebody ceases to read. */
  readonly rekeysAll?: boolean;
  /** Records that are to change with it: in the same entry, or, where all is sealed anew, in one before it. */
  readonly changes?: readonly Change[];
  readonly notes?: readonly JsonObject[];
}

/**
 * Writes a change of the roster as one entry: statements, slots, wraps for who gains, new keys and rows sealed anew
 * where somebody ceases to read. Nobody else's passphrase is needed.
 * The caller has asked whether the session may write at all (the gate's answer may, when nothing else does).
 * Fails with `no-right`, `fork-unsettled`, `nobody-left`, and as a save does; then nothing has changed.
 */
export function changeRoster(state: SessionState, change: RosterChange): EntryName {
  const after = rosterAfter(state, change);
  if (after.takesAway || change.rekeysAll === true) assertSettled(state.view);
  if (after.takesAway) assertSomebodyLeft(state, change, after);
  const isMeant = (id: CompartmentId): boolean => change.rekeysAll === true || after.losesReader(id);
  const changes = savedBefore(state, change.changes ?? [], isMeant);
  const rekeying = planRekey(state, { isMeant, readers: after.readers });
  const comes = change.comes ?? [];
  const slots = comes.flatMap(({ principal, slot }) =>
    slot === undefined ? [] : [slotPart(state.view.vault, principal.id, principal.seed, slot)],
  );
  const parts = [
    ...comes.flatMap((each) => each.parts ?? []),
    ...wrapsForGainers(state, after, rekeying),
    ...rekeying.parts,
  ];
  const gone = slotsOf(state, change.leaves ?? []).sort();
  const time = state.now();
  const sealed = sealChanges(state, changes, time);
  const name = append(state, {
    body: {
      ...some('principals', statementsOf(change)),
      ...some('compartments', noSingleStatements(state, change)),
      ...some(
        'parts',
        partStatements(
          slots.map(({ statement }) => statement),
          parts,
        ),
      ),
      ...some('keys', rekeying.keys),
      ...some('gone', gone),
    },
    signers: [...signersOf(state), ...comes.map(({ principal }) => principal.signer)],
    time,
    parts: [...slots.map(({ bytes }) => bytes), ...parts],
    rows: [...rekeying.rows, ...sealed.rows, ...noteRows(state, change.notes ?? [], time)],
    closed: rekeying.closed,
    goneParts: [...gone, ...rekeying.replacedParts],
    moreParents: rekeying.moreParents,
  });
  sealed.remember(name);
  for (const { principal } of comes) {
    principal.seed.fill(0);
    forgetKeys(principal.keys);
  }
  refresh(state);
  return name;
}

/**
 * Saves the changes of compartments that may be listed anew in an entry of their own, since a listing with `all` adds
 * nothing, and gives back the others: docs/vault-format.md 17.1. Should the change of the roster fail after it, there are
 * records that tell of nobody, and no right without its records.
 */
function savedBefore(
  state: SessionState,
  changes: readonly Change[],
  isMeant: (id: CompartmentId) => boolean,
): readonly Change[] {
  const first = changes.filter(({ compartment }) => isMeant(compartment));
  if (first.length > 0) {
    const time = state.now();
    const { rows, remember } = sealChanges(state, first, time);
    remember(append(state, { body: {}, signers: signersOf(state), time, rows }));
  }
  return changes.filter(({ compartment }) => !isMeant(compartment));
}

const some = <Name extends string, Value>(
  name: Name,
  list: readonly Value[],
): Partial<Record<Name, readonly Value[]>> =>
  (list.length === 0 ? {} : { [name]: list }) as Partial<Record<Name, readonly Value[]>>;

function statementsOf({ comes = [], rights = new Map(), leaves = [] }: RosterChange): PrincipalStatement[] {
  return [
    ...comes.map(({ principal }) => principal.statement),
    ...[...rights].map(([id, patch]) => ({ id, rights: patch })),
    ...leaves.map((id) => ({ id, removed: true as const })),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function noSingleStatements(
  { view }: SessionState,
  { asksForTwo = [] }: RosterChange,
): CompartmentStatement[] {
  return asksForTwo
    .filter((id) => view.compartments.get(id)?.flags.includes('no-single') === false)
    .sort()
    .map((id) => ({ id, flags: ['no-single'] }));
}

/** Who may what once the entry counts. */
interface RosterAfter {
  readonly takesAway: boolean;
  readonly right: (id: PrincipalId, compartment: CompartmentId) => Right;
  readonly losesReader: (compartment: CompartmentId) => boolean;
  readonly readers: (compartment: CompartmentId) => WrapReceiver[];
  /** Those of the readers who were none before. */
  readonly gainers: (compartment: CompartmentId) => WrapReceiver[];
}

function rosterAfter({ view }: SessionState, change: RosterChange): RosterAfter {
  const { comes = [], rights = new Map<PrincipalId, RightsPatch>(), leaves = [] } = change;
  const standing = [...view.roster.principals.values()].filter(
    ({ removed, suspended }) => !removed && !suspended,
  );
  const came = new Map(comes.map(({ principal }) => [principal.id, principal]));
  const right: RosterAfter['right'] = (id, compartment) => {
    if (leaves.includes(id)) return 0;
    const newcomer = came.get(id);
    if (newcomer !== undefined) return newcomer.statement.rights?.[compartment] ?? 0;
    return rights.get(id)?.[compartment] ?? view.roster.right(id, compartment);
  };
  const readers: RosterAfter['readers'] = (compartment) => [
    ...standing
      .filter(({ id }) => right(id, compartment) >= readRight)
      .map(({ id, box }) => ({ id, boxPublicKey: fromHex(box, 32) })),
    ...comes
      .filter(({ principal }) => right(principal.id, compartment) >= readRight)
      .map(({ principal: { id, boxPublicKey } }) => ({ id, boxPublicKey })),
  ];
  const read = (id: PrincipalId, compartment: CompartmentId): boolean =>
    view.roster.right(id, compartment) >= readRight;
  return {
    takesAway: leaves.length > 0 || rights.size > 0,
    right,
    readers,
    gainers: (compartment) => readers(compartment).filter(({ id }) => !read(id, compartment)),
    losesReader: (compartment) =>
      standing.some(({ id }) => read(id, compartment) && right(id, compartment) < readRight),
  };
}

/** Wraps of the keys in use to all who begin to read: also of older ones, as far as anything stays under them. */
function wrapsForGainers(state: SessionState, after: RosterAfter, rekeying: Rekeying): Uint8Array[] {
  return [...state.view.compartments.keys()].flatMap((compartment) => {
    const gainers = after.gainers(compartment);
    return kidsInUse(state, compartment)
      .filter((kid) => !rekeying.isStale(compartment, kid))
      .flatMap((kid) => wrapsPart(state.view.vault, compartment, kid, state.keyring, gainers, state.random));
  });
}

/** The kids of a compartment under which a reader still finds something: all that this session itself can open. */
function kidsInUse(state: SessionState, compartment: CompartmentId): Kid[] {
  return state.view.keys(compartment).flatMap(({ kid }) => (state.keyring.has(kid) ? [kid] : []));
}

/**
 * Refuses a change after which nobody who has a way in administers the vault, or
 * reads a compartment that is read today.
 */
function assertSomebodyLeft(state: SessionState, change: RosterChange, after: RosterAfter): void {
  const { view } = state;
  const stays = [...view.roster.principals.values()].filter(
    ({ id, removed, suspended }) => !removed && !suspended && canOpen(state, id, change.leaves ?? []),
  );
  const all = [...stays.map(({ id }) => id), ...(change.comes ?? []).map(({ principal }) => principal.id)];
  const isKept = (compartment: CompartmentId, least: Right): boolean =>
    view.roster.withRight(compartment, least).length === 0 ||
    all.some((id) => after.right(id, compartment) >= least);
  const isLeft =
    isKept(vaultCompartment, manageRight) &&
    [...view.compartments.keys()].every((compartment) => isKept(compartment, readRight));
  if (!isLeft) throw new VaultError('nobody-left');
}

/** Whether a principal has a way in: a slot that is whole, or, a group, enough members who have one. */
function canOpen(state: SessionState, id: PrincipalId, leaves: readonly PrincipalId[]): boolean {
  const standing = state.view.roster.principals.get(id);
  if (standing === undefined || standing.removed || leaves.includes(id)) return false;
  if (standing.kind !== 'joint')
    return state.parts.slots.some((slot) => slot.state === 'whole' && slot.header.principal === id);
  const able = standing.members.filter((member) => canOpen(state, member.id, leaves));
  return able.length >= (standing.k ?? standing.members.length);
}

/** The live slots of principals. */
export function slotsOf(state: SessionState, principals: readonly PrincipalId[]): PartHash[] {
  return state.parts.slots.flatMap((slot) =>
    slot.state === 'whole' && principals.includes(slot.header.principal) ? [slot.part] : [],
  );
}

/** Reads parts, keys and records again after an entry changed who may open what. Keys that went out of use go too. */
export function refresh(state: SessionState): void {
  state.parts = readParts(state.container.db, state.log, state.view);
  for (const { id, keys } of [{ id: state.principal, keys: state.keys }, ...state.groups]) {
    const { keyring } = openKeyring(state.parts.wraps, id, keys);
    for (const [kid, key] of keyring) state.keyring.set(kid, key);
  }
  state.loaded.clear();
  state.finishedErasures = 0;
  state.touched.addAll();
}
