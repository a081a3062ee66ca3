import type { FieldSpec } from './field-specs.ts';
import { fieldsIn, type Fields, type Json } from './types.ts';

/** What stands in the form. Lists of tags and counts stand as they are typed. */
export type Values = Readonly<Record<string, Json>>;

/** Stored fields as the form shows them. */
export function valuesOf(specs: readonly FieldSpec[], fields: Fields): Values {
  return Object.fromEntries(specs.map((spec) => [spec.name, shownValue(spec, fields[spec.name])]));
}

/** Extra fields; a hidden one, whose value is not here, says where it stood, so that the engine finds it again. */
function shownExtra(stored: Json | undefined): Json {
  return fieldsIn(stored).map((each, at) =>
    each['value'] === undefined && each['kept'] === undefined ? { ...each, kept: at } : each,
  );
}

function shownValue({ input }: FieldSpec, stored: Json | undefined): Json {
  switch (input) {
    case 'channels':
    case 'holders':
    case 'references':
      return stored ?? [];
    case 'extra':
      return shownExtra(stored);
    case 'yes':
      return stored === true;
    case 'tags':
      return Array.isArray(stored) ? stored.join(', ') : '';
    case 'day':
      return typeof stored === 'string' ? stored.slice(0, 10) : '';
    case 'secret':
      return '';
    case 'count':
      return typeof stored === 'number' ? String(stored) : '';
    case 'line':
    case 'lines':
    case 'choice':
    case 'reference':
      return typeof stored === 'string' ? stored : '';
  }
}

/** What the form says, as it is stored; undefined for an empty field. */
function storedValue({ input }: FieldSpec, value: Json | undefined): Json | undefined {
  if (input === 'yes') return value === true ? true : undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value;
  if (typeof value !== 'string' || (input !== 'secret' && value.trim() === '') || value === '')
    return undefined;
  if (input === 'tags') return value.split(',').flatMap((tag) => (tag.trim() === '' ? [] : [tag.trim()]));
  if (input === 'count') return /^\d+$/.test(value.trim()) ? Number(value) : value;
  return value;
}

/** Fields of something new: those that were filled. */
export function newFields(specs: readonly FieldSpec[], values: Values): Fields {
  return Object.fromEntries(
    specs.flatMap((spec) => {
      const stored = storedValue(spec, values[spec.name]);
      return stored === undefined ? [] : [[spec.name, stored] as const];
    }),
  );
}

/** What an edit changed: the new value of each field that differs, null for one that was emptied. */
export function changedFields(specs: readonly FieldSpec[], first: Values, values: Values): Fields {
  return Object.fromEntries(
    specs.flatMap((spec) => {
      const stored = storedValue(spec, values[spec.name]);
      if (JSON.stringify(storedValue(spec, first[spec.name])) === JSON.stringify(stored)) return [];
      return [[spec.name, stored ?? null] as const];
    }),
  );
}

/** A draft laid over what is stored: null takes a field away. */
export function withDraft(fields: Fields, draft: Fields): Fields {
  const laid = Object.entries({ ...fields, ...draft }).filter(([, value]) => value !== null);
  return Object.fromEntries(laid);
}
