/** One-time codes by the clock: RFC 6238 (TOTP) over RFC 4226 (HOTP), as authenticator apps show them. */
export interface OneTimeSettings {
  readonly secret: Uint8Array<ArrayBuffer>;
  /** How long a code holds: seconds. */
  readonly period: number;
  readonly digits: number;
  readonly hash: 'SHA-1' | 'SHA-256' | 'SHA-512';
}

/** A code and the time in which it holds: milliseconds since 1970 UTC, the end not included. */
export interface OneTimeCode {
  readonly code: string;
  readonly from: number;
  readonly until: number;
}

const hashes = { SHA1: 'SHA-1', SHA256: 'SHA-256', SHA512: 'SHA-512' } as const;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * What is kept for one-time codes: an `otpauth://totp/` URI (the Key Uri Format of authenticator apps), or the secret
 * alone in base32 (RFC 4648), spaces and case as one likes. Null for what is neither, such as a counter's URI.
 */
export function readOneTime(text: string): OneTimeSettings | null {
  if (!/^otpauth:/i.test(text.trim())) return settingsOf(text, new Map());
  if (!URL.canParse(text.trim())) return null;
  const { host, searchParams } = new URL(text.trim());
  if (host.toLowerCase() !== 'totp') return null;
  const values = new Map([...searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  return settingsOf(values.get('secret') ?? '', values);
}

function settingsOf(base32: string, values: ReadonlyMap<string, string>): OneTimeSettings | null {
  const secret = bytesOf(base32);
  const period = Number(values.get('period') ?? 30);
  const digits = Number(values.get('digits') ?? 6);
  const name = (values.get('algorithm') ?? 'SHA1').toUpperCase().replace('-', '');
  const hash = Object.hasOwn(hashes, name) ? hashes[name as keyof typeof hashes] : undefined;
  const isUsual = Number.isInteger(period) && period >= 5 && period <= 600 && [6, 7, 8].includes(digits);
  return secret === null || hash === undefined || !isUsual || values.has('encoder')
    ? null
    : { secret, period, digits, hash };
}

/** Bytes of base32; bits that fill no byte are dropped. Null where a character is none of it, or where none is. */
function bytesOf(base32: string): Uint8Array<ArrayBuffer> | null {
  const letters = base32.toUpperCase().replace(/[\s-]+|=+$/g, '');
  const bytes = new Uint8Array(Math.floor((letters.length * 5) / 8));
  for (let at = 0; at < letters.length; at += 1) {
    const value = alphabet.indexOf(letters[at] ?? '');
    if (value < 0) return null;
    for (let bit = 0; bit < 5; bit += 1) {
      const place = at * 5 + bit;
      if (((value >> (4 - bit)) & 1) === 1 && place >> 3 < bytes.length)
        bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (0x80 >> (place & 7));
    }
  }
  return bytes.length === 0 ? null : bytes;
}

/** The code that holds at a time (milliseconds since 1970 UTC). RFC 6238, 4; RFC 4226, 5.3. */
export async function oneTimeCodeAt(settings: OneTimeSettings, at: number): Promise<OneTimeCode> {
  const { secret, period, digits, hash } = settings;
  const step = Math.floor(at / 1000 / period);
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash }, false, ['sign']);
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(step));
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, counter.buffer));
  const offset = mac.getUint8(mac.byteLength - 1) & 15;
  const number = (mac.getUint32(offset) & 0x7fffffff) % 10 ** digits;
  const from = step * period * 1000;
  return { code: String(number).padStart(digits, '0'), from, until: from + period * 1000 };
}

/** The codes that hold from a time on, one after the other, until so many seconds later. */
export async function oneTimeCodesFrom(
  settings: OneTimeSettings,
  at: number,
  seconds: number,
): Promise<OneTimeCode[]> {
  const codes: OneTimeCode[] = [];
  for (let next = at; next < at + seconds * 1000; next = codes.at(-1)?.until ?? Infinity)
    codes.push(await oneTimeCodeAt(settings, next));
  return codes;
}
