import { z } from 'zod';
import { isObject, type JsonValue } from './json.ts';

/** Members that tell which thing a list element is, most telling first. */
const identities = [
  'value',
  'ref',
  'person',
  'credential',
  'provider',
  'label',
  'service',
  'caller',
] as const;

/**
 * The new value of a field, with the members of the old value that this version does not know laid beside it:
 * what a newer version wrote survives an edit by an older one.
 */
export function keepUnknown(
  schema: z.core.SomeType,
  before: JsonValue | undefined,
  after: JsonValue,
): JsonValue {
  if (schema instanceof z.ZodOptional) return keepUnknown(schema.def.innerType, before, after);
  if (schema instanceof z.ZodPipe) return keepUnknown(schema.def.out, before, after);
  if (schema instanceof z.ZodObject && isObject(before) && isObject(after)) {
    return objectWithUnknown(schema, before, after);
  }
  if (schema instanceof z.ZodArray && Array.isArray(before) && Array.isArray(after)) {
    const old: readonly JsonValue[] = before;
    return after.map((element: JsonValue) =>
      keepUnknown(
        schema.def.element,
        old.find((each) => isSameThing(each, element)),
        element,
      ),
    );
  }
  return after;
}

function objectWithUnknown(
  schema: z.ZodObject,
  before: Readonly<Record<string, JsonValue>>,
  after: Readonly<Record<string, JsonValue>>,
): JsonValue {
  const shape = schema.shape as Readonly<Record<string, z.core.SomeType>>;
  const unknown = Object.entries(before).filter(([name]) => !(name in shape));
  const known = Object.entries(after).map(([name, value]): [string, JsonValue] => {
    const field = shape[name];
    return [name, field === undefined ? value : keepUnknown(field, before[name], value)];
  });
  return Object.fromEntries([...unknown, ...known]);
}

function isSameThing(a: JsonValue, b: JsonValue): boolean {
  if (!isObject(a) || !isObject(b)) return false;
  const telling = identities.find((name) => name in a || name in b);
  return telling !== undefined && a[telling] === b[telling];
}
