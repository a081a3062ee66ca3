import type { Method, Nothing } from '../method.ts';
import type { SessionView, UnlockingView } from './opening.ts';

/** Something that can be put on paper. */
export interface PrintChoiceView {
  /** As the command line writes it: `first-hour`, `call-list:ID`. */
  readonly set: string;
  readonly group: 'first' | 'lists' | 'envelopes' | 'cards' | 'paper-vault' | 'forms';
  /** Title of the list or envelope; empty where the set's own name says it (`app.print-set.<set>`). */
  readonly title: string;
  /** Whether it carries secrets. */
  readonly isSecret: boolean;
  /** Ids of the logins in an envelope. */
  readonly holds?: readonly string[];
}

export interface PrintRequestView {
  readonly sets: readonly string[];
  readonly copies: number;
  readonly masked: boolean;
  readonly language: 'sv' | 'en';
  /** Why one person prints alone what a second one is asked for. */
  readonly alone?: string | undefined;
}

/** A finished print, verified by reading it back; it lives in the engine until the next one or the lock. */
export interface PrintView {
  readonly print: number;
  /** The print's number in the register. */
  readonly number: string;
  readonly pages: readonly { readonly widthMm: number; readonly heightMm: number }[];
  readonly registered: boolean;
  readonly leftOut: number;
  /** Envelopes that were left out because one person alone is not to print them. */
  readonly withheld: number;
  readonly lacks: readonly string[];
  readonly fingerprint: string | null;
}

export interface PrinterView {
  readonly name: string;
  readonly kind: 'local' | 'network' | 'pull-print' | 'pdf' | 'unknown';
  readonly isDefault: boolean;
}

/** How far scanned sheets reach. */
export interface RestoreProgressView {
  readonly seen: number;
  readonly needed: number;
  readonly of: number;
  readonly missingPages: readonly number[];
  /** Short ids of other sets among the sheets. */
  readonly otherSets: readonly string[];
  readonly complete: boolean;
  /** Once complete: who printed it and when, before any secret is given. */
  readonly paper: {
    readonly printedAt: string;
    /** The ways in of those who signed the print; empty where they had none of their own. */
    readonly printedBy: readonly OpenerView[];
    /** Kinds of compartments on the paper in which the printer may only read. */
    readonly printedWithoutRight: readonly string[];
    readonly fingerprint: string;
    /** What opens the sheets. */
    readonly opens: readonly OpenerView[];
    /** All that could open the vault when it was printed, also what no sheet carries: the gate asks about these. */
    readonly openers: readonly OpenerView[];
  } | null;
}

/** A way in, by its label: a function, a card set's number. */
export interface OpenerView {
  readonly label: string;
  readonly kind: 'person' | 'cards' | 'recovery-code' | 'opening-card' | 'joint';
  /** Cards: how many are needed, of how many. */
  readonly needed?: number;
  readonly of?: number;
}

export interface PaperMethods {
  readonly listPrintChoices: Method<Nothing, { readonly choices: readonly PrintChoiceView[] }>;
  /** Lays out, reads back, registers. Progress comes as events. */
  readonly preparePrint: Method<PrintRequestView, PrintView>;
  /** Stops the print that is being prepared, before it is registered; it then fails with `print-cancelled`. */
  readonly cancelPrint: Method<Nothing, null>;
  /** A page picture as PNG. */
  readonly pagePicture: Method<
    { readonly print: number; readonly page: number; readonly dpi: number },
    { readonly png: Uint8Array }
  >;
  /** Writes the PDF where main's dialog said; `ticket` is the dialog's answer. */
  readonly savePrint: Method<{ readonly print: number; readonly ticket: number }, null>;
  readonly listPrinters: Method<Nothing, { readonly printers: readonly PrinterView[] }>;
  readonly sendToPrinter: Method<{ readonly print: number; readonly printer: string }, null>;
  /** Starts over with no sheets. */
  readonly beginRestore: Method<Nothing, RestoreProgressView>;
  readonly addScan: Method<
    { readonly name: string; readonly bytes: Uint8Array },
    RestoreProgressView & { readonly found: number }
  >;
  readonly addCodes: Method<{ readonly text: string }, RestoreProgressView & { readonly found: number }>;
  /** All that could open a restored vault whose gate is open, save what opened it now. */
  readonly openersAtGate: Method<Nothing, { readonly openers: readonly OpenerView[] }>;
  /** Answers the gate later: labels of those who were removed, none for nobody. Fails with `no-right`. */
  readonly answerGate: Method<{ readonly removed: readonly string[] }, null>;
  /**
   * Opens the sheets and makes a new vault where main's dialog said. `removed` null leaves the gate open. Progress
   * comes as events of the task `restore`.
   */
  readonly finishRestore: Method<
    {
      readonly unlocking: UnlockingView;
      readonly ticket: number;
      readonly removed: readonly string[] | null;
    },
    { readonly session: SessionView; readonly sealed: readonly string[]; readonly absent: readonly string[] }
  >;
  /** Stops the restore before the vault is whole; it then fails with `restore-cancelled` and leaves no file. */
  readonly cancelRestore: Method<Nothing, null>;
}
