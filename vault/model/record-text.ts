import { decodeCanonical, encodeCanonical, type PrincipalId, type RevisionId } from '../../crypto/index.ts';
import { ModelError } from './errors.ts';
import { isObject, type JsonObject, type JsonValue } from './json.ts';

/** What one revision of a record says: when, by whom, after which revisions, and its fields. */
export interface RecordText {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly by: PrincipalId;
  /** Revisions that this one was made from; none for the first. */
  readonly parents: readonly RevisionId[];
  readonly data: JsonObject;
}

/**
 * The bytes of a revision: canonical JSON (RFC 8785), parents ascending. docs/vault-format.md, "Record text".
 * Fails with `record-damaged` when the data hold a fraction, a lone surrogate or are nested too deep.
 */
export function encodeRecordText(text: RecordText): Uint8Array {
  const { at, by, data } = text;
  const parents = [...text.parents].sort();
  if (!isForm({ at, by, parents, data })) throw new ModelError('record-damaged');
  return orDamaged(() => encodeCanonical({ at, by, parents, data }));
}

/** The revision of its bytes. Fails with `record-damaged` unless they are canonical and have this form. */
export function decodeRecordText(bytes: Uint8Array): RecordText {
  const value = orDamaged(() => decodeCanonical(bytes));
  if (!isForm(value)) throw new ModelError('record-damaged');
  return value as unknown as RecordText;
}

function orDamaged<T>(attempt: () => T): T {
  try {
    return attempt();
  } catch {
    throw new ModelError('record-damaged');
  }
}

function isForm(value: JsonValue): boolean {
  if (!isObject(value)) return false;
  const { at, by, parents, data } = value;
  return (
    Object.keys(value).length === 4 &&
    typeof at === 'number' &&
    at >= 0 &&
    isId(by) &&
    Array.isArray(parents) &&
    parents.every(isId) &&
    isObject(data)
  );
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);
}
