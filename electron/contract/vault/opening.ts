import type { Method, Nothing } from '../method.ts';

/** What the page may know of a vault before anything is unlocked. None of it is verified as true. */
export interface LockedView {
  /** The file's name, without its folder. */
  readonly file: string;
  readonly access: 'read' | 'write';
  /** Ways in, by label: functions, never personal names. */
  readonly slots: readonly SlotView[];
  /** Whom to ring and where the binder is, as someone wrote it. */
  readonly doorText: string | null;
  readonly notes: readonly ('rolled-back-in-memory' | 'read-only' | 'in-use')[];
  /** Who writes in it elsewhere, when the file is only read here. */
  readonly holder: { readonly host: string; readonly since: string } | null;
  /** Codes of what was found while opening, worst first: `errors.finding.<code>` in i18n. */
  readonly findings: readonly string[];
  /** Whether any of them is damage. */
  readonly isDamaged: boolean;
  /** The vault is the example, which everybody may open: this is its passphrase, and no secret. */
  readonly example: { readonly passphrase: string } | null;
}

export type SlotKindView = 'passphrase' | 'passphrase-and-key-file' | 'recovery-code' | 'cards' | 'unknown';

export interface SlotView {
  readonly label: string;
  readonly kind: SlotKindView;
  readonly state: 'whole' | 'damaged' | 'missing';
  /** Cards: how many are needed, of how many. */
  readonly needed?: number;
  readonly of?: number;
}

/** What a person has in hand. Cards are typed as words; prefixes of four letters are enough. */
export type UnlockingView =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  /** The key file as it came in the page: at most 4 MiB. */
  | {
      readonly kind: 'passphrase-and-key-file';
      readonly passphrase: string;
      readonly keyFile: Uint8Array;
    }
  | { readonly kind: 'recovery-code'; readonly code: string }
  | { readonly kind: 'cards'; readonly cards: readonly string[] };

/** The unlocked session, as the side bar and the head of each screen need it. */
export interface SessionView {
  /** Null until the records are read, as right after unlocking: `session` tells it. */
  readonly organisation: string | null;
  readonly isExample: boolean;
  readonly file: string;
  /** The label of the slot that opened it. */
  readonly openedAs: string;
  readonly access: 'read' | 'write';
  /** Why nothing can be changed, when it cannot: a code with a sentence in i18n. */
  readonly readOnlyBecause:
    | 'vault-read-only'
    | 'vault-in-use'
    | 'vault-newer'
    | 'vault-damaged'
    | 'fork-unsettled'
    | 'gate-open'
    | null;
  readonly compartments: readonly {
    readonly id: string;
    readonly kind: string;
    readonly right: 0 | 1 | 3 | 7;
    readonly readable: boolean;
  }[];
  /** Kinds of compartments that this person opens only with others. */
  readonly together: readonly string[];
  /** How many items there are of each kind; null until the records are read. */
  readonly counts: Readonly<Record<string, number>> | null;
  /** Codes of findings, worst first. */
  readonly findings: readonly string[];
}

export interface FoundRequest {
  readonly organisation: string;
  readonly owner: string;
  /** The label of the founder's way in: a function. */
  readonly label: string;
  readonly passphrase: string;
  readonly doorText: string;
  readonly language: 'sv' | 'en';
}

/** How strong a passphrase is: 0 too weak to be taken, 4 very strong. */
export interface StrengthView {
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly isEnough: boolean;
}

/** A typed card: whole, with its set's number and how many of its kind are needed, or what is wrong with it. */
export type CardCheckView =
  | {
      readonly state: 'whole';
      readonly identifier: number;
      /** The card's own number in its group, from 1; in its set where that has no groups. */
      readonly index: number;
      /** How many cards of its group are needed. */
      readonly needed: number;
      /** The group's number, from 1, and how many groups are needed, of how many. null: a set without groups. */
      readonly group: { readonly number: number; readonly needed: number; readonly of: number } | null;
    }
  | { readonly state: 'mistyped' }
  /** `place` from 1. */
  | { readonly state: 'unknown-word'; readonly place: number };

export interface OpeningMethods {
  /** The vault that this engine was started with; fails with `vault-not-found` and the like. */
  readonly describe: Method<Nothing, LockedView>;
  /** One derivation. Progress comes as an event; fails with `wrong-secret`, `slot-damaged`, `choose-slot` … */
  readonly unlock: Method<
    {
      readonly label: string | null;
      readonly unlocking: UnlockingView;
      /** The passphrase that takes the place of a start card; asked for with `own-passphrase-needed`. */
      readonly own?: string | undefined;
    },
    SessionView
  >;
  /** Six words a-z, drawn for this vault's founder or a new person. */
  readonly suggestPassphrase: Method<{ readonly language: 'sv' | 'en' }, { readonly passphrase: string }>;
  readonly weighPassphrase: Method<{ readonly passphrase: string }, StrengthView>;
  /** Makes the vault at the place main chose, and leaves it unlocked. The code is given once. */
  readonly found: Method<FoundRequest, { readonly session: SessionView; readonly recoveryCode: string }>;
  /** The session as it stands now. Fails with `vault-locked`. */
  readonly session: Method<Nothing, SessionView>;
  /** Words of the card list that begin with the letters, at most eight. */
  readonly completeCardWord: Method<{ readonly letters: string }, { readonly words: readonly string[] }>;
  /** Whether the words hang together, before anything is opened; four letters of each are enough. */
  readonly checkCard: Method<{ readonly words: readonly string[] }, CardCheckView>;
}
