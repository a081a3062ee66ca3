import type { JsonValue } from '../../crypto/index.ts';

/** What a record's text can hold. Numbers are integers (format rules A); decimals are written as text. */
export type { JsonValue };
export type JsonObject = Readonly<Record<string, JsonValue>>;

/** Whether a value is a plain object: neither null nor a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
