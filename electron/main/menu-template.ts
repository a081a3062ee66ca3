import type { MenuItemConstructorOptions } from 'electron';
import type { ShellCommand, WindowLanguage, WindowSettings, WindowTheme } from '../contract/index.ts';
import type { MessageKey, Translate } from '../../i18n/window.ts';

/** What the menus show and do. */
export interface MenuFacts {
  readonly t: Translate;
  readonly settings: WindowSettings;
  readonly isOpened: boolean;
  readonly hasVault: boolean;
  readonly recent: readonly string[];
  readonly offers: (command: ShellCommand) => boolean;
}

export interface MenuDeeds {
  readonly command: (command: ShellCommand) => void;
  readonly openVault: () => void;
  readonly openRecent: (index: number) => void;
  readonly openDemo: () => void;
  readonly closeVault: () => void;
  readonly lock: () => void;
  readonly quit: () => void;
  readonly theme: (theme: WindowTheme) => void;
  readonly language: (language: WindowLanguage) => void;
  readonly zoom: (step: -1 | 0 | 1) => void;
  readonly fullScreen: () => void;
}

type Item = MenuItemConstructorOptions;

const line: Item = { type: 'separator' };

/** The five menus in the language chosen, with every shortcut. */
export function menuTemplate(facts: MenuFacts, deeds: MenuDeeds): Item[] {
  return [
    menu(facts, 'app.menu.file', fileMenu(facts, deeds)),
    menu(facts, 'app.menu.edit', editMenu(facts, deeds)),
    menu(facts, 'app.menu.view', viewMenu(facts, deeds)),
    menu(facts, 'app.menu.tools', toolsMenu(facts, deeds)),
    menu(facts, 'app.menu.help', [
      command(facts, deeds, 'shortcuts', 'app.menu.shortcuts', 'F1'),
      line,
      command(facts, deeds, 'about', 'app.menu.about'),
    ]),
  ];
}

function menu({ t }: MenuFacts, label: MessageKey, submenu: Item[]): Item {
  return { label: t(label), submenu };
}

function command(
  { t, offers }: MenuFacts,
  deeds: MenuDeeds,
  name: ShellCommand,
  label: MessageKey,
  accelerator?: string,
): Item {
  return {
    id: name,
    label: t(label),
    enabled: offers(name),
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => {
      deeds.command(name);
    },
  };
}

function deed(t: Translate, label: MessageKey, click: () => void, more: Item = {}): Item {
  return { label: t(label), click, ...more };
}

function fileMenu(facts: MenuFacts, deeds: MenuDeeds): Item[] {
  const { t, recent, isOpened, hasVault } = facts;
  return [
    command(facts, deeds, 'new-contact', 'app.menu.new-contact', 'CmdOrCtrl+N'),
    command(facts, deeds, 'new-credential', 'app.menu.new-credential', 'CmdOrCtrl+Shift+N'),
    line,
    deed(t, 'app.menu.open-vault', deeds.openVault, { accelerator: 'CmdOrCtrl+O' }),
    {
      label: t('app.menu.open-recent'),
      enabled: recent.length > 0,
      submenu: recent.map((label, index) => ({
        label,
        click: () => {
          deeds.openRecent(index);
        },
      })),
    },
    deed(t, 'app.menu.open-demo', deeds.openDemo),
    command(facts, deeds, 'found', 'app.menu.found'),
    command(facts, deeds, 'restore', 'app.menu.restore'),
    deed(t, 'app.menu.close-vault', deeds.closeVault, { enabled: hasVault, accelerator: 'CmdOrCtrl+W' }),
    line,
    command(facts, deeds, 'import', 'app.menu.import', 'CmdOrCtrl+I'),
    command(facts, deeds, 'print', 'app.menu.print', 'CmdOrCtrl+P'),
    line,
    command(facts, deeds, 'settings', 'app.menu.settings', 'CmdOrCtrl+,'),
    deed(t, 'app.menu.lock', deeds.lock, { id: 'lock', enabled: isOpened, accelerator: 'CmdOrCtrl+L' }),
    deed(t, 'app.menu.quit', deeds.quit, { accelerator: 'CmdOrCtrl+Q' }),
  ];
}

