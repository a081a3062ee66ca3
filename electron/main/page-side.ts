import { ipcMain, type BrowserWindow, type MessagePortMain } from 'electron';
import {
  actPortChannel,
  portChannel,
  portTakenChannel,
  shellEventChannel,
  type ShellEvent,
} from '../contract/index.ts';
import { settle } from './settle.ts';
import { isTrustedSender } from './trusted-sender.ts';
import type { VaultSide } from './vault-side.ts';

/** Milliseconds that a page gets to keep what is unfinished, or to take a port. */
const grace = 1000;

/** What main says to the page of the moment. */
export interface PageSide {
  readonly tell: (event: ShellEvent) => void;
  /** Asks the page of an unlocked vault to keep what is unfinished, and waits at most a second. */
  readonly askToKeep: () => Promise<void>;
  readonly isReady: () => void;
  /** Gives the page a port to a new engine, and waits until it has it. */
  readonly handPort: () => Promise<void>;
  /** Gives the page a port to a second engine, and waits until it has it. */
  readonly handAct: (port: MessagePortMain) => Promise<void>;
}

/**
 * Gives our own page, and no other, a port to the engine each time it is loaded. What is said on it passes us by.
 * When the engine is gone the page gets a closed port, and so learns it.
 */
export function createPageSide(window: () => BrowserWindow, vault: VaultSide): PageSide {
  let isReady = () => {};
  let isTaken = () => {};
  ipcMain.on(portChannel, ({ senderFrame }) => {
    if (isTrustedSender(window(), senderFrame)) senderFrame.postMessage(portChannel, null, [vault.port()]);
  });
  ipcMain.on(portTakenChannel, ({ senderFrame }) => {
    if (isTrustedSender(window(), senderFrame)) isTaken();
  });
  const tell = (event: ShellEvent) => {
    if (!window().isDestroyed()) window().webContents.send(shellEventChannel, event);
  };
  const hand = async (channel: string, port: MessagePortMain) => {
    const taken = new Promise<void>((resolve) => (isTaken = resolve));
    window().webContents.mainFrame.postMessage(channel, null, [port]);
    await settle(taken, grace);
  };
  return {
    tell,
    askToKeep: async () => {
      if (!vault.isOpened() || window().webContents.isCrashed()) return;
      const ready = new Promise<void>((resolve) => (isReady = resolve));
      tell({ kind: 'locking' });
      await settle(ready, grace);
    },
    isReady: () => {
      isReady();
    },
    handPort: () => hand(portChannel, vault.port()),
    handAct: (port) => hand(actPortChannel, port),
  };
}
