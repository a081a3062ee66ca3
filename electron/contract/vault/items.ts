import type { ItemKind, JsonObject } from '../../../vault/model/index.ts';
import type { Method, Nothing } from '../method.ts';

/** One line of a list. Never a secret. */
export interface ItemLineView {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly subtitle: string;
  /** The first number to call, grouped; empty where there is none. */
  readonly number: string;
  /** When it was last confirmed, ISO 8601; null when never. */
  readonly verifiedAt: string | null;
  /** Of a login: how old its secret is. */
  readonly login?: {
    /** When it was last changed, ISO 8601; null when nobody said. */
    readonly changedAt: string | null;
    /** After how many days it is to be changed; null when nobody said. */
    readonly everyDays: number | null;
    /** Whether somebody said that it must be changed, or may be known. */
    readonly mustChange: boolean;
  };
}

/** One way to reach somebody, in the order to try. */
export interface ChannelView {
  readonly kind: string;
  /** Grouped for reading. */
  readonly text: string;
  readonly isPhone: boolean;
  /** What a telephone dials, as in RFC 3966: `tel:+46701740605`; null for what cannot be dialled. */
  readonly dial: string | null;
  readonly isPrivate: boolean;
  /** Whether it works when the organisation's own network is down. */
  readonly survives: 'yes' | 'no' | 'unknown';
  readonly verifiedAt: string | null;
}

/** An item in detail. Secrets are named, not shown. */
export interface ItemView {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly subtitle: string;
  /** Fields as stored, for the form; secrets left out. */
  readonly fields: JsonObject;
  /** References shown as titles: record id to title. */
  readonly titles: Readonly<Record<string, string>>;
  readonly channels: readonly ChannelView[];
  /** The lists on which it stands, itself or by a function that it holds, with its place from 1. */
  readonly lists: readonly { readonly list: string; readonly title: string; readonly place: number }[];
  /** Names of secret fields that are filled; a hidden extra field by its place, as `extra.2`. */
  readonly hidden: readonly string[];
  readonly conflicts: readonly string[];
  readonly canEdit: boolean;
  /** Its secrets are shown to two persons together, or to one alone who writes why. */
  readonly asksForSecond: boolean;
}

/** A secret, shown once, with how it is read aloud. */
export interface RevealedView {
  readonly id: string;
  readonly field: string;
  readonly secret: string;
  /** Groups of four, each character with its reading: "STORT A som i Adam". */
  readonly groups: readonly (readonly { readonly character: string; readonly reading: string }[])[];
  readonly length: number;
  /** Whether the journal holds that it was shown. */
  readonly noted: boolean;
  /** Seconds until the page must hide it again. */
  readonly seconds: number;
}

/** The one-time codes of a login that hold while they are shown, one after the other. */
export interface OneTimeCodesView {
  /** Times in milliseconds since 1970 UTC, the end not included; none where there is no key to such codes. */
  readonly codes: readonly { readonly code: string; readonly from: number; readonly until: number }[];
  /** Whether the journal holds that they were shown. */
  readonly noted: boolean;
  /** Seconds until the page must hide them again. */
  readonly seconds: number;
}

export interface PastStateView {
  readonly revision: string;
  readonly at: string;
  readonly by: string;
  /** Who took it over from quarantine, where somebody did. */
  readonly acceptedBy: readonly string[];
  readonly removed: boolean;
  /** Fields that differ from the state before; secrets are said to have changed, not shown. */
  readonly changed: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

/** An unfinished edit, kept sealed in the vault at lock and offered again. */
export interface DraftView {
  readonly id: string | null;
  readonly kind: ItemKind;
  readonly fields: JsonObject;
}

export interface ImportPreviewView {
  readonly format: string;
  readonly encoding: string | null;
  readonly count: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly columns: readonly { readonly heading: string; readonly field: string | null }[];
  readonly sample: readonly { readonly title: string; readonly subtitle: string; readonly number: string }[];
  /** Code, row and heading of what is odd: `errors.import-problem.<code>`. */
  readonly problems: readonly {
    readonly code: string;
    readonly row: number | null;
    readonly name: string | null;
  }[];
  readonly leftOut: readonly { readonly code: string; readonly count: number }[];
  readonly duplicates: readonly { readonly row: number; readonly title: string }[];
}

/** What is brought in: a file's bytes, or text that was pasted from a spreadsheet. */
export interface ImportRequestView {
  readonly source: { readonly bytes: Uint8Array } | { readonly text: string };
  readonly password: string | null;
  readonly into: string | null;
}

/** The lines of a kind that a query finds; all of them where it is empty. */
export interface ListQuestion {
  readonly kind: ItemKind;
  readonly query: string;
}

interface Place {
  readonly place: number | null;
}

export interface ItemMethods {
  /** A stretch of the lines of a kind, which stand in Swedish order; with a query of what it finds, best first. */
  readonly listItems: Method<
    ListQuestion & { readonly from: number; readonly most: number },
    { readonly total: number; readonly items: readonly ItemLineView[] }
  >;
  /** Where in such a list an item stands, from 0; null where it does not. */
  readonly placeOfItem: Method<ListQuestion & { readonly id: string }, Place>;
  /** The first, from a place on and then from the beginning, whose title begins with letters, whatever their case. */
  readonly placeOfLetters: Method<ListQuestion & { readonly letters: string; readonly from: number }, Place>;
  /** Over everything this session can read; at most fifty. */
  readonly search: Method<{ readonly query: string }, { readonly items: readonly ItemLineView[] }>;
  readonly showItem: Method<{ readonly id: string }, ItemView>;
  /** Noted in the journal before it is answered. Fails with `second-person-needed`. */
  readonly reveal: Method<
    {
      readonly id: string;
      readonly field: string;
      readonly reason: string;
      readonly language: 'sv' | 'en';
      /** Why one person goes on alone where a second one is asked for. */
      readonly alone?: string | undefined;
    },
    RevealedView
  >;
  /** Computed in the engine; the key stays there. Noted in the journal before it is answered. */
  readonly oneTimeCodes: Method<
    { readonly id: string; readonly reason: string; readonly alone?: string | undefined },
    OneTimeCodesView
  >;
  readonly addItem: Method<{ readonly kind: ItemKind; readonly fields: JsonObject }, { readonly id: string }>;
  /** A hidden extra field that was not typed anew comes back without its value, `kept` naming its place. */
  /** Fields given replace, null removes; fails naming the field: `params` cannot, so `field` of the error does. */
  readonly editItem: Method<{ readonly id: string; readonly fields: JsonObject }, { readonly id: string }>;
  readonly removeItem: Method<{ readonly id: string }, null>;
  /** Takes a removal back. */
  readonly bringBack: Method<{ readonly id: string }, null>;
  /** Right now all channels of the contact were confirmed. */
  readonly confirmItem: Method<{ readonly id: string }, null>;
  readonly history: Method<{ readonly id: string }, { readonly states: readonly PastStateView[] }>;
  readonly keepDraft: Method<DraftView, null>;
  readonly draft: Method<Nothing, DraftView | null>;
  readonly dropDraft: Method<Nothing, null>;
  readonly previewImport: Method<ImportRequestView, ImportPreviewView>;
  readonly runImport: Method<ImportRequestView, ImportPreviewView & { readonly saved: number }>;
}
