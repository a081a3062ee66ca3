/**
 * An international number kept in two pieces where its column is too narrow: `+46 70` and `174 06 05`, never a lone last
 * pair. Spaces become no-break spaces; what is read and dialled is the same.
 */
export function phoneLines(phone: string): string {
  if (!phone.startsWith('+')) return phone.replaceAll(' ', '\u00a0');
  const groups = phone.split(' ');
  const tail = groups.slice(-3).join('\u00a0');
  return [...groups.slice(0, -3), tail].join(' ');
}
