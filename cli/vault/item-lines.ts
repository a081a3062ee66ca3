import type { ItemLine, Session } from '../../vault/work/index.ts';

/** Items for a person: the id first, since the next command needs it. */
export function itemLines(items: readonly ItemLine[]): string[] {
  return items.map(({ id, title, subtitle, number }) =>
    [id, title, subtitle, number].filter((part) => part !== '').join('  '),
  );
}

/**
 * Items as JSON has them: what a list shows, and the fields without secrets. Fields are read from records; many of one
 * compartment quickest all at once, and those that no item lies in not at all.
 */
export function itemsOf(session: Session, items: readonly ItemLine[]): Readonly<Record<string, unknown>>[] {
  for (const { id, kind } of session.compartments())
    if (countIn(items, kind) > manyOfOne) session.records(id);
  return items.map(({ id, kind, title, subtitle, number, compartment, fields }) => ({
    ...{ id, kind, title, subtitle, number, compartment, fields },
  }));
}

const manyOfOne = 100;

/** How many of the items lie in compartments of a kind. A contact's private details lie beside it. */
function countIn(items: readonly ItemLine[], kind: string): number {
  const place = kind === 'private' ? 'contacts' : kind;
  return items.filter(({ compartment }) => compartment === place).length;
}
