/**
 * What main and the engine say to each other. Main sees no content: it names files and hands over ports.
 * `page`: a port to the page comes along. `derivation`: a port to a derivation process comes along.
 */
export type MainToEngine =
  /** `isShared`: a person said that others write in the same folder; where the system says so it is known anyway. */
  | {
      readonly kind: 'vault';
      readonly path: string;
      readonly access: 'read' | 'write';
      readonly isShared: boolean;
    }
  /** Where a vault is to be founded or restored; nothing lies there yet. */
  | { readonly kind: 'place'; readonly path: string }
  /** The example vault, made in this folder if it is not there, or anew, in this language; the engine unlocks it by itself. */
  | {
      readonly kind: 'example';
      readonly folder: string;
      readonly fresh: boolean;
      readonly language: 'sv' | 'en';
    }
  /** A dialog's answer: the page knows only its number. */
  | { readonly kind: 'ticket'; readonly ticket: number; readonly path: string }
  | { readonly kind: 'page' }
  | { readonly kind: 'derivation' }
  /** A port to the second engine comes along; the page has its own. */
  | { readonly kind: 'act' };

export type EngineToMain =
  /** What main named (a vault, a place, a ticket …) has come, in the order it was said: the page may ask about it now. */
  | { readonly kind: 'heard' }
  /**
   * No derivation process is at hand. `now`: someone waits, so the next shall not warm itself first. `taken`: how many
   * ports to one have come so far; when main has sent more, one is on its way.
   */
  | { readonly kind: 'derivation-wanted'; readonly now: boolean; readonly taken: number }
  /** A vault was founded or restored at the place: from now on it is the one. */
  | { readonly kind: 'settled'; readonly path: string }
  /** Several persons are about to act together: a second engine, with a port to the page. */
  | { readonly kind: 'act-wanted' }
  | { readonly kind: 'act-over' }
  /** Something is unlocked: from now on the window locks by itself. */
  | { readonly kind: 'opened' };

/** What the process that keeps copies is asked: a vault, and the folder of the second place where one is chosen. */
export interface CopiesAsked {
  readonly vault: string;
  readonly second: string | null;
  /** Where working copies of vaults in shared folders lie. */
  readonly work: string;
}
/** What came of it: a code where no copy could be kept. */
export interface CopiesMade {
  readonly problem: string | null;
  readonly second: { readonly problem: string | null } | null;
}

/** One derivation over the port to its process, and its answer: 32 bytes, or a code. */
export interface DerivationCall {
  readonly passphrase: string;
  /** The key file's bytes, where the slot asks for one too. */
  readonly keyFile?: Uint8Array | undefined;
  readonly salt: Uint8Array;
  readonly memoryMib: number;
  readonly passes: number;
}
export type DerivationReply =
  | { readonly ok: true; readonly secret: Uint8Array }
  | { readonly ok: false; readonly code: string; readonly numbers: Readonly<Record<string, number>> };
