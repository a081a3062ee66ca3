import { fromUtf8, utf8 } from './bytes.ts';
import { CryptoError } from './errors.ts';

/** What canonical JSON may hold here: no fractions, and `undefined` nowhere. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [name: string]: JsonValue };

const deepestNesting = 8;

/**
 * Canonical JSON (RFC 8785) of a value, as UTF-8.
 * Fails with `bad-input` on fractions, -0, integers beyond 2^53 - 1, lone surrogates, anything that is not JSON,
 * and on more than 8 arrays or objects inside each other (the outermost counts as one).
 */
export function encodeCanonical(value: JsonValue): Uint8Array {
  return utf8(textOf(value, 0));
}

/**
 * The value of canonical JSON bytes. Fails with `bad-input` unless encoding the value gives the same bytes,
 * which refuses duplicate names, white space, other orders and other spellings of a string or number.
 */
export function decodeCanonical(bytes: Uint8Array): JsonValue {
  const text = fromUtf8(bytes);
  const value = parsed(text);
  // Strict UTF-8 has one text for some bytes and one way to write a text, so that equal texts are equal bytes.
  if (textOf(value, 0) !== text) throw new CryptoError('bad-input');
  return value;
}

function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    throw new CryptoError('bad-input');
  }
}

function textOf(value: JsonValue, depth: number): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return digits(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'object') return nestedText(value, depth + 1);
  throw new CryptoError('bad-input');
}

function nestedText(value: object, depth: number): string {
  if (depth > deepestNesting) throw new CryptoError('bad-input', { depth });
  if (Array.isArray(value)) return `[${value.map((item: JsonValue) => textOf(item, depth)).join(',')}]`;
  if (!isPlain(value)) throw new CryptoError('bad-input');
  // The default order of sort() is by UTF-16 code units, which is what RFC 8785 asks for.
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${quoted(name)}:${textOf(value[name] as JsonValue, depth)}`).join(',')}}`;
}

function isPlain(value: object): value is Record<string, JsonValue> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Neither escaped nor a surrogate: a text of these alone, which most are, stands between its quotes as it is. */
const plainText = /^[ !#-[\]-\u{d7ff}\u{e000}-\u{ffff}]*$/u;

/** JSON.stringify writes strings as RFC 8785 does, save that it escapes lone surrogates, which we refuse. */
function quoted(text: string): string {
  if (plainText.test(text)) return `"${text}"`;
  if (/\p{Surrogate}/u.test(text)) throw new CryptoError('bad-input');
  return JSON.stringify(text);
}

function digits(value: number): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new CryptoError('bad-input');
  return String(value);
}