function editMenu(facts: MenuFacts, deeds: MenuDeeds): Item[] {
  return [
    ...textItems(facts.t),
    line,
    command(facts, deeds, 'search', 'app.menu.search', 'CmdOrCtrl+K'),
    command(facts, deeds, 'filter', 'app.menu.filter', 'CmdOrCtrl+F'),
    line,
    command(facts, deeds, 'edit', 'app.menu.edit-item', 'CmdOrCtrl+E'),
    command(facts, deeds, 'save', 'app.menu.save', 'CmdOrCtrl+S'),
    command(facts, deeds, 'remove', 'app.menu.remove'),
  ];
}

/** What any text field can do; the system does it. */
export function textItems(t: Translate): Item[] {
  return [
    { label: t('app.menu.undo'), role: 'undo' },
    { label: t('app.menu.redo'), role: 'redo' },
    line,
    { label: t('app.menu.cut'), role: 'cut' },
    { label: t('app.menu.copy'), role: 'copy' },
    { label: t('app.menu.paste'), role: 'paste' },
    { label: t('app.menu.select-all'), role: 'selectAll' },
  ];
}

function viewMenu(facts: MenuFacts, deeds: MenuDeeds): Item[] {
  return [
    command(facts, deeds, 'show-contacts', 'app.menu.show-contacts', 'CmdOrCtrl+1'),
    command(facts, deeds, 'show-lists', 'app.menu.show-lists', 'CmdOrCtrl+2'),
    command(facts, deeds, 'show-credentials', 'app.menu.show-credentials', 'CmdOrCtrl+3'),
    command(facts, deeds, 'show-print', 'app.menu.show-print', 'CmdOrCtrl+4'),
    line,
    ...sizeItems(facts, deeds),
    line,
    ...lookItems(facts, deeds),
  ];
}

function sizeItems({ t }: MenuFacts, deeds: MenuDeeds): Item[] {
  const zoom = (label: MessageKey, step: -1 | 0 | 1, accelerator: string) => {
    const click = () => {
      deeds.zoom(step);
    };
    return deed(t, label, click, { accelerator });
  };
  return [
    zoom('app.menu.zoom-in', 1, 'CmdOrCtrl+Plus'),
    zoom('app.menu.zoom-out', -1, 'CmdOrCtrl+-'),
    zoom('app.menu.zoom-reset', 0, 'CmdOrCtrl+0'),
    deed(t, 'app.menu.full-screen', deeds.fullScreen, { accelerator: 'F11' }),
  ];
}

function lookItems({ t, settings }: MenuFacts, deeds: MenuDeeds): Item[] {
  const one = <Value>(label: MessageKey, value: Value, now: Value, choose: (value: Value) => void): Item => {
    const click = () => {
      choose(value);
    };
    return deed(t, label, click, { type: 'radio', checked: value === now });
  };
  return [
    {
      label: t('app.menu.theme'),
      submenu: [
        one('app.menu.theme-system', 'system', settings.theme, deeds.theme),
        one('app.menu.theme-light', 'light', settings.theme, deeds.theme),
        one('app.menu.theme-dark', 'dark', settings.theme, deeds.theme),
      ],
    },
    {
      label: t('app.menu.language'),
      submenu: [
        one('app.menu.language-sv', 'sv', settings.language, deeds.language),
        one('app.menu.language-en', 'en', settings.language, deeds.language),
      ],
    },
  ];
}

function toolsMenu(facts: MenuFacts, deeds: MenuDeeds): Item[] {
  return [
    command(facts, deeds, 'reveal', 'app.menu.reveal', 'CmdOrCtrl+R'),
    command(facts, deeds, 'copy', 'app.menu.copy-field', 'CmdOrCtrl+Shift+C'),
    command(facts, deeds, 'history', 'app.menu.history', 'CmdOrCtrl+H'),
    command(facts, deeds, 'confirm', 'app.menu.confirm', 'CmdOrCtrl+B'),
    line,
    command(facts, deeds, 'make-cards', 'app.menu.make-cards'),
    command(facts, deeds, 'merge', 'app.menu.merge'),
    line,
    command(facts, deeds, 'show-copies', 'app.menu.show-copies', 'CmdOrCtrl+5'),
    command(facts, deeds, 'show-check', 'app.menu.show-check', 'CmdOrCtrl+6'),
    command(facts, deeds, 'show-log', 'app.menu.show-log', 'CmdOrCtrl+7'),
    command(facts, deeds, 'show-erasures', 'app.menu.show-erasures'),
  ];
}
