import type { CopyFacts } from './imprint.ts';

/** A telephone number as it is to be read, already grouped: `070-174 06 05`. */
export type PhoneText = string;

/** Everything Sigill can put on paper. Rows come in the order they are printed; an empty text prints an empty cell. */
export type PrintDocument =
  | CallListDocument
  | FirstHourDocument
  | WalletCardsDocument
  | ContactListDocument
  | LogBookDocument
  | EnvelopeRegisterDocument
  | EnvelopeOutsideDocument
  | LoginSheetDocument
  | OpeningRecordDocument
  | RestoreCardsDocument
  | RecoveryCodeDocument
  | UnlockCardDocument
  | CodeSheetsDocument;

export type DocumentKind = PrintDocument['kind'];

/** D2 larmlista: A4 landscape, ticked with a pen while calling. */
export interface CallListDocument extends CopyFacts {
  readonly kind: 'call-list';
  /** "Krisledning": printed large after the word for the list. */
  readonly title: string;
  /** What the caller reads out; absent prints the standing text. */
  readonly message?: string | undefined;
  readonly meetAt?: string | undefined;
  readonly reserveMeetAt?: string | undefined;
  readonly rows: readonly CallListRow[];
  /** Rows left for the pen after the last; absent means 3. */
  readonly emptyRows?: number | undefined;
}
export interface CallListRow {
  readonly role: string;
  readonly name: string;
  readonly mobile: PhoneText;
  /** Private or home. */
  readonly otherPhone: PhoneText;
  readonly deputy?: { readonly name: string; readonly phone: PhoneText } | undefined;
  /** One short line under the name: "nyckelbärare", "på semester till 4 augusti". */
  readonly note?: string | undefined;
}

/** D1 första timmen: one page, whatever is put into it (it is set smaller until it fits, and refused below 9 pt). */
export interface FirstHourDocument extends CopyFacts {
  readonly kind: 'first-hour';
  /** One to five, in the order to be called. */
  readonly callFirst: readonly {
    readonly role: string;
    readonly name: string;
    readonly phone: PhoneText;
    readonly otherPhone?: PhoneText | undefined;
  }[];
  readonly meetAt: string;
  readonly reserveMeetAt: string;
  /** At most ten; absent prints the standing ten. */
  readonly steps?: readonly string[] | undefined;
  /** Absent prints the standing three (24 hours, 72 hours, one month) with room for numbers. */
  readonly deadlines?: readonly { readonly within: string; readonly what: string; readonly to: string }[];
  /** Where the binder, the envelopes and the stick lie. */
  readonly places: readonly { readonly what: string; readonly where: string }[];
  /** What to do with computers, as decided locally; absent prints the standing rule. */
  readonly computerRule?: string | undefined;
}

/** D7 plånbokskort: 85.6 x 54 mm, ten to a sheet, fronts on one page and backs on the next (turned on the long edge). */
export interface WalletCardsDocument extends CopyFacts {
  readonly kind: 'wallet-cards';
  readonly title: string;
  /** Up to fourteen: eight on the front, the rest on the back. */
  readonly numbers: readonly { readonly label: string; readonly phone: PhoneText }[];
  readonly meetAt: string;
  readonly reserveMeetAt: string;
  /** A reminder of where the code word was agreed, never the code word. */
  readonly codeWordHint?: string | undefined;
  /** One card each, numbered in this order: the function that carries it, or '' for a spare. */
  readonly holders: readonly string[];
}

/** D4, D5, D6 and other lists of names and numbers: A4 portrait, sections with headings, optional index letters. */
export interface ContactListDocument extends CopyFacts {
  readonly kind: 'contact-list';
  /** Printed large as it stands: "Kontaktbok", "Enhetslista Hemtjänst Centrum", "Medialista". */
  readonly title: string;
  /** One or two sentences above the list. */
  readonly introduction?: string | undefined;
  readonly sections: readonly {
    readonly heading: string;
    readonly rows: readonly ContactListRow[];
  }[];
  readonly emptyRows?: number | undefined;
  /** For how few days it holds: then the last of them stands large on every page. */
  readonly holdsDays?: number | undefined;
  /** The `indexed` names of rows, in the order of the pages at the end that tell where each stands. */
  readonly index?: readonly string[] | undefined;
}
export interface ContactListRow {
  /** As it is looked up in the index: "Granbäcke, Ylva". */
  readonly indexed?: string | undefined;
  readonly name: string;
  /** Title, function or what they help with. */
  readonly role: string;
  /** Each with the word for what it is: "Mobil", "Natt", "Avtalsnr". */
  readonly numbers: readonly { readonly label: string; readonly phone: PhoneText }[];
  readonly note?: string | undefined;
}

/** D16 loggbok: blank numbered pages to write what happens and when; the machine may be gone. */
export interface LogBookDocument extends CopyFacts {
  readonly kind: 'log-book';
  /** How many pages, at least 1. */
  readonly pages: number;
}

/** D11 kuvertförteckning: A4 landscape; which envelope lies where, and whom to ring. Room to go on by pen. */
export interface EnvelopeRegisterDocument extends CopyFacts {
  readonly kind: 'envelope-register';
  readonly envelopes: readonly {
    readonly number: string;
    readonly name: string;
    /** How soon it may be needed: "4 tim". */
    readonly tier: string;
    readonly copies: readonly {
      readonly letter: string;
      readonly sealNumber: string;
      readonly place: string;
      /** A function, and its number. */
      readonly keeper: string;
      readonly phone: PhoneText;
      readonly inspectedOn: string;
    }[];
  }[];
  readonly emptyRows?: number | undefined;
}

