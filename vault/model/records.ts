import type { z } from 'zod';
import { ModelError } from './errors.ts';
import { isObject, type JsonObject, type JsonValue } from './json.ts';
import { isRecordKind, type RecordKind } from './kinds.ts';
import { keepUnknown } from './keep-unknown.ts';
import { understoodFields } from './read-fields.ts';
import { schemas, type Fields } from './schemas/index.ts';

/** The member of a record's `data` that says its kind. Not `kind`: several kinds have a field of that name. */
export const kindMember = 'item';

/** Of each of these groups, input must fill at least one field. */
const oneNeeded: Partial<Record<RecordKind, readonly string[]>> = {
  contact: ['given', 'family', 'called_name', 'title'],
};

/**
 * Takes what a person or a program gave for a record of `kind` and returns it cleaned (trimmed, NFC, words of
 * closed sets in our spelling). A member that is null counts as absent.
 * Fails with `unknown-field`, `field-missing` or `field-invalid`, each naming the field, never its value.
 */
export function parseInput<K extends RecordKind>(kind: K, json: unknown): Fields<K> {
  const fields = parseWith<Fields<K>>(schemas[kind], json);
  const needed = oneNeeded[kind];
  const filled = Object.entries(fields).filter(([, value]) => value !== '');
  if (needed !== undefined && !filled.some(([name]) => needed.includes(name))) {
    throw new ModelError('field-missing', needed[0]);
  }
  return withDefaults(kind, Object.fromEntries(filled) as Fields<K>);
}

/**
 * Takes a change to a record: members given replace the field, null removes it.
 * Fails as `parseInput` does, save that no field has to be there.
 */
export function parsePatch(kind: RecordKind, json: unknown): Readonly<Record<string, JsonValue | undefined>> {
  if (!isObject(json)) throw new ModelError('field-invalid', '');
  const removed = Object.keys(json).filter((name) => json[name] === null);
  const known = schemas[kind].shape as Record<string, unknown>;
  const stranger = removed.find((name) => !(name in known));
  if (stranger !== undefined) throw new ModelError('unknown-field', shortName(stranger));
  const fields = parseWith<Record<string, JsonValue>>(schemas[kind].partial(), json);
  const gone = Object.fromEntries(removed.map((name) => [name, undefined]));
  return { ...withDefaults(kind, fields as Fields), ...gone } as Record<string, JsonValue | undefined>;
}

/**
 * Lays a change from `parsePatch` on a stored record's data. Fields that this version does not know stay,
 * also inside the elements of lists where the element is the same thing as before.
 * Fails with `field-missing` when the change removes what the kind cannot do without, and with `kind-unknown`
 * for data of a newer version.
 */
export function applyPatch(
  stored: JsonObject,
  patch: Readonly<Record<string, JsonValue | undefined>>,
): JsonObject {
  const kind = kindOf(stored);
  if (kind === undefined) throw new ModelError('kind-unknown');
  const shape = schemas[kind].shape as Readonly<Record<string, z.core.SomeType>>;
  const joined: Record<string, JsonValue> = { ...stored };
  for (const [name, value] of Object.entries(patch)) {
    const field = shape[name];
    if (value === undefined) Reflect.deleteProperty(joined, name);
    else joined[name] = field === undefined ? value : keepUnknown(field, stored[name], value);
  }
  parseInput(kind, viewOf(kind, joined));
  return joined;
}

/** A record's `data`, as it is stored: the fields and their kind. */
export function toRecordData<K extends RecordKind>(kind: K, fields: Fields<K>): JsonObject {
  return { ...(fields as JsonObject), [kindMember]: kind };
}

/** The kind of stored data; undefined for kinds of newer versions. */
export function kindOf(data: JsonObject): RecordKind | undefined {
  const kind = data[kindMember];
  return isRecordKind(kind) ? kind : undefined;
}

/** What this version understands of stored data. Never fails; `data` itself stays what must be kept. */
export function viewOf<K extends RecordKind>(kind: K, data: JsonObject): Fields<K> {
  return understoodFields(schemas[kind], data) as Fields<K>;
}

function parseWith<T>(schema: z.ZodType, json: unknown): T {
  if (!isObject(json)) throw new ModelError('field-invalid', '');
  const present = Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null));
  const parsed = schema.safeParse(present);
  if (!parsed.success) throw refusal(parsed.error);
  return withoutUndefined(parsed.data) as T;
}

function refusal(error: z.ZodError): ModelError {
  const issue = error.issues[0];
  if (issue === undefined) return new ModelError('field-invalid', '');
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return new ModelError('unknown-field', [...path, shortName(issue.keys[0] ?? '')].join('.'));
  }
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  return new ModelError(missing ? 'field-missing' : 'field-invalid', path.join('.'));
}

/** A mistyped name is shown, but not a page of text that was pasted in its place. */
function shortName(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (!isObject(value)) return value;
  const members = Object.entries(value as Record<string, unknown>).filter(
    ([, member]) => member !== undefined,
  );
  return Object.fromEntries(members.map(([name, member]) => [name, withoutUndefined(member)]));
}

const privateByNature = new Set<unknown>(['mobile_private', 'home']);

/** A private mobile and a home number are private unless the input says otherwise. */
function withDefaults<K extends RecordKind>(kind: K, fields: Fields<K>): Fields<K> {
  const { channels } = fields as { channels?: readonly { kind: string; private?: boolean }[] };
  if (kind !== 'contact' || channels === undefined) return fields;
  const marked = channels.map((channel) =>
    channel.private === undefined && privateByNature.has(channel.kind)
      ? { ...channel, private: true }
      : channel,
  );
  return { ...fields, channels: marked };
}
