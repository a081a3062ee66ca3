import type { RecordId } from '../../../crypto/index.ts';
import type { ItemKind, JsonObject, Summary } from '../../model/index.ts';

/** One line of a list: never a secret. */
export interface ItemLine extends Summary {
  readonly id: RecordId;
  readonly kind: ItemKind;
  readonly compartment: string;
  readonly fields: JsonObject;
}
