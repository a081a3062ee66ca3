import type { JsonValue } from '../canonical-json.ts';
import { CryptoError } from '../errors.ts';

/** What the reading of a body notices beside its values: names that this version does not know. */
export type Noticed = { unknown: boolean };
type Members = Readonly<Record<string, JsonValue>>;

/** Every refusal of a body's shape: such bytes are no entry. */
export function refuse(): never {
  throw new CryptoError('entry-damaged');
}

/** The members of a JSON object; names beyond `known` are noticed as unknown, not refused. */
export function membersOf(value: JsonValue | undefined, known: readonly string[], noticed: Noticed): Members {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) refuse();
  const members = value as Members;
  for (const name of Object.keys(members)) if (!known.includes(name)) noticed.unknown = true;
  return members;
}

/** Lower-case hex of exactly `length` bytes. */
export function hexOf<Name extends string>(value: JsonValue | undefined, length: number): Name {
  if (typeof value !== 'string' || value.length !== 2 * length || !/^[0-9a-f]*$/.test(value)) refuse();
  return value as Name;
}

/** An integer from `least` to `most`. */
export function integerOf(value: JsonValue | undefined, least = 0, most = Number.MAX_SAFE_INTEGER): number {
  if (typeof value !== 'number' || value < least || value > most) refuse();
  return value;
}

/** A text of 1 to `most` UTF-16 code units. */
export function textOf(value: JsonValue | undefined, most: number): string {
  if (typeof value !== 'string' || value.length === 0 || value.length > most) refuse();
  return value;
}

/** A list with at least one element, each read by `read`. */
export function listOf<T>(value: JsonValue | undefined, read: (item: JsonValue) => T): T[] {
  if (!Array.isArray(value) || value.length === 0) refuse();
  return (value as readonly JsonValue[]).map(read);
}

/** The same list, refused unless its keys are strictly ascending. */
export function ascending<T>(items: T[], key: (item: T) => string): T[] {
  for (let i = 1; i < items.length; i++) {
    const before = items[i - 1];
    const item = items[i];
    if (before === undefined || item === undefined || key(before) >= key(item)) refuse();
  }
  return items;
}

/** `{name: read(value)}` when the member is there, else nothing: for optional members. */
export function optional<Name extends string, T>(
  members: Members,
  name: Name,
  read: (value: JsonValue) => T,
): Partial<Record<Name, T>> {
  const value = members[name];
  return value === undefined ? {} : ({ [name]: read(value) } as Record<Name, T>);
}
