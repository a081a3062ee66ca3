import { partHash, type PartHash } from '../../../crypto/index.ts';
import type { LockedInner } from '../locked.ts';
import { restoredPrints, stands } from '../restored.ts';
import { readPart, readPartHashes } from '../tables.ts';
import type { UnitedLog } from './union.ts';

/** What becomes of the parts of a vault when a copy is merged into it. */
export interface PartsPlan {
  readonly put: readonly { readonly hash: PartHash; readonly bytes: Uint8Array }[];
  readonly deleted: readonly PartHash[];
}

/** Which parts the united file holds: all that the united log lists and does not withdraw. docs/vault-format.md 15. */
export function planParts(here: LockedInner, there: LockedInner, united: UnitedLog): PartsPlan {
  const own = new Set(readPartHashes(here.container.db));
  const stale = staleParts([here, there], united);
  const wanted = listedParts(united);
  const put = readPartHashes(there.container.db).flatMap((hash) => {
    if (own.has(hash) || !wanted.has(hash) || (stale.has(hash) && !united.unsettled)) return [];
    const bytes = readPart(there.container.db, hash);
    return bytes !== null && partHash(bytes) === hash ? [{ hash, bytes }] : [];
  });
  const deleted = united.unsettled ? [] : [...own].filter((hash) => stale.has(hash));
  return { put, deleted };
}

/** Slots, wraps and door texts, leaves and list blocks, streams: of entries that count, and of those in quarantine. */
function listedParts({ log, view }: UnitedLog): Set<PartHash> {
  const wanted = new Set<PartHash>();
  for (const name of view.order) {
    const { parts = [], rows = [], door, print } = log.entry(name)?.body ?? {};
    for (const { hash } of parts) wanted.add(hash);
    if (door !== undefined) wanted.add(door);
    for (const { root, list } of rows)
      for (const hash of [root as PartHash, list]) if (hash) wanted.add(hash);
    for (const { hash } of print?.streams ?? []) wanted.add(hash);
  }
  return wanted;
}

/** Characters of a compartment's id. */
const idLength = 32;

/** What is withdrawn, closed, listed anew, or may hold what was erased since. */
function staleParts(copies: readonly LockedInner[], { log, view }: UnitedLog): Set<PartHash> {
  const stale = new Set<PartHash>(view.gone);
  const erasedIn = new Set(
    [...view.erased]
      .filter((place) => !copies.every((copy) => copy.view.erased.has(place)))
      .map((place) => place.slice(0, idLength)),
  );
  for (const { root, list, closedBy, compartment } of view.rowListings) {
    if (closedBy !== undefined) stale.add(root as PartHash);
    if (list !== undefined && (closedBy !== undefined || erasedIn.has(compartment))) stale.add(list);
  }
  for (const print of restoredPrints(log, view))
    for (const { compartment, hash } of print.streams) if (!stands(view, print, compartment)) stale.add(hash);
  if (view.door !== undefined) stale.delete(view.door);
  return stale;
}
