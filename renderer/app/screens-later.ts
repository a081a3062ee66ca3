/**
 * The screens that nobody sees first. Their code is fetched after the first screen is painted, or when one of them
 * is wanted before that, so that the way to the first screen is short.
 */
import { lazy } from 'react';

const load = {
  unlock: () => import('./screens/unlock/unlock-screen.tsx'),
  founding: () => import('./screens/founding/founding-screen.tsx'),
  restore: () => import('./screens/restore/index.ts'),
  open: () => import('./frame/open-app.tsx'),
  help: () => import('./frame/help-dialog.tsx'),
};

export const UnlockScreen = lazy(async () => ({ default: (await load.unlock()).UnlockScreen }));
export const FoundingScreen = lazy(async () => ({ default: (await load.founding()).FoundingScreen }));
export const RestoreScreen = lazy(async () => ({ default: (await load.restore()).RestoreScreen }));
export const OpenApp = lazy(async () => ({ default: (await load.open()).OpenApp }));
export const HelpDialog = lazy(async () => ({ default: (await load.help()).HelpDialog }));

/** Fetches what comes when a vault is chosen, while its engine starts. */
export function fetchUnlock(): void {
  void load.unlock();
}

/** Fetches all of it, once nobody waits for anything else: a screen then comes at once when it is wanted. */
export async function fetchScreens(): Promise<void> {
  await Promise.all(Object.values(load).map((each) => each()));
}
