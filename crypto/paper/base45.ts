import { CryptoError } from '../errors.ts';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const values = new Map(Array.from(alphabet, (character, value) => [character, value]));

/** Base45 (RFC 9285): two bytes as three characters, a last single byte as two. */
export function encodeBase45(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 2) {
    const pair = i + 1 < bytes.length;
    const value = pair ? (bytes[i] ?? 0) * 256 + (bytes[i + 1] ?? 0) : (bytes[i] ?? 0);
    text += digit(value % 45) + digit(Math.floor(value / 45) % 45);
    if (pair) text += digit(Math.floor(value / 2025));
  }
  return text;
}

/** The bytes of a Base45 text. Fails with `frame-damaged` on another character, length or value. */
export function decodeBase45(text: string): Uint8Array {
  const rest = text.length % 3;
  if (rest === 1) throw new CryptoError('frame-damaged');
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (rest === 2 ? 1 : 0));
  for (let i = 0, at = 0; i < text.length; i += 3) {
    const pair = i + 2 < text.length;
    const value = valueOf(text, i) + valueOf(text, i + 1) * 45 + (pair ? valueOf(text, i + 2) * 2025 : 0);
    if (value > (pair ? 0xffff : 0xff)) throw new CryptoError('frame-damaged');
    if (pair) bytes[at++] = value >> 8;
    bytes[at++] = value & 0xff;
  }
  return bytes;
}

function digit(value: number): string {
  return alphabet.charAt(value);
}

function valueOf(text: string, at: number): number {
  const value = values.get(text.charAt(at));
  if (value === undefined) throw new CryptoError('frame-damaged');
  return value;
}
