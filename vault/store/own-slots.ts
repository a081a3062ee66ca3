import {
  equalBytes,
  fromHex,
  newSeed,
  principalKeys,
  readRight,
  toHex,
  type CompartmentId,
  type EntrySigner,
  type Kid,
  type PartHash,
  type PrincipalKeys,
  type PrincipalSeed,
} from '../../crypto/index.ts';
import type { JsonObject } from '../model/index.ts';
import { append } from './append.ts';
import { VaultError } from './errors.ts';
import { planRekey } from './rekey.ts';
import { forgetKeys, partStatements, slotPart, wrapsPart, type WrapReceiver } from './principals.ts';
import { refresh, slotsOf } from './roster-change.ts';
import { noteRows } from './save.ts';
import type { SlotPlan } from './session.ts';
import { assertWritable, signersOf, type SessionState } from './state.ts';

/** Another way in for oneself, beside or in the place of one. The seed is what an own slot gave: the old secret was asked for again. */
export interface OwnSlotChange {
  readonly seed: PrincipalSeed;
  /** The slot to come; absent when one is only withdrawn. */
  readonly slot?: SlotPlan;
  /** The own slots to go. */
  readonly withdraws?: readonly PartHash[];
  readonly notes?: readonly JsonObject[];
}

/**
 * Adds, replaces or withdraws an own slot; the keys stay as they are, so nobody may have known what goes.
 * docs/vault-format.md 24.10. Fails with `secret-not-its-own`, `no-such-slot`, `nobody-left`, and as a save does.
 */
export function changeOwnSlots(state: SessionState, change: OwnSlotChange): void {
  assertWritable(state);
  const { seed, slot, withdraws = [], notes = [] } = change;
  assertOwnSeed(state, seed);
  const own = slotsOf(state, [state.principal]);
  if (withdraws.some((part) => !own.includes(part))) throw new VaultError('no-such-slot');
  if (slot === undefined && own.length <= withdraws.length) throw new VaultError('nobody-left');
  const made = slot === undefined ? [] : [slotPart(state.view.vault, state.principal, seed, slot)];
  const gone = [...withdraws].sort();
  const time = state.now();
  append(state, {
    body: {
      ...(made.length === 0
        ? {}
        : {
            parts: partStatements(
              made.map(({ statement }) => statement),
              [],
            ),
          }),
      ...(gone.length === 0 ? {} : { gone }),
    },
    signers: signersOf(state),
    time,
    parts: made.map(({ bytes }) => bytes),
    rows: noteRows(state, notes, time),
    goneParts: gone,
  });
  refresh(state);
}

function assertOwnSeed({ keys }: SessionState, seed: PrincipalSeed): void {
  const given = principalKeys(seed);
  const isOwn = equalBytes(given.sign.publicKey, keys.sign.publicKey);
  forgetKeys(given);
  if (!isOwn) throw new VaultError('secret-not-its-own');
}

/**
 * A person whose keys somebody else made makes its own, at the first unlock: new seed, new slot, wraps to itself, the
 * old slot withdrawn; one entry, signed by old and new keys. docs/vault-format.md 7.3, 24.3. Fails as a save does.
 */
export function renewKeys(state: SessionState, plan: SlotPlan): void {
  newKeys(state, plan, false, []);
}

/**
 * New keys because somebody else may have had the old ones: all own slots go, and what the session read and manages is
 * sealed anew. The rest is owed. docs/vault-format.md 17.4, 24.10. Fails as a save does.
 */
export function replaceLeakedKeys(state: SessionState, plan: SlotPlan, notes: readonly JsonObject[]): void {
  newKeys(state, plan, true, notes);
}

function newKeys(state: SessionState, plan: SlotPlan, leaked: boolean, notes: readonly JsonObject[]): void {
  assertWritable(state);
  const { view, principal } = state;
  const seed = newSeed(state.random);
  const keys = principalKeys(seed);
  const slot = slotPart(view.vault, principal, seed, plan);
  const self = { id: principal, boxPublicKey: keys.box.publicKey };
  const rekeying = planRekey(state, {
    isMeant: (id) => leaked && view.roster.right(principal, id) >= readRight,
    readers: (id) => readersWith(state, id, self),
  });
  const wraps = kidsHeld(state)
    .filter(([compartment, kid]) => !rekeying.isStale(compartment, kid))
    .flatMap(([compartment, kid]) =>
      wrapsPart(view.vault, compartment, kid, state.keyring, [self], state.random),
    );
  const parts = [...wraps, ...rekeying.parts];
  const gone = slotsOf(state, [principal]).sort();
  const time = state.now();
  append(state, {
    body: {
      principals: [statementOf(keys, state, leaked)],
      parts: partStatements([slot.statement], parts),
      ...(rekeying.keys.length === 0 ? {} : { keys: rekeying.keys }),
      ...(gone.length === 0 ? {} : { gone }),
    },
    signers: signersWith(state, keys),
    time,
    parts: [slot.bytes, ...parts],
    rows: [...rekeying.rows, ...noteRows(state, notes, time)],
    closed: rekeying.closed,
    goneParts: [...gone, ...rekeying.replacedParts],
    moreParents: rekeying.moreParents,
  });
  forgetKeys(state.keys);
  seed.fill(0);
  state.keys = keys;
  refresh(state);
}

function statementOf(keys: PrincipalKeys, { principal }: SessionState, leaked: boolean) {
  return {
    id: principal,
    sign: toHex(keys.sign.publicKey),
    box: toHex(keys.box.publicKey),
    ...(leaked ? { leaked: true as const } : {}),
  };
}

function signersWith(state: SessionState, keys: PrincipalKeys): EntrySigner[] {
  const [, ...others] = signersOf(state);
  return [{ id: state.principal, keys, oldKeys: state.keys }, ...others];
}

/** Everybody who reads there, the session's principal by its new keys. */
function readersWith({ view }: SessionState, compartment: CompartmentId, self: WrapReceiver): WrapReceiver[] {
  return view.roster
    .withRight(compartment, readRight)
    .map(({ id, box }) => (id === self.id ? self : { id, boxPublicKey: fromHex(box, 32) }));
}

/** The keys that were wrapped to the principal itself; a group's stay the group's. */
function kidsHeld(state: SessionState): [CompartmentId, Kid][] {
  return [...state.view.compartments.keys()]
    .filter((id) => state.view.roster.right(state.principal, id) >= readRight)
    .flatMap((id) =>
      state.view
        .keys(id)
        .flatMap(({ kid }): [CompartmentId, Kid][] => (state.keyring.has(kid) ? [[id, kid]] : [])),
    );
}
