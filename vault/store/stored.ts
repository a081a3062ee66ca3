import type { CompartmentId, EntryName, LeafHash, RecordId, RevisionId } from '../../crypto/index.ts';
import type { StoredPack } from './packs/stored-pack.ts';

/** A row as the file holds it, or a revision in a pack; `data` is null once it is erased. */
export interface StoredRow {
  readonly compartment: CompartmentId;
  readonly record: RecordId;
  readonly revision: RevisionId;
  readonly leaf: LeafHash;
  readonly entry: EntryName;
  readonly data: Uint8Array | null;
  /** Where it lies in a pack: leaf, entry and data are then the pack's. */
  readonly packed?: { readonly pack: StoredPack; readonly at: number };
}

/** What a session seals and does not yet know the entry of. */
export type SealedRow = Pick<StoredRow, 'record' | 'revision' | 'leaf' | 'data'>;
export type SealedPack = Omit<StoredPack, 'entry'>;

/** As SQLite gives it: the schema asks for BLOBs, but in a file that was tampered with anything may stand. */
export type RawRow = Readonly<
  Record<'compartment' | 'record' | 'revision' | 'leaf' | 'entry' | 'data', unknown>
>;

/** A row as SQLite gave it, as what it ought to be. */
export function rowOf(raw: RawRow): StoredRow {
  return {
    compartment: hex<CompartmentId>(raw.compartment),
    record: hex<RecordId>(raw.record),
    revision: hex<RevisionId>(raw.revision),
    leaf: hex<LeafHash>(raw.leaf),
    entry: hex<EntryName>(raw.entry),
    data: raw.data === null ? null : blob(raw.data),
  };
}

/** The bytes of a column; none where something else than a BLOB stands, so that no hash of it holds. */
export function blob(value: unknown): Uint8Array {
  return value instanceof Uint8Array
    ? new Uint8Array(value.buffer, value.byteOffset, value.length)
    : new Uint8Array(0);
}

/** The bytes of a column in hex. */
export function hex<Name extends string>(value: unknown): Name {
  return Buffer.from(blob(value)).toString('hex') as Name;
}
