import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { VaultEvent } from '../../electron/contract/index.ts';
import { sigill } from './sigill.ts';

const hearers = new Set<(event: VaultEvent) => void>();
let changes = 0;
let isListening = false;

/** One subscription for the page, made when the first hearer comes. */
function listenOnce(): void {
  if (isListening) return;
  isListening = true;
  sigill.onVault((event) => {
    if (event.kind === 'changed') changes += 1;
    for (const hear of hearers) hear(event);
  });
}

/** Hears what the engine tells without being asked, until the function it returns is called. */
export function onVaultEvent(hear: (event: VaultEvent) => void): () => void {
  listenOnce();
  hearers.add(hear);
  return () => {
    hearers.delete(hear);
  };
}

/** Hears while the component is there. */
export function useVaultEvent(hear: (event: VaultEvent) => void): void {
  const latest = useRef(hear);
  useEffect(() => {
    latest.current = hear;
  });
  useEffect(
    () =>
      onVaultEvent((event) => {
        latest.current(event);
      }),
    [],
  );
}

/** Grows each time the vault's contents have changed. */
export function useVaultChanges(): number {
  return useSyncExternalStore(
    onVaultEvent,
    () => changes,
    () => changes,
  );
}
