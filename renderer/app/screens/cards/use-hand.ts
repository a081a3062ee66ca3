import { useCallback, useEffect, useState } from 'react';
import type { InHandView, LockedView, WireError } from '../../../../electron/contract/index.ts';
import { sigill } from '../../sigill.ts';

export type CardSlot = LockedView['slots'][number];

export type Hand =
  | { readonly state: 'waiting' }
  | { readonly state: 'refused'; readonly error: WireError }
  | {
      readonly state: 'known';
      readonly inHand: InHandView;
      /** The set that the vault had when it was opened. */
      readonly earlier: CardSlot | null;
    };

/** What is being handed out, asked of the engine; asked again without the page going blank. */
export function useHand(): [Hand, () => void] {
  const [hand, setHand] = useState<Hand>({ state: 'waiting' });
  const look = useCallback(() => {
    void findHand().then(setHand);
  }, []);
  useEffect(look, [look]);
  return [hand, look];
}

async function findHand(): Promise<Hand> {
  const [inHand, vault] = await Promise.all([sigill.vault.inHand({}), sigill.vault.describe({})]);
  if (!inHand.ok) return { state: 'refused', error: inHand.error };
  const slots = vault.ok ? vault.value.slots : [];
  const earlier = slots.find(({ kind }) => kind === 'cards') ?? null;
  return { state: 'known', inHand: inHand.value, earlier };
}
