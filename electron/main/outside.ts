import { app, powerMonitor } from 'electron';
import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { IdleClock } from './idle-clock.ts';
import type { Settings } from './settings.ts';
import { openFile, type ShellParts } from './shell-handlers.ts';
import { fileOf, type Target } from './target.ts';
import { vaultFile, type Wish } from './wish.ts';

/** Milliseconds between looks at the idle clock. */
const look = 1000;
const handedOver = z.object({ file: z.string().optional() });

/** What the window starts with: what was asked for, else the vault that was open last, else nothing. */
export function firstTarget(wish: Wish, double: string | undefined, settings: Settings): Target | undefined {
  if (wish.freshDemo) return { kind: 'example', fresh: true };
  const [latest] = settings.read().recent;
  const path = double ?? wish.file ?? latest;
  if (path === undefined || (path === latest && !existsSync(path))) return undefined;
  return { kind: 'vault', path, isExample: false };
}

/** Locks when nobody is there: untouched for some minutes, the computer asleep or its screen locked. */
export function lockByItself({ keeper, vault }: ShellParts, idle: IdleClock): void {
  const lock = () => {
    if (vault.isOpened()) void keeper.lock();
  };
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  setInterval(() => {
    if (vault.isOpened()) idle.tick();
    else idle.touch();
  }, look);
}

/** A second start, and a file that is double-clicked, go to the window that runs. */
export function hearOtherStarts(parts: ShellParts): void {
  const come = (file: string | undefined) => {
    const { keeper, vault, dataFolder } = parts;
    const window = keeper.window();
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    if (file !== undefined && file !== fileOf(vault.target(), dataFolder)) void openFile(parts, file);
  };
  app.on('second-instance', (_event, _args, _folder, handed) => {
    const { data } = handedOver.safeParse(handed);
    come(vaultFile(data?.file));
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    come(vaultFile(file));
  });
}
