/**
 * What stands on every page whatever the document: who printed it, from what, until when it holds.
 * Dates and times arrive as the text to print (local, 24 h, `2026-03-12` or `2026-03-12 09:40`): this zone has no clock
 * and no time zone.
 */
export interface Imprint {
  readonly organisation: string;
  /** Who answers for the paper: a title, never a personal name, and the number to ring. */
  readonly owner: { readonly title: string; readonly phone: string };
  readonly updated: string;
  readonly validUntil?: string | undefined;
  /** The print's own number in the register, such as `2026-032`. */
  readonly printNumber: string;
  /** The number of the print that this one replaces. */
  readonly replaces?: string | undefined;
  /** The print entry's fingerprint, twenty characters grouped in fours; absent before anything was registered. */
  readonly fingerprint?: string | undefined;
  /** When the PDF is made, ms UTC: becomes its CreationDate, and nothing else. */
  readonly madeAt: number;
}

/** What differs from one copy of a document to the next. Absent means that the line is not printed. */
export interface CopyFacts {
  readonly copy?: { readonly number: number; readonly of: number } | undefined;
  /** Who keeps this copy, as a function: "Växeln". */
  readonly holder?: string | undefined;
  /** Where it lies: "Krispärm 2, flik 1". */
  readonly place?: string | undefined;
  /** Overrides the imprint's: a unit list holds for days, an envelope for months. */
  readonly validUntil?: string | undefined;
  readonly replaces?: string | undefined;
}
