import type { JsonObject, JsonValue } from './json.ts';
import { isObject } from './json.ts';
import type { RecordKind } from './kinds.ts';

type AnyFields = Readonly<Record<string, unknown>>;

/** Fields that are shown only when someone asks to see them, which is noted in the journal. */
const secretFields: Partial<Record<RecordKind, readonly string[]>> = {
  credential: ['secret', 'otp'],
  contact: ['verify_phrase'],
  'private-details': ['verify_phrase'],
  'card-words': ['words'],
};

/** The names of the secret fields that are filled; `extra` when one of its values is hidden. */
export function filledSecrets(kind: RecordKind, fields: AnyFields): string[] {
  const plain = (secretFields[kind] ?? []).filter((name) => fields[name] !== undefined);
  return kind === 'credential' && hiddenExtra(fields['extra']) ? [...plain, 'extra'] : plain;
}

/** A record's fields without its secrets: what lists, searches and unasked views may carry. */
export function withoutSecrets(kind: RecordKind, fields: AnyFields): JsonObject {
  const secret = secretFields[kind] ?? [];
  const open = Object.entries(fields as JsonObject).filter(([name]) => !secret.includes(name));
  return Object.fromEntries(
    open.map(([name, value]) => [name, kind === 'credential' && name === 'extra' ? openExtra(value) : value]),
  );
}

/** Whether an extra field's value is hidden: it is, unless it is said not to be. */
export function isHiddenExtra(value: unknown): boolean {
  return isObject(value) && value['hidden'] !== false;
}

function hiddenExtra(extra: unknown): boolean {
  return Array.isArray(extra) && extra.some(isHiddenExtra);
}

/** Values of extra fields count as secret unless they are said not to be. */
function openExtra(extra: JsonValue): JsonValue {
  if (!Array.isArray(extra)) return [];
  return extra.map((each: JsonValue) => {
    if (!isObject(each) || !isHiddenExtra(each)) return each;
    return Object.fromEntries(Object.entries(each).filter(([name]) => name !== 'value'));
  });
}
