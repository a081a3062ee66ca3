import { BrowserWindow, nativeTheme } from 'electron';
import path from 'node:path';
import { windowSession } from './window-session.ts';

const ground = { light: '#F6F4EF', dark: '#10181C' };

/** Opens the window, hidden until there is something to see, with all that a page could reach switched off. */
export function createWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1360,
    height: 860,
    minWidth: 480,
    minHeight: 400,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: {
      preload: path.join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      session: windowSession(),
    },
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  return window;
}
