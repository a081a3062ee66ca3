import type { ItemLine, Session } from '../../vault/work/index.ts';

/** Items for a person: the id first, since the next command needs it. */
export function itemLines(items: readonly ItemLine[]): string[] {
  return items.map(({ id, title, subtitle, number }) =>
    [id, title, subtitle, number].filter((part) => part !== '').join('  '),
  );
}

/**
 * Items as JSON has them: what a list shows, and the fields without secrets. Fields are read from records, and many
 * records quickest all at once.
 */
export function itemsOf(session: Session, items: readonly ItemLine[]): Readonly<Record<string, unknown>>[] {
  if (items.length > 100) for (const { id } of session.compartments()) session.records(id);
  return items.map(({ id, kind, title, subtitle, number, compartment, fields }) => ({
    ...{ id, kind, title, subtitle, number, compartment, fields },
  }));
}
