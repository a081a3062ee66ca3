const collator = new Intl.Collator('sv', { numeric: true });

/**
 * Swedish alphabetical order: å ä ö last, v and w apart, capitals and small letters together, numbers by value.
 * Texts that the order holds alike are told apart by their code units, so that the same list always looks the same.
 */
export function compareSwedish(a: string, b: string): number {
  const order = collator.compare(a, b);
  if (order !== 0) return order;
  return a < b ? -1 : a > b ? 1 : 0;
}
