import { app } from 'electron';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Translate } from '../../i18n/window.ts';
import type { Handlers, ShellState } from '../contract/index.ts';
import type { Copied } from './copied.ts';
import { askForFolder, askForVault, askWhereToSave } from './dialogs.ts';
import type { Keeper } from './keeper.ts';
import type { MenuKeeper } from './menu-keeper.ts';
import { takePictureAndQuit } from './picture.ts';
import { WindowRefusal } from './refusal.ts';
import { shownSettings, type Settings } from './settings.ts';
import { fileOf, noTarget } from './target.ts';
import type { VaultSide } from './vault-side.ts';

/** All that the shell door acts on. */
export interface ShellParts {
  readonly keeper: Keeper;
  readonly vault: VaultSide;
  readonly settings: Settings;
  readonly menus: MenuKeeper;
  readonly copied: Copied;
  /** Has copies kept of a vault; resolves when the settings say what came of it. */
  readonly keepCopies: (vault: string) => Promise<void>;
  readonly dataFolder: string;
  readonly picture: string | undefined;
  readonly translate: () => Translate;
}

/** What main does when the page asks. */
export function shellHandlers(parts: ShellParts): Handlers<'shell'> {
  return {
    ...settingsHandlers(parts),
    ...vaultHandlers(parts),
    ...placeHandlers(parts),
    ...windowHandlers(parts),
  };
}

type Part<Name extends keyof Handlers<'shell'>> = Pick<Handlers<'shell'>, Name>;

type SettingsNames =
  'readSettings' | 'changeSettings' | 'chooseSecondPlace' | 'keepCopies' | 'sharedFolder' | 'markShared';

function settingsHandlers({
  settings,
  keeper,
  vault,
  keepCopies,
  translate,
}: ShellParts): Part<SettingsNames> {
  return {
    readSettings: () => shownSettings(settings.read()),
    changeSettings: (change) => {
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      settings.change(Object.fromEntries(given));
      return shownSettings(settings.read());
    },
    chooseSecondPlace: async () => {
      const folder = await askForFolder(keeper.window(), translate());
      if (folder !== null) {
        settings.change({ secondPlace: folder, lastCopy: null });
        const target = vault.target();
        if (target.kind === 'vault' && !target.isExample) void keepCopies(target.path);
      }
      return shownSettings(settings.read());
    },
    ...sharedHandlers(settings, vault),
    keepCopies: async () => {
      const target = vault.target();
      if (target.kind === 'vault' && !target.isExample) await keepCopies(target.path);
      return shownSettings(settings.read());
    },
  };
}

/** The folder is named by the vault that lies in it: the page never sees or gives a path. */
function sharedHandlers(settings: Settings, vault: VaultSide): Part<'sharedFolder' | 'markShared'> {
  const folder = () => {
    const target = vault.target();
    return target.kind === 'vault' && !target.isExample ? path.dirname(target.path) : null;
  };
  return {
    sharedFolder: () => {
      const own = folder();
      return own === null ? null : { isMarked: settings.read().sharedFolders.includes(own) };
    },
    markShared: ({ on }) => {
      const own = folder();
      const others = settings.read().sharedFolders.filter((one) => one !== own);
      if (own !== null) settings.change({ sharedFolders: on ? [own, ...others] : others });
      return null;
    },
  };
}

type VaultNames =
  | 'state'
  | 'chooseVault'
  | 'openRecent'
  | 'forgetRecent'
  | 'openDemo'
  | 'closeVault'
  | 'startFounding'
  | 'startRestore';

function vaultHandlers(parts: ShellParts): Part<VaultNames> {
  const { keeper, vault, settings } = parts;
  const recentAt = (index: number) => {
    const file = settings.read().recent[index];
    if (file === undefined) throw new WindowRefusal('request-refused');
    return file;
  };
  const startAfresh = async () => {
    await keeper.choose(noTarget);
    vault.prepare();
    return null;
  };
  return {
    state: () => stateOf(parts),
    chooseVault: async () => {
      const file = await askForVault(keeper.window(), parts.translate());
      return file === null ? null : openFile(parts, file);
    },
    openRecent: ({ index }) => {
      const file = recentAt(index);
      if (!existsSync(file)) throw new WindowRefusal('vault-not-found');
      return openFile(parts, file);
    },
    forgetRecent: ({ index }) => {
      const file = recentAt(index);
      settings.change({ recent: settings.read().recent.filter((one) => one !== file) });
      return null;
    },
    openDemo: async () => {
      await keeper.choose({ kind: 'example', fresh: false });
      return { file: stateOf(parts).file ?? '' };
    },
    closeVault: async () => {
      await keeper.choose(noTarget);
      return null;
    },
    startFounding: startAfresh,
    startRestore: startAfresh,
  };
}

