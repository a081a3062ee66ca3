import type { RecordId } from '../../../crypto/index.ts';
import type { ItemKind, JsonObject, Summary } from '../../model/index.ts';

/** One line of a list: never a secret. */
export interface ItemLine extends Summary {
  readonly id: RecordId;
  readonly kind: ItemKind;
  readonly compartment: string;
  /** The title where a list is sorted by it: "Tallryda, Fadumo". */
  readonly listed: string;
  /** When somebody last said that it was right, ISO 8601; null where nobody did. */
  readonly verifiedAt: string | null;
  /** All its fields but secrets, read from its record when they are asked for. */
  readonly fields: JsonObject;
}
