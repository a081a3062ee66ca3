import { concatBytes, fromHex, toHex, uint } from '../bytes.ts';
import { CryptoError } from '../errors.ts';
import type { RecordId, RevisionId } from '../ids.ts';

/** One revision in a pack, by its ids. */
export type PackMember = { readonly record: RecordId; readonly revision: RevisionId };

/** How many revisions may lie in one pack: docs/vault-format.md 21. */
export const fewestInPack = 2;
export const mostInPack = 1_024;

const idLength = 16;
const sameId = 16;
const nextId = 17;

/**
 * The directory of a pack: its ids in the clear, each as what it differs in from the one before. Specification 12.6.
 * Fails with `bad-input` when there are too few or too many, or they do not ascend by record, then revision.
 */
export function encodePackIds(members: readonly PackMember[]): Uint8Array {
  if (!isInForm(members)) throw new CryptoError('bad-input');
  const records = columnOf(members.map(({ record }) => record));
  return concatBytes(uint(members.length, 2), records, columnOf(members.map(({ revision }) => revision)));
}

/** The revisions of a directory, ascending. Fails with `bad-input` unless it is just what `encodePackIds` would give. */
export function decodePackIds(bytes: Uint8Array): PackMember[] {
  const count = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  if (bytes.length < 2 || count < fewestInPack || count > mostInPack) throw new CryptoError('bad-input');
  const records = readColumn<RecordId>(bytes, 2, count);
  const revisions = readColumn<RevisionId>(bytes, records.end, count);
  const members = records.ids.map((record, at) => ({
    record,
    revision: revisions.ids[at] as RevisionId,
  }));
  if (revisions.end !== bytes.length || !isInForm(members)) throw new CryptoError('bad-input');
  return members;
}

function isInForm(members: readonly PackMember[]): boolean {
  return (
    members.length >= fewestInPack &&
    members.length <= mostInPack &&
    members.every((member, at) => {
      const before = members[at - 1];
      return before === undefined || isBefore(before, member);
    })
  );
}

function isBefore(one: PackMember, other: PackMember): boolean {
  return one.record === other.record ? one.revision < other.revision : one.record < other.record;
}

function columnOf(ids: readonly string[]): Uint8Array {
  let before: Uint8Array = new Uint8Array(idLength);
  const written = ids.map((id) => {
    const now = fromHex(id, idLength);
    const code = codeOf(before, now);
    before = now;
    return concatBytes(Uint8Array.of(code), code > sameId ? new Uint8Array(0) : now.subarray(code));
  });
  return concatBytes(...written);
}

function readColumn<Id extends string>(
  bytes: Uint8Array,
  from: number,
  count: number,
): { readonly ids: Id[]; readonly end: number } {
  const ids: Id[] = [];
  let at = from;
  let before: Uint8Array = new Uint8Array(idLength);
  for (let i = 0; i < count; i++) {
    const code = bytes[at++] ?? nextId + 1;
    const own = code > sameId ? 0 : idLength - code;
    const now = idAfter(before, code, bytes.subarray(at, at + own));
    at += own;
    if (now === null || codeOf(before, now) !== code) throw new CryptoError('bad-input');
    ids.push(toHex<Id>(now));
    before = now;
  }
  return { ids, end: at };
}

/** The id that a code and its own bytes make of the one before; null where that cannot be. */
function idAfter(before: Uint8Array, code: number, own: Uint8Array): Uint8Array | null {
  if (code === nextId) return plusOne(before);
  if (code > nextId || own.length !== idLength - code) return null;
  const now = before.slice();
  now.set(own, code);
  return now;
}

function codeOf(before: Uint8Array, now: Uint8Array): number {
  let shared = 0;
  while (shared < idLength && before[shared] === now[shared]) shared++;
  // The next number shares all that stands before its last byte, or has zeros after the place where it differs.
  if (shared === idLength || (now[shared] ?? 0) !== (before[shared] ?? 0) + 1) return shared;
  for (let at = shared + 1; at < idLength; at++) if (before[at] !== 255 || now[at] !== 0) return shared;
  return nextId;
}

/** The id as a number, plus 1; null after the last there is. */
function plusOne(id: Uint8Array): Uint8Array | null {
  const next = id.slice();
  for (let at = idLength - 1; at >= 0; at--) {
    next[at] = (next[at] ?? 0) + 1;
    if (next[at] !== 0) return next;
  }
  return null;
}
