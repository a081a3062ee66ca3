import { ExchangeError } from './errors.ts';

/** `cp850` and `macintosh` are never guessed: they are the manual switch beside the preview. */
export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh', 'cp850'] as const;
export type TextEncodingName = (typeof textEncodings)[number];

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncodingName;
}

/** Characters 128 to 255 of code page 850, of DOS and of old Swedish business systems. */
const cp850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0';

/**
 * The text of a file and the encoding it was read by.
 *
 * No detector is asked: they call short Swedish texts Baltic. In order: byte order mark, UTF-16 by its pattern
 * of zero bytes, strict UTF-8, else Windows-1252 as Swedish Excel writes it. `asked` overrules all but the mark.
 * Fails with `import-not-text` (zero or control characters) or `import-encoding-wrong`.
 */
export function decodeText(bytes: Uint8Array, asked?: TextEncodingName): DecodedText {
  const encoding = encodingByMark(bytes) ?? asked ?? guess(bytes);
  const text = decode(bytes, encoding);
  // Control characters that neither text, tables nor address books use; a zero says "this is no text".
  if (/[\x00-\x08\x0E-\x1A\x1C-\x1F]/.test(text)) throw new ExchangeError('import-not-text');
  return { text, encoding };
}

function encodingByMark(bytes: Uint8Array): TextEncodingName | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function guess(bytes: Uint8Array): TextEncodingName {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 4096) & ~1;
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Swedish text in UTF-16 has a zero in nearly every second byte, always on the same side.
  if (odd > length / 4 && even < odd / 8) return 'utf-16le';
  if (even > length / 4 && odd < even / 8) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decode(bytes: Uint8Array, encoding: TextEncodingName): string {
  if (encoding === 'cp850') return decodeCp850(bytes);
  if (encoding === 'utf-16be') return decodeBigEndian(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ExchangeError('import-encoding-wrong');
  }
}

/** Node without full ICU has no utf-16be: swap the bytes and read them the other way round. */
function decodeBigEndian(bytes: Uint8Array): string {
  const swapped = new Uint8Array(bytes.length);
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    swapped[i] = bytes[i + 1] ?? 0;
    swapped[i + 1] = bytes[i] ?? 0;
  }
  if (bytes.length % 2 === 1) throw new ExchangeError('import-encoding-wrong');
  return decode(swapped, 'utf-16le');
}

function decodeCp850(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte < 128 ? String.fromCharCode(byte) : (cp850[byte - 128] ?? '');
  return text;
}
