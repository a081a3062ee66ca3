import { Menu, type BrowserWindow } from 'electron';
import type { ShellCommand } from '../contract/index.ts';
import type { Translate } from '../../i18n/window.ts';
import type { MenuKeeper } from './menu-keeper.ts';
import { menuTemplate, textItems, type MenuDeeds, type MenuFacts } from './menu-template.ts';

/** Commands that mean something without an opened vault. */
const always: readonly ShellCommand[] = ['found', 'restore', 'settings', 'shortcuts', 'about'];

/** Makes the native menus. @param facts what they show, asked at each rebuilding */
export function createMenus(facts: () => Omit<MenuFacts, 'offers'>, deeds: MenuDeeds): MenuKeeper {
  let offered: ReadonlySet<ShellCommand> | null = null;
  const rebuild = () => {
    const now = facts();
    const offers = (command: ShellCommand) =>
      offered === null ? now.isOpened || always.includes(command) : offered.has(command);
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ ...now, offers }, deeds)));
  };
  return {
    rebuild,
    offer: (commands) => {
      offered = new Set(commands);
      rebuild();
    },
    forgetOffer: () => {
      offered = null;
      rebuild();
    },
  };
}

/** The menu of the right mouse button: on text only, and only what can be done with it. */
export function addContextMenu(window: BrowserWindow, translate: () => Translate): void {
  window.webContents.on('context-menu', (_event, { isEditable, editFlags, selectionText }) => {
    if (!isEditable && selectionText === '') return;
    const can: Readonly<Record<string, boolean>> = {
      undo: editFlags.canUndo,
      redo: editFlags.canRedo,
      cut: editFlags.canCut,
      copy: editFlags.canCopy,
      paste: editFlags.canPaste,
      selectAll: editFlags.canSelectAll,
    };
    const items = textItems(translate()).filter(
      ({ role }) => isEditable || role === 'copy' || role === 'selectAll',
    );
    Menu.buildFromTemplate(items.map((item) => ({ ...item, enabled: can[item.role ?? ''] ?? true }))).popup({
      window,
    });
  });
}
