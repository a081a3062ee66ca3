import type { ItemLineView, ItemView } from '../../../../electron/contract/index.ts';

export type ItemKind = ItemLineView['kind'];
/** Fields of an item, as they are stored and as they travel. */
export type Fields = ItemView['fields'];
export type Json = Fields[string];

/** Whether a value is an object of fields. */
export function isFields(value: Json | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text field; empty where there is none. */
export function textIn(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

/** The objects in a list; none where it is no list. */
export function fieldsIn(value: Json | undefined): Fields[] {
  return Array.isArray(value) ? value.filter((each: Json) => isFields(each)) : [];
}
