import type { Method, Nothing } from '../method.ts';
import type { CheckView, RepairView, WayInView } from './copies.ts';
import type { SlotView } from './opening.ts';

/** What a check without any key found in a file. */
export interface FileCheckView extends CheckView {
  /** Why it cannot even be opened as a vault: a code; null where it can. */
  readonly problem: string | null;
}

/** What was saved of a file before anybody unlocked anything. */
export interface SavedView extends RepairView {
  /** Who can open the new file, and so say that what is left is right. */
  readonly openers: readonly SlotView[];
}

/** What can be done with a vault file that is too damaged to be opened or unlocked. It is only read. */
export interface DamagedMethods {
  /** All that can be found without a key. Fails only where there is no file that may be read. */
  readonly checkFile: Method<Nothing, FileCheckView>;
  /** Saves what verifies into a new file at a place main gave. Fails with `vault-damaged` where not even the log begins. */
  readonly saveWhole: Method<{ readonly ticket: number }, SavedView>;
  /** Unlocks the file that was saved last and vouches for what is left in it, as far as that person's rights go. */
  readonly vouchForSaved: Method<WayInView, RepairView>;
}
