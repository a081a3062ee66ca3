const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const modulus = 1021;

/**
 * Two check characters of a password (Crockford base 32): the number sum, Horner with 31, of its code points modulo
 * 1021, the largest prime that two characters hold. Any one character changed among U+0000-03FC, and any two
 * neighbours swapped, gives others. Says nothing useful about the password: 1 in 1021 share them.
 */
export function checkCharacters(secret: string): string {
  let sum = 0;
  for (const character of secret) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % modulus;
  return `${alphabet[sum >> 5] ?? ''}${alphabet[sum & 31] ?? ''}`;
}

/** Cuts a list into groups of four; the last may be shorter. */
export function groupsOfFour<T>(items: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (let at = 0; at < items.length; at += 4) groups.push(items.slice(at, at + 4));
  return groups;
}
