/**
 * The screens that nobody sees first. Their code is fetched after the first screen is painted, or when one of them
 * is wanted before that, so that the way to the first screen is short.
 */
import { later } from './later.tsx';

const unlock = later(async () => (await import('./screens/unlock/unlock-screen.tsx')).UnlockScreen);
const damaged = later(async () => (await import('./screens/damaged/damaged-screen.tsx')).DamagedScreen);
const founding = later(async () => (await import('./screens/founding/founding-screen.tsx')).FoundingScreen);
const restore = later(async () => (await import('./screens/restore/index.ts')).RestoreScreen);
const open = later(async () => (await import('./frame/open-app.tsx')).OpenApp);
const help = later(async () => (await import('./frame/help-dialog.tsx')).HelpDialog);

export const UnlockScreen = unlock.Shown;
export const DamagedScreen = damaged.Shown;
export const FoundingScreen = founding.Shown;
export const RestoreScreen = restore.Shown;
export const OpenApp = open.Shown;
export const HelpDialog = help.Shown;

/** Fetches what comes when a vault is chosen, while its engine starts. */
export function fetchUnlock(): void {
  void unlock.fetch();
}

/** Fetches all of it, once nobody waits for anything else: a screen then comes at once when it is wanted. */
export async function fetchScreens(): Promise<void> {
  await Promise.all([unlock, damaged, founding, restore, open, help].map(({ fetch }) => fetch()));
}
