import type { Method, Nothing } from '../method.ts';
import type { SlotView, UnlockingView } from './opening.ts';

export type CopyPlaceView = 'beside' | 'second';

/** A copy of the vault as it was after a session that changed something. */
export interface CopyView {
  readonly id: string;
  readonly place: CopyPlaceView;
  /** ISO 8601. */
  readonly at: string;
  readonly bytes: number;
  /** Under keys that a re-key has replaced: whoever was removed can read it. */
  readonly hasOlderKeys: boolean;
  /** The vault goes on from it; else it was edited apart. */
  readonly isOfThisPast: boolean;
}

export interface CopiesView {
  /** Newest first. */
  readonly copies: readonly CopyView[];
}

/** Things of one kind that a check found: `work.finding-<kind>` in i18n. */
export interface FoundView {
  readonly kind: string;
  readonly isDamage: boolean;
  readonly count: number;
  /** Kinds of the compartments it lies in. */
  readonly compartments: readonly string[];
  /** Who signed it, where it is an entry. */
  readonly by: readonly string[];
}

export interface CheckView {
  readonly found: readonly FoundView[];
  readonly isDamaged: boolean;
}

export interface SavedCountView {
  readonly kept: number;
  readonly dropped: number;
  /** Places in the file that could not be read. */
  readonly gaps: number;
}

/** What was saved into a new file, and what is gone. */
export interface RepairView {
  readonly entries: SavedCountView;
  readonly parts: SavedCountView;
  readonly rows: SavedCountView;
  /** Rows that were sealed together. */
  readonly packs: SavedCountView;
  readonly compartments: readonly {
    readonly kind: string;
    readonly how: 'closed' | 'own-rows' | 'left';
    readonly rows: number;
  }[];
  /** Whether this session's keys opened the new file, so that it could vouch for what is left. */
  readonly isVouched: boolean;
  /** What is still to be found in the new file. */
  readonly check: CheckView;
}

/** Who could open the vault when a copy was made. */
export interface CopyOpenerView extends SlotView {
  /** It is this session's own. */
  readonly isOwn: boolean;
}

/** A way in by its label, with what the person has in hand for it. */
export interface WayInView {
  readonly label: string;
  readonly unlocking: UnlockingView;
}

interface OneCopy {
  readonly id: string;
  readonly place: CopyPlaceView;
}

/** All but the check, `removeOutdatedCopies` and `repairVault` answer before anything is unlocked too, also where the vault cannot be opened. */
export interface CopyMethods {
  /** All copies that can be reached. `second`: a ticket from the shell for the second place, where there is one. */
  readonly listCopies: Method<{ readonly second: number | null }, CopiesView>;
  /** Reads one whole; what was found. Fails as opening it does. */
  readonly verifyCopy: Method<OneCopy, CheckView>;
  /** `isOpen`: this session's own keys open it, so that nobody has to be asked again. */
  readonly describeCopy: Method<
    OneCopy,
    { readonly openers: readonly CopyOpenerView[]; readonly isOpen: boolean }
  >;
  /**
   * Makes a vault of one at a place main gave, behind the gate. `removed`: labels of those who were removed since;
   * null leaves it read-only until somebody answers. `way`: how to open it, where this session's own keys do
   * not.
   */
  readonly restoreCopy: Method<
    OneCopy & {
      readonly ticket: number;
      readonly removed: readonly string[] | null;
      readonly way: WayInView | null;
    },
    { readonly writable: boolean }
  >;
  /** Removes for good those copies under older keys that can be reached. */
  readonly removeOutdatedCopies: Method<Nothing, { readonly removed: number; readonly left: number }>;
  /** Reads everything and writes nothing; progress comes as events. null: it was stopped. */
  readonly checkVault: Method<Nothing, CheckView | null>;
  readonly stopCheck: Method<Nothing, null>;
  /** Saves what verifies into a new file at a place main gave; this vault is only read. */
  readonly repairVault: Method<{ readonly ticket: number }, RepairView>;
}
