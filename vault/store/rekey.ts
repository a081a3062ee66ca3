import {
  dropKeys,
  kidOf,
  manageRight,
  newCompartmentKey,
  toHex,
  type CompartmentId,
  type EntryName,
  type KeyStatement,
  type Kid,
  type PartHash,
} from '../../crypto/index.ts';
import type { RowsToList } from './append.ts';
import type { CompartmentForm } from './cipher.ts';
import type { Keyring } from './keyring.ts';
import { wrapsPart, type WrapReceiver } from './principals.ts';
import { resealed, rowsThere, type Resealed } from './reseal.ts';
import { isOfLackingPast, parentsOfPrints } from './restored.ts';
import { formOf, rightIn, type SessionState } from './state.ts';
import type { StoredRow } from './stored.ts';

/** What a re-key adds to an entry. docs/vault-format.md 17. */
export interface Rekeying {
  readonly keys: readonly KeyStatement[];
  readonly parts: readonly Uint8Array[];
  readonly rows: readonly RowsToList[];
  readonly closed: readonly StoredRow[];
  /**
   * Wraps under which nothing lies any more, and leaves, list blocks and streams that the new rows replace: their bytes
   * go. They are not withdrawn: a merge may need the wraps again.
   */
  readonly replacedParts: readonly PartHash[];
  /** Parents beside the tips, where a restored vault has all that lay before the paper. */
  readonly moreParents: readonly EntryName[];
  /** Whether nothing will lie under a key any more. */
  readonly isStale: (compartment: CompartmentId, kid: Kid) => boolean;
}

/** Which compartments get new keys, and who reads there once the entry counts. */
export interface RekeyPlan {
  readonly isMeant: (compartment: CompartmentId) => boolean;
  readonly readers: (compartment: CompartmentId) => readonly WrapReceiver[];
}

/**
 * New keys for the meant compartments, as far as this session manages and reads them: wraps to all who may still read,
 * all live rows sealed anew and listed with `all`. Where a row does not verify nothing is listed anew, since nobody could vouch for
 * it: that compartment gets its new key, and stays owed for the rows under the old one. Nothing is written here.
 */
export function planRekey(state: SessionState, { isMeant, readers }: RekeyPlan): Rekeying {
  const managed = [...state.view.compartments.keys()].filter((id) => isMeant(id) && isManaged(state, id));
  const each = managed.flatMap((id) => {
    const form = formOf(state.view, id);
    return form === undefined ? [] : [rekeyOne(state, form, readers(id))];
  });
  const anew = each.flatMap(({ resealed: own }) => (own === null ? [] : [own]));
  const listedAnew = anew.flatMap(({ listings }) => listings);
  const moreParents = parentsOfPrints(state.log, state.view, listedAnew, rowsThere(state));
  const isClosing = ({ optional }: { optional: boolean }): boolean => !optional || moreParents.length > 0;
  const isStale = staleKeys(state, anew, isClosing);
  return {
    keys: each.map(({ key }) => key).sort((a, b) => (a.compartment < b.compartment ? -1 : 1)),
    parts: each.flatMap(({ parts }) => parts),
    rows: anew.map(({ rows }) => rows),
    closed: anew.flatMap(({ closed }) => closed),
    replacedParts: [
      ...staleWraps(state, isStale),
      ...anew.flatMap(({ listings, streams }) => [
        ...listings.filter(isClosing).flatMap(({ root, list }) => [root as PartHash, list ?? []].flat()),
        ...streams,
      ]),
    ],
    moreParents,
    isStale,
  };
}

function isManaged(state: SessionState, compartment: CompartmentId): boolean {
  const isManager = rightIn(state, compartment) >= manageRight;
  return (
    isManager && state.view.keys(compartment).some(({ kid, newest }) => newest && state.keyring.has(kid))
  );
}

interface RekeyedCompartment {
  readonly key: KeyStatement;
  readonly parts: readonly Uint8Array[];
  readonly resealed: Resealed | null;
}

function rekeyOne(
  state: SessionState,
  form: CompartmentForm,
  receivers: readonly WrapReceiver[],
): RekeyedCompartment {
  const { vault } = state.view;
  const key = newCompartmentKey(state.random);
  const kid = kidOf(key);
  // Not on the session's keyring: the new keys come there from their own wraps, once they are written.
  const fresh: Keyring = new Map([[kid, key]]);
  const box = form.drop ? { box: toHex(dropKeys(key, vault, form.id).publicKey) } : {};
  const parts = wrapsPart(vault, form.id, kid, fresh, receivers, state.random);
  // Old notes keep their seal: their readers keep the old key, and only new notes go under the new one.
  const own = form.drop ? null : resealed(state, form, key);
  key.fill(0);
  return { key: { compartment: form.id, kid, ...box }, parts, resealed: own };
}

/**
 * The older keys of compartments that were sealed anew, as far as no listing that stays open lies under them, and none
 * can that is yet to be found.
 */
function staleKeys(
  { log, view }: SessionState,
  anew: readonly Resealed[],
  isClosing: (listing: Resealed['listings'][number]) => boolean,
): Rekeying['isStale'] {
  const mayBeNeeded = isOfLackingPast(log, view);
  const kept = new Map(
    anew.map(({ rows, listings }): [CompartmentId, Set<Kid>] => {
      const open = listings.filter((listing) => !isClosing(listing)).map(({ kid }) => kid);
      const old = view.keys(rows.compartment).filter(({ entry }) => mayBeNeeded(entry));
      return [rows.compartment, new Set([...open, ...old.map(({ kid }) => kid)])];
    }),
  );
  return (compartment, kid) => kept.get(compartment)?.has(kid) === false;
}

function staleWraps(state: SessionState, isStale: Rekeying['isStale']): PartHash[] {
  const stale = state.parts.wraps.filter(
    ({ header }) => header.share === 0 && isStale(header.of as CompartmentId, header.name as Kid),
  );
  return [...new Set(stale.map(({ part }) => part))];
}
