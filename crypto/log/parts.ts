import { vaultCompartment, type CompartmentId, type PartHash, type PrincipalId } from '../ids.ts';
import { manageRight } from './body.ts';
import type { PartListing } from './projection.ts';
import type { LogView } from './view.ts';

export const mostSlots = 8;

/** The listing that makes a slot live: not withdrawn, and signed by the slot's principal; undefined for none (7.5). */
export function slotListing(view: LogView, hash: PartHash, principal: PrincipalId): PartListing | undefined {
  return view.parts.get(hash)?.find(({ signers }) => signers.includes(principal));
}

/**
 * The listing that makes a wrap live: not withdrawn, and of an entry whose signer manages the compartment there, or
 * is `to` itself; a share (`share` above 0) needs the joint group `of` among the signers. Undefined for none (7.5).
 */
export function wrapListing(
  view: LogView,
  hash: PartHash,
  { of, to, share }: { readonly of: string; readonly to: PrincipalId; readonly share: number },
): PartListing | undefined {
  return view.parts.get(hash)?.find(({ entry, signers }) => {
    if (share > 0) return signers.includes(of as PrincipalId);
    return signers.includes(to) || view.isEntitled(entry, of as CompartmentId, manageRight);
  });
}

/**
 * Of the slots in a file, those that are live. One who does not manage the vault has at most 8, the first listed;
 * what is listed beyond is not live.
 */
export function liveSlots<T extends { readonly hash: PartHash; readonly principal: PrincipalId }>(
  view: LogView,
  slots: readonly T[],
): T[] {
  const place = new Map(view.order.map((name, index) => [name, index]));
  const listed = slots.flatMap((slot) => {
    const listing = slotListing(view, slot.hash, slot.principal);
    return listing ? [{ slot, at: place.get(listing.entry) ?? 0 }] : [];
  });
  const counts = new Map<PrincipalId, number>();
  return listed
    .sort((a, b) => a.at - b.at || (a.slot.hash < b.slot.hash ? -1 : 1))
    .filter(({ slot: { principal } }) => {
      const count = (counts.get(principal) ?? 0) + 1;
      counts.set(principal, count);
      return count <= mostSlots || view.roster.right(principal, vaultCompartment) === manageRight;
    })
    .map(({ slot }) => slot);
}
