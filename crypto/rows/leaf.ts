import { byteReader, concatBytes, fromHex, fromUtf8, toHex, utf8 } from '../bytes.ts';
import { CryptoError } from '../errors.ts';
import { hash } from '../hash.ts';
import type { CompartmentId, LeafHash, RecordId, RevisionId } from '../ids.ts';

/** One row as an entry lists it. */
export type Leaf = { readonly record: RecordId; readonly revision: RevisionId; readonly leaf: LeafHash };

/** H("SIGLEAF1" compartment record revision H(data)): binds a row's place and bytes without a key. */
export function leafHash(
  compartment: CompartmentId,
  record: RecordId,
  revision: RevisionId,
  data: Uint8Array,
): LeafHash {
  const place = concatBytes(fromHex(compartment, 16), fromHex(record, 16), fromHex(revision, 16));
  return toHex<LeafHash>(hash(concatBytes(utf8('SIGLEAF1'), place, hash(data))));
}

/**
 * H("SIGROOT1" leaves in order of record, revision), in hex: what an entry signs of its rows. Sorts them itself.
 * Fails with `bad-input` when two leaves have the same record and revision.
 */
export function rootHash(leaves: readonly Leaf[]): string {
  return toHex(hash(leavesPart(leaves)));
}

/** The bytes whose hash is the root: also the part that an entry with more than 64 rows stores. */
export function leavesPart(leaves: readonly Leaf[]): Uint8Array {
  const sorted = [...leaves].sort(byPlace);
  const bytes = new Uint8Array(8 + 32 * sorted.length);
  bytes.set(utf8('SIGROOT1'));
  sorted.forEach((leaf, i) => {
    const next = sorted[i + 1];
    if (next !== undefined && byPlace(leaf, next) === 0) throw new CryptoError('bad-input');
    bytes.set(fromHex(leaf.leaf, 32), 8 + 32 * i);
  });
  return bytes;
}

/**
 * The leaves of a part that `leavesPart` made, in its order. The caller has compared the part's hash with the root.
 * Fails with `bad-input` when the bytes do not have that form.
 */
export function splitLeaves(part: Uint8Array): LeafHash[] {
  const read = byteReader(part);
  if (fromUtf8(read.take(8)) !== 'SIGROOT1' || read.left() % 32 !== 0) throw new CryptoError('bad-input');
  return Array.from({ length: read.left() / 32 }, () => toHex<LeafHash>(read.take(32)));
}

function byPlace(a: Leaf, b: Leaf): number {
  if (a.record !== b.record) return a.record < b.record ? -1 : 1;
  if (a.revision === b.revision) return 0;
  return a.revision < b.revision ? -1 : 1;
}
