import type { RecordId } from '../../../crypto/index.ts';

/** A compartment's list as somebody who may write there left it, for the screen alone. docs/vault-format.md 19. */
export interface ListBlock {
  /** The writer's own matter; for this zone it is bytes. */
  readonly content: Uint8Array;
  /** Records that changed after it, or were erased: these are read from their rows. */
  readonly later: readonly RecordId[];
  /** Entries after it. */
  readonly age: number;
  /** Makes it a finding that the list does not say what a record says. */
  readonly differs: (record: RecordId) => void;
}
