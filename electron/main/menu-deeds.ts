import { app } from 'electron';
import { existsSync } from 'node:fs';
import { askForVault } from './dialogs.ts';
import type { MenuDeeds } from './menu-template.ts';
import { openFile, type ShellParts } from './shell-handlers.ts';
import { noTarget } from './target.ts';

const zoomStep = 0.1;

/** What the menus do: the window's own deeds here, everything else is told to the page. */
export function menuDeeds(later: () => ShellParts): MenuDeeds {
  const choose = async (file: string | null | undefined) => {
    if (file && existsSync(file)) await openFile(later(), file);
  };
  return {
    command: (command) => {
      later().keeper.tell({ kind: 'command', command });
    },
    openVault: () => {
      const { keeper, translate } = later();
      void askForVault(keeper.window(), translate()).then(choose);
    },
    openRecent: (index) => void choose(later().settings.read().recent[index]),
    openDemo: () => void later().keeper.choose({ kind: 'example', fresh: false }),
    closeVault: () => void later().keeper.choose(noTarget),
    lock: () => void later().keeper.lock(),
    quit: () => {
      app.quit();
    },
    theme: (theme) => {
      later().settings.change({ theme });
    },
    language: (language) => {
      later().settings.change({ language });
    },
    zoom: (step) => {
      const { webContents } = later().keeper.window();
      const factor = step === 0 ? 1 : webContents.getZoomFactor() + step * zoomStep;
      webContents.setZoomFactor(Math.min(2, Math.max(1, factor)));
    },
    fullScreen: () => {
      const window = later().keeper.window();
      window.setFullScreen(!window.isFullScreen());
    },
  };
}
