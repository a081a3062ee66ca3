import { isItemKind, type ItemKind, type JsonObject } from '../../../vault/model/index.ts';
import { nordfjall, resolveRefs } from '../../../vault/work/demo/index.ts';

export interface BenchItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly data: JsonObject;
}

/** A family name that is there in every size: the generator gives it to its first contacts. */
export const familyOfFirst = 'Porsudd';

/** A day that never moves, so that what is cached stays the same records. */
const recordsAt = Date.UTC(2026, 0, 12, 9);

/**
 * So many contacts of the demo's generator, nine in ten staff and one in ten crisis contacts with a private number,
 * with their units and call lists. The same for the same number.
 */
export function* benchItems<Id extends string>(
  contacts: number,
  newId: () => Id,
): Generator<BenchItem & { id: Id }> {
  const crisisContacts = Math.ceil(contacts / 10);
  const size = { staff: contacts - crisisContacts, crisisContacts, systems: 0, credentials: 0, envelopes: 0 };
  for (const { id, kind, data } of resolveRefs(nordfjall(1, recordsAt, size), newId))
    if (isItemKind(kind)) yield { id, kind, data };
}
