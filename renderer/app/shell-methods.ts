import type { Method, Nothing } from '../../electron/contract/index.ts';

export type Language = 'sv' | 'en';
export type Theme = 'system' | 'light' | 'dark';

/** What the window remembers of itself. No content of a vault. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly lockAfterMinutes: number;
  /** Folder for a second copy after each session that changed something; null where there is none. */
  readonly secondPlace: string | null;
}

export interface ShellState {
  readonly screen: 'start' | 'vault';
  readonly file: string | null;
  readonly recent: readonly { readonly name: string; readonly index: number }[];
}

/** Where the person was: ids only. */
export interface View {
  readonly view: string;
  readonly item: string | null;
  readonly scroll: number;
}

/** What the page asks of the window itself. */
export interface ShellMethods {
  readonly readSettings: Method<Nothing, Settings>;
  readonly changeSettings: Method<Partial<Settings>, Settings>;
  readonly state: Method<Nothing, ShellState>;
  readonly chooseVault: Method<Nothing, { readonly file: string } | null>;
  readonly openRecent: Method<{ readonly index: number }, null>;
  readonly openDemo: Method<Nothing, null>;
  readonly startFounding: Method<Nothing, null>;
  readonly startRestore: Method<Nothing, null>;
  readonly newVaultPlace: Method<{ readonly suggestedName: string }, { readonly name: string } | null>;
  readonly chooseSavePlace: Method<
    { readonly suggestedName: string; readonly kind: 'pdf' | 'sigill' | 'kdbx' | 'csv' },
    { readonly ticket: number; readonly name: string } | null
  >;
  readonly lock: Method<Nothing, null>;
  readonly copySecret: Method<{ readonly text: string; readonly seconds: number }, null>;
  readonly rememberView: Method<View, null>;
  readonly recalledView: Method<Nothing, View | null>;
  readonly reportSettled: Method<Nothing, null>;
}
