import { BrowserWindow, nativeTheme, screen } from 'electron';
import path from 'node:path';
import { pageAddress } from '../contract/index.ts';
import type { Placed, Settings } from './settings.ts';
import { windowSession } from './window-session.ts';

const ground = { light: '#F6F4EF', dark: '#10181C' };
const first = { width: 1360, height: 860 };

/** How a window comes on the screen: as the one it replaces was, so that a lock takes nobody's keys. */
export interface Appearance {
  readonly isFocused: boolean;
  readonly isMinimized: boolean;
  readonly isFullScreen: boolean;
}

const inFront: Appearance = { isFocused: true, isMinimized: false, isFullScreen: false };

/** How the window is seen now. */
export function appearanceNow(window: BrowserWindow): Appearance {
  return {
    isFocused: window.isFocused(),
    isMinimized: window.isMinimized(),
    isFullScreen: window.isFullScreen(),
  };
}

/**
 * Opens the window where it stood last, hidden until there is something to see, with all that a page could reach
 * switched off. It loads the page.
 */
export function createWindow(settings: Settings, appearance: Appearance = inFront): BrowserWindow {
  const placed = onScreen(settings.read().placed);
  const window = new BrowserWindow({
    ...(placed === null ? first : boundsOf(placed)),
    minWidth: 480,
    minHeight: 400,
    show: false,
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
      zoomFactor: placed?.zoom ?? 1,
      session: windowSession(),
    },
  });
  window.once('ready-to-show', () => {
    if (placed?.maximized === true) window.maximize();
    if (appearance.isFullScreen) window.setFullScreen(true);
    if (appearance.isFocused) window.show();
    else window.showInactive();
    if (appearance.isMinimized) window.minimize();
  });
  void window.loadURL(pageAddress);
  return window;
}

/** Where the window stands, with the size it has when it is not maximized. */
export function placedNow(window: BrowserWindow): Placed {
  return {
    ...window.getNormalBounds(),
    maximized: window.isMaximized(),
    zoom: window.webContents.getZoomFactor(),
  };
}

function boundsOf({ x, y, width, height }: Placed) {
  return { x, y, width, height };
}

/** A place that is still on some screen: a second one may have been taken away since. */
function onScreen(placed: Placed | null): Placed | null {
  if (placed === null) return null;
  const { workArea } = screen.getDisplayMatching(boundsOf(placed));
  const isSeen =
    placed.x < workArea.x + workArea.width - 100 &&
    placed.x + placed.width > workArea.x + 100 &&
    placed.y < workArea.y + workArea.height - 100 &&
    placed.y >= workArea.y - 10;
  return isSeen ? placed : null;
}
