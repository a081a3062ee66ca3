import { isObject, type JsonObject, type JsonValue } from '../../model/index.ts';
import type { Session } from '../../store/index.ts';
import { extraAt } from './extra.ts';
import { findItem } from './show.ts';

/**
 * An edit in which hidden extra fields that were not typed anew get their stored values back: whoever edited never saw
 * them, and names each by the place where it stood, as `kept`. Fails with `no-such-record`.
 */
export function withKeptExtra(session: Session, id: string, patch: JsonObject): JsonObject {
  const { extra } = patch;
  if (!Array.isArray(extra)) return patch;
  const stored = findItem(session, id).fields as JsonObject;
  return { ...patch, extra: extra.map((each: JsonValue) => keptField(each, stored)) };
}

function keptField(each: JsonValue, stored: JsonObject): JsonValue {
  if (!isObject(each) || typeof each['kept'] !== 'number') return each;
  const { kept, ...field } = each;
  const value = extraAt(stored, kept)?.['value'];
  return field['value'] === undefined && value !== undefined ? { ...field, value } : field;
}
