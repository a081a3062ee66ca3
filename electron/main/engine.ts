import {
  ipcMain,
  MessageChannelMain,
  utilityProcess,
  type BrowserWindow,
  type UtilityProcess,
} from 'electron';
import path from 'node:path';
import { portChannel } from '../contract/index.ts';
import { isTrustedSender } from './trusted-sender.ts';

/** Starts the process that holds the vault. Main tells it where its files lie and hears nothing back. */
export function startEngine(where: { dataFolder: string; freshDemo: boolean }): UtilityProcess {
  const entry = path.join(import.meta.dirname, '../engine/engine.mjs');
  const freshness = where.freshDemo ? ['--fresh-demo'] : [];
  return utilityProcess.fork(entry, ['--data', where.dataFolder, ...freshness], { serviceName: 'Sigill' });
}

/**
 * Gives our own page, and no other, a port to the engine each time it is loaded. What is said on it passes us by.
 * When the engine is gone the page gets a closed port, and so learns it.
 */
export function handOutEnginePort(engine: UtilityProcess, window: BrowserWindow): void {
  let isGone = false;
  engine.once('exit', () => {
    isGone = true;
  });
  ipcMain.on(portChannel, ({ senderFrame }) => {
    if (!isTrustedSender(window, senderFrame)) return;
    const { port1, port2 } = new MessageChannelMain();
    if (isGone) port1.close();
    else engine.postMessage(null, [port1]);
    senderFrame.postMessage(portChannel, null, [port2]);
  });
}