/** Puts this file behind the vault door. Whether it is a vault is the engine's to say. */
export async function openFile(
  { keeper }: Pick<ShellParts, 'keeper'>,
  file: string,
): Promise<{ file: string }> {
  await keeper.choose({ kind: 'vault', path: file, isExample: false });
  return { file: path.basename(file) };
}

function stateOf({ vault, settings, keeper, dataFolder }: ShellParts): ShellState {
  const target = vault.target();
  const file = fileOf(target, dataFolder);
  return {
    screen: file === null ? 'start' : 'vault',
    file: file === null ? null : path.basename(file),
    isExample: target.kind === 'example' || (target.kind === 'vault' && target.isExample),
    recent: settings.read().recent.map((one, index) => ({
      index,
      name: path.basename(one),
      folder: path.basename(path.dirname(one)),
    })),
    version: app.getVersion(),
    afterLock: keeper.memory.isAfterLock,
  };
}

type PlaceNames = 'newVaultPlace' | 'chooseSavePlace' | 'chooseCopy' | 'secondPlace' | 'openSaved';

function placeHandlers({ keeper, vault, settings, translate }: ShellParts): Part<PlaceNames> {
  let last = 0;
  const saved = new Map<number, string>();
  const ticketFor = async (place: string) => {
    const ticket = (last += 1);
    await vault.ticket(ticket, place);
    return { ticket, name: path.basename(place) };
  };
  return {
    newVaultPlace: async ({ suggestedName }) => {
      const asked = { suggestedName, kind: 'sigill' } as const;
      const place = await askWhereToSave(keeper.window(), translate(), asked);
      if (place === null) return null;
      await keeper.choose({ kind: 'place', path: place });
      return { ticketed: true, name: path.basename(place) };
    },
    chooseSavePlace: async (asked) => {
      const place = await askWhereToSave(keeper.window(), translate(), asked);
      if (place === null) return null;
      const given = await ticketFor(place);
      if (asked.kind === 'sigill') saved.set(given.ticket, place);
      return given;
    },
    openSaved: ({ ticket }) => {
      const place = saved.get(ticket);
      if (place === undefined || !existsSync(place)) throw new WindowRefusal('vault-not-found');
      return openFile({ keeper }, place);
    },
    secondPlace: async () => {
      const { secondPlace } = settings.read();
      return secondPlace === null ? null : { ticket: (await ticketFor(secondPlace)).ticket };
    },
    chooseCopy: async () => {
      const place = await askForVault(keeper.window(), translate());
      return place === null ? null : ticketFor(place);
    },
  };
}

type WindowNames =
  | 'lock'
  | 'readyToLock'
  | 'rememberView'
  | 'recalledView'
  | 'clearCopied'
  | 'protect'
  | 'offerCommands'
  | 'reportSettled';

function windowHandlers({ keeper, vault, copied, menus, picture }: ShellParts): Part<WindowNames> {
  return {
    lock: async () => {
      await keeper.lock();
      return null;
    },
    readyToLock: () => {
      keeper.pageIsReady();
      return null;
    },
    rememberView: (view) => {
      keeper.memory.view = view;
      return null;
    },
    recalledView: () => keeper.memory.view,
    clearCopied: async ({ mark, seconds }) => {
      await copied.clearLater(mark, seconds);
      return null;
    },
    protect: ({ on }) => {
      keeper.window().setContentProtection(on);
      return null;
    },
    offerCommands: ({ commands }) => {
      menus.offer(commands);
      return null;
    },
    reportSettled: async () => {
      vault.warm();
      if (picture !== undefined) await takePictureAndQuit(keeper.window(), picture);
      return null;
    },
  };
}
