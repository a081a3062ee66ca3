/** Longer than any number of an ordinary country: it may be parted before its last three groups. */
const longestWhole = 19;

/**
 * A telephone number as one piece: its spaces become no-break spaces; what is read and dialled is the same. Only an
 * unusually long one may be parted, never before a lone last group. Words in a number's place keep their spaces.
 */
export function phoneLines(text: string): string {
  if (!/^[+\d][\d ()/-]*$/.test(text)) return text;
  if (text.length <= longestWhole) return text.replaceAll(' ', '\u00a0');
  const groups = text.split(' ');
  return [...groups.slice(0, -3), groups.slice(-3).join('\u00a0')].join(' ');
}
