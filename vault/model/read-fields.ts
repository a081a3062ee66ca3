import { z } from 'zod';
import { isObject } from './json.ts';

/**
 * What of a stored value this version understands: unknown fields are left out, a list loses the elements
 * that do not fit, a field that does not fit is absent. Never fails: in a crisis half a contact is worth reading.
 */
export function understood(schema: z.core.SomeType, value: unknown): unknown {
  if (value === undefined) return undefined;
  if (schema instanceof z.ZodOptional) return understood(schema.def.innerType, value);
  if (schema instanceof z.ZodPipe) return understoodPipe(schema, value);
  if (schema instanceof z.ZodObject) return understoodObject(schema, value);
  if (schema instanceof z.ZodArray) return understoodList(schema.def.element, value);
  const parsed = z.safeParse(schema as z.core.$ZodType, value);
  return parsed.success ? parsed.data : undefined;
}

/** A word that a newer version added is read as `other` where there is one: its number is worth more than its kind. */
function understoodPipe(schema: z.ZodPipe, value: unknown): unknown {
  const { out } = schema.def;
  if (!(out instanceof z.ZodEnum)) return understood(out, value);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  return typeof value === 'string' && out.options.includes('other') ? 'other' : undefined;
}

function understoodObject(schema: z.ZodObject, value: unknown): unknown {
  if (!isObject(value)) return undefined;
  const fields = understoodFields(schema, value);
  const lacksOne = Object.entries(schema.shape).some(
    ([name, field]) => !(field instanceof z.ZodOptional) && !(name in fields),
  );
  return lacksOne ? undefined : fields;
}

/** The fields of a record that this version understands, each by itself. */
export function understoodFields(
  schema: z.ZodObject,
  value: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  const shape = schema.shape as Readonly<Record<string, z.core.SomeType>>;
  for (const [name, field] of Object.entries(shape)) {
    const read = understood(field, value[name]);
    if (read !== undefined) fields[name] = read;
  }
  return fields;
}

function understoodList(element: z.core.SomeType, value: unknown): unknown {
  if (!Array.isArray(value)) return undefined;
  return value.map((each: unknown) => understood(element, each)).filter((each) => each !== undefined);
}
