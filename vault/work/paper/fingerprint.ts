import { fromHex, toBase32, type EntryName } from '../../../crypto/index.ts';

/**
 * The fingerprint of a print entry: the first 100 bits of its name, twenty Crockford characters in fours.
 * docs/vault-format.md 16.
 */
export function fingerprintOf(print: EntryName): string {
  return toBase32(fromHex(print, 32)).slice(0, 20).match(/.{4}/g)?.join('-') ?? '';
}
