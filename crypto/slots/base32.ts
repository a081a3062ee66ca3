/** Crockford's alphabet: no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const readAs: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** Crockford base-32, upper case, high bits first; a last incomplete character is filled with zero bits. */
export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet[(held >> (bits - 5)) & 31] ?? '';
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + (alphabet[(held << (5 - bits)) & 31] ?? '');
}

/**
 * The bytes of Crockford base-32, any case, O as 0 and I or L as 1; null when a character is none of it or the
 * length is not `characters`. Bits that do not fill a byte are kept in a last byte, high bits first.
 */
export function fromBase32(text: string, characters = text.length): Uint8Array | null {
  if (text.length !== characters) return null;
  const bytes = new Uint8Array(Math.ceil((characters * 5) / 8));
  for (let i = 0; i < characters; i++) {
    const letter = (text[i] ?? '').toUpperCase();
    const value = alphabet.indexOf(readAs[letter] ?? letter);
    if (letter === '' || value < 0) return null;
    for (let bit = 0; bit < 5; bit++) {
      const at = i * 5 + bit;
      if ((value >> (4 - bit)) & 1) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (0x80 >> (at & 7));
    }
  }
  return bytes;
}
