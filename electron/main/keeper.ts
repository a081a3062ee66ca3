import type { BrowserWindow, MessagePortMain } from 'electron';
import type { RememberedView, ShellEvent } from '../contract/index.ts';
import { createPageSide } from './page-side.ts';
import { settle } from './settle.ts';
import type { Settings } from './settings.ts';
import { lockedTarget, type Target } from './target.ts';
import type { VaultSide } from './vault-side.ts';
import { appearanceNow, createWindow, placedNow, type Appearance } from './window.ts';

/** Milliseconds after which a new window is taken to be there, should it never say so. */
const graceOfWindow = 5000;

/** The one window, what is behind it, and how both are taken away and come back. */
export interface Keeper {
  readonly window: () => BrowserWindow;
  readonly tell: (event: ShellEvent) => void;
  /** Gives the page a port to a second engine. Resolves when it has it. */
  readonly handAct: (port: MessagePortMain) => Promise<void>;
  /** Puts another vault, or none, behind the vault door; what was unlocked is locked. */
  readonly choose: (target: Target) => Promise<void>;
  /** Kills the engine and the page's process; a locked engine and a new page take their places. */
  readonly lock: () => Promise<void>;
  /** The page says that it has kept what it had. */
  readonly pageIsReady: () => void;
  readonly memory: Memory;
}

/** What outlives a page: where it stood, and whether a lock ended it. */
export interface Memory {
  view: RememberedView | null;
  isAfterLock: boolean;
}

export interface KeeperParts {
  readonly vault: VaultSide;
  readonly settings: Settings;
  readonly dataFolder: string;
}

/** Opens the window. @param dress what each new window needs besides */
export function createKeeper(
  { vault, settings, dataFolder }: KeeperParts,
  dress: (window: BrowserWindow) => void,
): Keeper {
  const memory: Memory = { view: null, isAfterLock: false };
  let replacing: Promise<void> | undefined;
  const needs = { dress, isOpened: vault.isOpened, close, fell };
  let window = openWindow(settings, needs);
  const page = createPageSide(() => window, vault);

  function fell(from: BrowserWindow): void {
    if (from === window && replacing === undefined) void lock();
  }
  async function close(): Promise<void> {
    await page.askToKeep();
    await vault.end();
    if (!window.isDestroyed()) window.destroy();
  }
  async function replace(target: Target): Promise<void> {
    await page.askToKeep();
    const old = window;
    settings.change({ placed: placedNow(old) });
    old.webContents.forcefullyCrashRenderer();
    await vault.restart(target);
    window = openWindow(settings, needs, appearanceNow(old));
    await shown(window);
    old.destroy();
    if (target.kind === 'vault') vault.prepare();
  }
  async function replaceOnce(target: Target): Promise<void> {
    replacing ??= replace(target).finally(() => (replacing = undefined));
    await replacing;
  }
  async function lock(): Promise<void> {
    memory.isAfterLock = true;
    await replaceOnce(lockedTarget(vault.target(), dataFolder));
  }
  async function choose(target: Target): Promise<void> {
    await replacing;
    Object.assign(memory, { view: null, isAfterLock: false } satisfies Memory);
    if (vault.isOpened()) {
      await replaceOnce(target);
      return;
    }
    if (await vault.turnTo(target)) await page.handPort();
    if (target.kind === 'vault' || target.kind === 'place') vault.prepare();
    page.tell({ kind: 'state' });
  }

  const said = { tell: page.tell, handAct: page.handAct, pageIsReady: page.isReady };
  return { ...said, window: () => window, choose, lock, memory };
}

interface WindowNeeds {
  readonly dress: (window: BrowserWindow) => void;
  readonly isOpened: () => boolean;
  readonly close: () => Promise<void>;
  /** The page's process ended by itself. */
  readonly fell: (window: BrowserWindow) => void;
}

function openWindow(
  settings: Settings,
  { dress, isOpened, close, fell }: WindowNeeds,
  appearance?: Appearance,
): BrowserWindow {
  const window = createWindow(settings, appearance);
  window.on('close', (event) => {
    settings.change({ placed: placedNow(window) });
    if (!isOpened()) return;
    event.preventDefault();
    void close();
  });
  // A page that fell over is as one that was locked: what it held is gone.
  window.webContents.on('render-process-gone', () => {
    fell(window);
  });
  dress(window);
  return window;
}

async function shown(window: BrowserWindow): Promise<void> {
  const show = new Promise<void>((resolve) => window.once('show', resolve));
  await settle(show, graceOfWindow);
}