/** D8 kuvertets utsida: says what, where and who may open; nothing of what is inside beyond its name. */
export interface EnvelopeOutsideDocument extends CopyFacts {
  readonly kind: 'envelope-outside';
  /** "03". */
  readonly number: string;
  readonly name: string;
  /** "A" or "B": which of the copies that lie in different places. */
  readonly copyLetter: string;
  /** '' leaves room for the pen: the bag's number is often read after the print. */
  readonly sealNumber: string;
  readonly sealedOn: string;
  readonly sealedBy: readonly string[];
  /** Functions, never names. */
  readonly mayOpen: readonly string[];
  readonly howMany: number;
  /** "Byts senast 2027-03-12". */
  readonly renewBy: string;
}

/** D9 inloggningsblad: what lies in the envelope, one login per half page, folded once with the print inwards. */
export interface LoginSheetDocument extends CopyFacts {
  readonly kind: 'login-sheet';
  readonly envelope: { readonly number: string; readonly name: string; readonly copyLetter: string };
  readonly logins: readonly PrintedLogin[];
  /** Prints a dense pattern on the back of each sheet: a courtesy against glances, no protection, and it says so. */
  readonly hatch?: boolean | undefined;
  /** One person printed it alone where two are asked for: each sheet says so. */
  readonly alone?: boolean | undefined;
}
export interface PrintedLogin {
  readonly label: string;
  readonly system: string;
  readonly address: string;
  readonly username: string;
  /** The password, code or PIN exactly as it is typed. */
  readonly secret: string;
  /** What the second factor is and where it lies. */
  readonly secondFactor?: string | undefined;
  readonly steps: readonly string[];
  readonly afterUse: readonly string[];
  /** Supplier's night line and agreement number. */
  readonly supplier?: string | undefined;
}

/** D10 öppningsprotokoll: filled in by hand before the seal is broken. Without an envelope all is left for the pen. */
export interface OpeningRecordDocument extends CopyFacts {
  readonly kind: 'opening-record';
  readonly envelope?: {
    readonly number: string;
    readonly name: string;
    readonly copyLetter: string;
    readonly sealNumber: string;
    readonly howMany: number;
  };
}

/** D12 återställningskort: one card a page, with the receipt its holder signs below the cut. */
export interface RestoreCardsDocument extends CopyFacts {
  readonly kind: 'restore-cards';
  /** How many of the cards are needed. */
  readonly needed: number;
  readonly of: number;
  /** With groups: from how many of them cards are needed. */
  readonly groups?: { readonly needed: number; readonly of: number } | undefined;
  /** The SLIP-39 identifier that tells this set of cards from any other. */
  readonly identifier: string;
  readonly cards: readonly {
    readonly index: number;
    /** 20 or 33 words in order. */
    readonly words: readonly string[];
    readonly holder: string;
    /** Where the holder comes, or whom to ring, when the cards are needed. */
    readonly comeTo: string;
    /** With groups: which one, and how many of its cards are needed. */
    readonly group?: { readonly number: number; readonly needed: number; readonly of: number } | undefined;
  }[];
}

/** The recovery code on two sheets: one half each, kept in two places; both are needed. */
export interface RecoveryCodeDocument extends CopyFacts {
  readonly kind: 'recovery-code';
  /** The two halves as grouped text: four groups, then four groups and the check group. */
  readonly halves: readonly [RecoveryCodeHalf, RecoveryCodeHalf];
}
export interface RecoveryCodeHalf {
  readonly groups: readonly string[];
  readonly holder: string;
  readonly place: string;
}

/** A start card or an opening card: words that open, on a sheet to be folded into a sealed envelope. */
export interface UnlockCardDocument extends CopyFacts {
  readonly kind: 'unlock-card';
  /** A start card opens once, and is replaced by a passphrase of one's own. */
  readonly card: 'start-card' | 'opening-card';
  readonly number: number;
  /** The line to choose when unlocking. */
  readonly label: string;
  /** The function that it is for. */
  readonly forWhom: string;
  readonly words: readonly string[];
  /** What it opens, in words. */
  readonly opens: readonly string[];
}

/** D13 kodblad: the paper vault. */
export interface CodeSheetsDocument extends CopyFacts {
  readonly kind: 'code-sheets';
  /** Set id, 32 hex characters; its first eight are what people compare. */
  readonly set: string;
  /** 30: 0.339 mm a module; 25: 0.381 mm, for worn printers. Both 4 x 5 codes a page, error correction M. */
  readonly codeVersion: 30 | 25;
  /** The frame texts of each page, at most twenty, in order: left to right, top to bottom. */
  readonly pages: readonly (readonly string[])[];
  /** How many of all codes are data, and how many parity. Any `data` of them bring everything back. */
  readonly data: number;
  readonly parity: number;
  /** What opens it, as the labels of the slots that travel along: "Återställningskort 5831 (3 av 5)". */
  readonly opens: readonly string[];
  /** Functions of those who signed the print. */
  readonly signedBy: readonly string[];
  /** Compartments that this set lacks because the printer could not read them, in both languages of the sheet. */
  readonly lacks: readonly { readonly sv: string; readonly en: string }[];
}
