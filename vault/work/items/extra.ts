import { isObject, type JsonObject, type JsonValue } from '../../model/index.ts';

/** Its place among the extra fields, when a field is named `extra.<place>`; else undefined. */
export function placeOfExtra(field: string): number | undefined {
  const [, place] = /^extra\.(\d{1,3})$/.exec(field) ?? [];
  return place === undefined ? undefined : Number(place);
}

/** The extra field at a place, whole. */
export function extraAt(fields: JsonObject, place: number): JsonObject | undefined {
  const extra = fields['extra'];
  const found = Array.isArray(extra) ? (extra as readonly JsonValue[])[place] : undefined;
  return isObject(found) ? found : undefined;
}
