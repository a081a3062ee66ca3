import { z } from 'zod';
import { isObject } from './json.ts';
import { isPlainLine } from './schemas/values.ts';

type Reader = (value: unknown) => unknown;

/**
 * What of a stored record this version understands: unknown fields are left out, a list loses the elements
 * that do not fit, a field that does not fit is absent. Never fails: in a crisis half a contact is worth reading.
 */
export function understoodFields(
  schema: z.ZodObject,
  value: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return fieldsReaderOf(schema)(value);
}

/** Each schema is walked once: a list of ten thousand lines is read at every unlock. */
const readers = new WeakMap<z.core.SomeType, Reader>();

function readerOf(schema: z.core.SomeType): Reader {
  const known = readers.get(schema) ?? makeReader(schema);
  readers.set(schema, known);
  return known;
}

function makeReader(schema: z.core.SomeType): Reader {
  if (schema instanceof z.ZodOptional) return readerOf(schema.def.innerType);
  if (schema instanceof z.ZodPipe) return pipeReader(schema);
  if (schema instanceof z.ZodObject) return objectReader(schema);
  if (schema instanceof z.ZodArray) return listReader(schema.def.element);
  return (value) => (isPlainLine(schema, value) ? value : parsedOrNothing(schema, value));
}

function parsedOrNothing(schema: z.core.SomeType, value: unknown): unknown {
  const parsed = z.safeParse(schema as z.core.$ZodType, value);
  return parsed.success ? parsed.data : undefined;
}

/** A word that a newer version added is read as `other` where there is one: its number is worth more than its kind. */
function pipeReader(schema: z.ZodPipe): Reader {
  const { out } = schema.def;
  if (!(out instanceof z.ZodEnum)) return readerOf(out);
  const words = new Set<unknown>(out.options);
  return (value) => {
    if (words.has(value)) return value;
    const parsed = parsedOrNothing(schema, value);
    if (parsed !== undefined) return parsed;
    return typeof value === 'string' && words.has('other') ? 'other' : undefined;
  };
}

function objectReader(schema: z.ZodObject): Reader {
  const shape = schema.shape as Readonly<Record<string, z.core.SomeType>>;
  const needed = Object.keys(shape).filter((name) => !(shape[name] instanceof z.ZodOptional));
  const read = fieldsReaderOf(schema);
  return (value) => {
    if (!isObject(value)) return undefined;
    const fields = read(value);
    return needed.every((name) => name in fields) ? fields : undefined;
  };
}

type FieldsReader = (value: Readonly<Record<string, unknown>>) => Record<string, unknown>;

const fieldsReaders = new WeakMap<z.ZodObject, FieldsReader>();

function fieldsReaderOf(schema: z.ZodObject): FieldsReader {
  const known = fieldsReaders.get(schema) ?? makeFieldsReader(schema);
  fieldsReaders.set(schema, known);
  return known;
}

function makeFieldsReader(schema: z.ZodObject): FieldsReader {
  const shape = schema.shape as Readonly<Record<string, z.core.SomeType>>;
  const members = Object.entries(shape).map(([name, field]) => ({ name, read: readerOf(field) }));
  return (value) => {
    const fields: Record<string, unknown> = {};
    for (const { name, read } of members) {
      const given = value[name];
      const taken = given === undefined ? undefined : read(given);
      if (taken !== undefined) fields[name] = taken;
    }
    return fields;
  };
}

function listReader(element: z.core.SomeType): Reader {
  const read = readerOf(element);
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    return value
      .map((each: unknown) => (each === undefined ? undefined : read(each)))
      .filter((each) => each !== undefined);
  };
}
