import type { ShellCommand } from './shell-commands.ts';
import type { Method, Nothing } from './method.ts';

export type WindowLanguage = 'sv' | 'en';
export type WindowTheme = 'system' | 'light' | 'dark';

export interface WindowSettings {
  readonly language: WindowLanguage;
  /** Followed by the page through `prefers-color-scheme`; it has nothing to do itself. */
  readonly theme: WindowTheme;
  /** Minutes without a key or a pointer in the window until it locks, 1-120. */
  readonly lockAfterMinutes: number;
  /** The folder for a second copy of the vault, as text to show; null when none is chosen. */
  readonly secondPlace: string | null;
  /** When copies were last kept, by this computer's clock, and the code of what hindered the one in the second place. */
  readonly lastCopy: { readonly at: number; readonly problem: string | null } | null;
}

/** What changes: a folder is chosen in a dialog, so the page can only take it away. */
export interface SettingsChange {
  readonly language?: WindowLanguage | undefined;
  readonly theme?: WindowTheme | undefined;
  readonly lockAfterMinutes?: number | undefined;
  readonly secondPlace?: null | undefined;
}

/** Where the window stands. What the vault is doing is asked of the engine. */
export interface ShellState {
  /** `start`: no vault is chosen, or one is to be founded. `vault`: one lies behind the vault door. */
  readonly screen: 'start' | 'vault';
  /** The file's name without its folder. */
  readonly file: string | null;
  /** It is the example that everybody may open. */
  readonly isExample: boolean;
  /** Vaults opened before, the latest first, to be opened by their number. */
  readonly recent: readonly { readonly index: number; readonly name: string; readonly folder: string }[];
  readonly version: string;
  /** The page was replaced because of a lock: `recalledView` tells where it stood. */
  readonly afterLock: boolean;
}

/** Where a page stood: names and numbers of screens and records, never content. */
export interface RememberedView {
  readonly view: string;
  readonly item: string | null;
  readonly scroll: number;
}

export type SaveKind = 'pdf' | 'sigill' | 'kdbx' | 'csv' | 'jsonl';

/** The window itself, served by main: it sees no content and no secret. */
export interface ShellMethods {
  readonly readSettings: Method<Nothing, WindowSettings>;
  readonly changeSettings: Method<SettingsChange, WindowSettings>;
  /** A dialog for the folder of the second copy. */
  readonly chooseSecondPlace: Method<Nothing, WindowSettings>;
  /** The engine knows the folder of the second place, the page its number, good for one use. null: none is chosen. */
  readonly secondPlace: Method<Nothing, { readonly ticket: number } | null>;
  /** Keeps copies of the vault as it lies there now, beside it and in the second place, and says what came of it. */
  readonly keepCopies: Method<Nothing, WindowSettings>;
  /** Whether a person said that others write in the folder of the vault; null where none is open. */
  readonly sharedFolder: Method<Nothing, { readonly isMarked: boolean } | null>;
  /** Says so, or takes it back. It holds from the next time the vault is opened. */
  readonly markShared: Method<{ readonly on: boolean }, null>;
  readonly state: Method<Nothing, ShellState>;
  /** A dialog; the chosen vault then lies behind the vault door. null: nothing was chosen. */
  readonly chooseVault: Method<Nothing, { readonly file: string } | null>;
  readonly openRecent: Method<{ readonly index: number }, { readonly file: string }>;
  /** A vault that was just made at a place that the person chose; by the number that the place had. */
  readonly openSaved: Method<{ readonly ticket: number }, { readonly file: string }>;
  readonly forgetRecent: Method<{ readonly index: number }, null>;
  /** Makes the example where it is missing, and opens it: the engine unlocks it by itself. */
  readonly openDemo: Method<Nothing, { readonly file: string }>;
  /** Puts the vault away: back to no vault chosen. */
  readonly closeVault: Method<Nothing, null>;
  /** An engine without a vault, with a derivation ready for what comes. */
  readonly startFounding: Method<Nothing, null>;
  readonly startRestore: Method<Nothing, null>;
  /** A dialog for where a vault is to be founded; `found` then makes it there. */
  readonly newVaultPlace: Method<
    { readonly suggestedName: string },
    { readonly ticketed: true; readonly name: string } | null
  >;
  /** A dialog; the engine knows the path, the page its number, good for one use. */
  readonly chooseSavePlace: Method<
    { readonly suggestedName: string; readonly kind: SaveKind },
    { readonly ticket: number; readonly name: string } | null
  >;
  /** A dialog for another copy of the vault; the engine knows the path, the page its number, good for one use. */
  readonly chooseCopy: Method<Nothing, { readonly ticket: number; readonly name: string } | null>;
  /** Kills the engine and this page's process. The answer never comes: a new page does. */
  readonly lock: Method<Nothing, null>;
  /** Answers the event `locking`: what had to be kept is kept. */
  readonly readyToLock: Method<Nothing, null>;
  readonly rememberView: Method<RememberedView, null>;
  /** What was remembered last; null after another vault was chosen. */
  readonly recalledView: Method<Nothing, RememberedView | null>;
  /** The page copied something with this mark beside it: it is cleared after so many seconds if it still is there. */
  readonly clearCopied: Method<{ readonly mark: string; readonly seconds: number }, null>;
  /** Keeps pictures of the screen from showing this window, where the system can (Windows, macOS). */
  readonly protect: Method<{ readonly on: boolean }, null>;
  /** Which menu commands mean something where the page stands; before a vault is open none do. */
  readonly offerCommands: Method<{ readonly commands: readonly ShellCommand[] }, null>;
  /** The first screen shows what it is going to show. */
  readonly reportSettled: Method<Nothing, null>;
}
