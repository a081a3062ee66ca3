import { decodeCanonical, encodeCanonical, type JsonValue } from '../../../crypto/index.ts';
import { decodeRecordText, isObject } from '../../model/index.ts';
import type { StoredRevision } from '../session.ts';
import type { StoredRow } from '../stored.ts';

/** What an ordinary row's text says. Fails with `record-damaged` (ModelError) or `bad-input`. */
export function revisionOf(row: StoredRow, text: Uint8Array): StoredRevision {
  return { revision: row.revision, entry: row.entry, ...decodeRecordText(text) };
}

/**
 * A note's text repeats where it lies, so that nobody can move it; null when it does not. docs/vault-format.md 13.
 * Anybody may write one, so nothing is taken for granted. Fails with `record-damaged` (ModelError) or `bad-input`.
 */
export function noteOf(row: StoredRow, text: Uint8Array): StoredRevision | null {
  const value = decodeCanonical(text);
  if (!isObject(value) || Object.keys(value).length !== 6) return null;
  const { record, revision, at, by, parents, data } = value;
  if (record !== row.record || revision !== row.revision) return null;
  if (!Array.isArray(parents) || parents.length > 0) return null;
  return revisionOf(row, encodeCanonical({ at, by, parents, data } as JsonValue));
}
