import { app, nativeTheme, type BrowserWindow } from 'electron';
import path from 'node:path';
import { createTranslator } from '../../i18n/window.ts';
import { createCopied } from './copied.ts';
import { createCopies } from './copies.ts';
import { createIdleClock, type IdleClock } from './idle-clock.ts';
import { createKeeper } from './keeper.ts';
import { menuDeeds } from './menu-deeds.ts';
import type { MenuKeeper } from './menu-keeper.ts';
import { addContextMenu, createMenus } from './menus.ts';
import { firstTarget, hearOtherStarts, lockByItself } from './outside.ts';
import { openSettings, shownSettings, withRecent, type Settings } from './settings.ts';
import { serveShellDoor } from './shell-door.ts';
import { shellHandlers, type ShellParts } from './shell-handlers.ts';
import { systemClipboard } from './system-clipboard.ts';
import { createVaultSide, type VaultSide } from './vault-side.ts';
import type { Wish } from './wish.ts';

/** The parts, each of which acts on others: asked for only when something happens, when all are there. */
type Later = () => ShellParts;

/** Brings settings, engine, window, menus and doors together. @param double a file that macOS told of before */
export function runShell(wish: Wish, double: string | undefined): void {
  const dataFolder = app.getPath('userData');
  const later: Later = () => parts;
  const settings = followedSettings(dataFolder, later);
  nativeTheme.themeSource = settings.read().theme;
  const idle = idleClock(settings, later);
  const vault = vaultSide(dataFolder, idle, later);
  const menus = nativeMenus(later);
  const translate = () => createTranslator(settings.read().language);
  const copied = createCopied(systemClipboard(process.platform));
  const dress = (window: BrowserWindow) => {
    addContextMenu(window, translate);
    window.webContents.on('input-event', idle.touch);
  };
  const keeper = createKeeper({ vault, settings, dataFolder }, dress);
  const picture = wish.screenshot;
  const keepCopies = copiesKeeper(settings, dataFolder);
  const parts: ShellParts = {
    ...{ keeper, vault, settings, menus, copied, keepCopies, dataFolder, picture, translate },
  };

  menus.rebuild();
  serveShellDoor(keeper.window, shellHandlers(parts));
  lockByItself(parts, idle);
  hearOtherStarts(parts);
  app.on('quit', () => {
    void copied.clearNow();
    void vault.end();
  });
  const target = firstTarget(wish, double, settings);
  if (target) void keeper.choose(target);
}

/** Settings that are followed at once, whoever changes them. */
function followedSettings(dataFolder: string, later: Later): Settings {
  const settings = openSettings(dataFolder);
  return {
    read: settings.read,
    change: (part) => {
      const before = shownSettings(settings.read());
      settings.change(part);
      const now = shownSettings(settings.read());
      if (JSON.stringify(now) !== JSON.stringify(before))
        later().keeper.tell({ kind: 'settings', settings: now });
      nativeTheme.themeSource = now.theme;
      later().menus.rebuild();
    },
  };
}

/** Keeps copies after each session, and lets the program end only when they are done. */
function copiesKeeper(settings: Settings, dataFolder: string): ShellParts['keepCopies'] {
  const copies = createCopies(({ problem, second }) => {
    settings.change({ lastCopy: { at: Date.now(), problem: second?.problem ?? problem } });
  });
  app.on('will-quit', (event) => {
    const busy = copies.busy();
    if (busy === undefined) return;
    event.preventDefault();
    void busy.then(() => {
      app.quit();
    });
  });
  const work = path.join(dataFolder, 'shared');
  return (vault) => copies.keep({ vault, second: settings.read().secondPlace, work });
}

function idleClock(settings: Settings, later: Later): IdleClock {
  return createIdleClock(
    { now: () => Date.now(), afterMinutes: () => settings.read().lockAfterMinutes },
    {
      soon: (seconds) => {
        later().keeper.tell({ kind: 'lock-soon', seconds });
      },
      notYet: () => {
        later().keeper.tell({ kind: 'lock-not-yet' });
      },
      lock: () => void later().keeper.lock(),
    },
  );
}

function vaultSide(dataFolder: string, idle: IdleClock, later: Later): VaultSide {
  const remember = () => {
    const { vault, settings, menus } = later();
    const target = vault.target();
    if (target.kind === 'vault' && !target.isExample)
      settings.change({ recent: withRecent(settings.read().recent, target.path) });
    menus.rebuild();
  };
  return createVaultSide(dataFolder, {
    settled: remember,
    opened: () => {
      idle.touch();
      remember();
    },
    turned: () => {
      later().menus.forgetOffer();
    },
    language: () => later().settings.read().language,
    act: (port) => later().keeper.handAct(port),
    isShared: (file) => later().settings.read().sharedFolders.includes(path.dirname(file)),
    ended: (path) => {
      void later().keepCopies(path);
    },
  });
}

function nativeMenus(later: Later): MenuKeeper {
  const facts = () => {
    const { translate, settings, vault } = later();
    return {
      t: translate(),
      settings: shownSettings(settings.read()),
      isOpened: vault.isOpened(),
      hasVault: vault.target().kind !== 'none',
      recent: settings.read().recent.map((file) => path.basename(file)),
    };
  };
  return createMenus(facts, menuDeeds(later));
}
