import type { Method, Nothing } from '../method.ts';
import type { PrintView } from './paper.ts';

/** How one restore card stands: who holds it, since when, and whether two of its words were typed back. */
export interface CardView {
  /** From 1. */
  readonly index: number;
  /** `unknown`: nothing is kept to tell it by, so that it cannot be confirmed here. */
  readonly state: 'confirmed' | 'open' | 'unknown';
  /** The holder's function, or a name; empty while nobody was said to hold it. */
  readonly holder: string;
  /** ISO 8601; null while it did not happen. */
  readonly handedAt: string | null;
  readonly confirmedAt: string | null;
}

/** The restore cards in force, over locks and restarts; and the founder's recovery code while it is not confirmed. */
export interface InHandView {
  readonly cards: {
    readonly identifier: number;
    readonly needed: number;
    readonly of: number;
    readonly confirmed: number;
    /** How many must be confirmed before the set counts. */
    readonly wanted: number;
    readonly counts: boolean;
    readonly cards: readonly CardView[];
    /** Whether the engine still has all the words: until the lock after they were made. */
    readonly canPrint: boolean;
  } | null;
  readonly hasRecoveryCode: boolean;
}

/** Restore cards from the making to the last one confirmed, and the recovery code's two sheets. */
export interface CardMethods {
  /** New restore cards: a print of them is ready in `print`. Their words are never shown on screen. */
  readonly makeCards: Method<
    { readonly needed: number; readonly of: number; readonly language: 'sv' | 'en' },
    PrintView & { readonly identifier: number; readonly replaced: boolean }
  >;
  /** The same cards on paper once more, as long as the engine holds their words. */
  readonly printCards: Method<{ readonly language: 'sv' | 'en' }, PrintView>;
  readonly inHand: Method<Nothing, InHandView>;
  /** Notes who holds a card from today on. */
  readonly handOutCard: Method<{ readonly index: number; readonly holder: string }, null>;
  /** Which two places of a card the page should ask for. */
  readonly askForCard: Method<{ readonly index: number }, { readonly places: readonly number[] }>;
  /** Two words of a card typed back: whether they are right. `holder` where nobody was said to hold it yet. */
  readonly confirmCard: Method<
    {
      readonly index: number;
      readonly words: readonly { readonly place: number; readonly word: string }[];
      readonly holder: string | null;
    },
    { readonly right: boolean }
  >;
  /** The founder's recovery code on two sheets, as a print, while the engine still has it. */
  readonly printRecoveryCode: Method<{ readonly language: 'sv' | 'en' }, PrintView>;
  /** Characters of the recovery code typed back, by place from 1. */
  readonly confirmRecoveryCode: Method<
    { readonly characters: readonly { readonly place: number; readonly character: string }[] },
    { readonly right: boolean }
  >;
}
