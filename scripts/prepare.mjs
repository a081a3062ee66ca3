/**
 * Everything a fresh Debian 12 needs before the window opens, done once and kept; a second call takes no time.
 * Used by start and test.
 */
import { ensureElectron } from './lib/electron-runtime.mjs';
import { ensureSqlite } from './lib/sqlite-build.mjs';
import { startVirtualScreen } from './lib/virtual-screen.mjs';
import { ensureWindowNeeds } from './lib/window-needs.mjs';

/**
 * Gets Electron and what it needs, and a screen.
 * @param {{ virtualScreen: boolean }} wish whether the window shall open on a screen that nobody sees
 * @returns {Promise<{ electron: string, display: string | undefined, stop: () => void }>}
 */
export async function prepare({ virtualScreen }) {
  const electron = await ensureElectron();
  ensureWindowNeeds(electron, { virtualScreen });
  ensureSqlite();
  ensureSqlite(electron);
  if (!virtualScreen) return { electron, display: process.env.DISPLAY, stop: () => undefined };
  return { electron, ...(await startVirtualScreen()) };
}
