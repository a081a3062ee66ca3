import { concatBytes, fromHex } from '../bytes.ts';
import { openBox, sealBox } from '../box.ts';
import type { RecordId, RevisionId } from '../ids.ts';
import type { KeyPair, RecordKey } from '../keys/index.ts';
import { systemRandom, type RandomBytes } from '../random.ts';
import { open, seal } from '../seal.ts';

/** Seals a revision's plaintext to row data: nonce[24] and ciphertext, bound to record and revision. */
export function sealRow(
  key: RecordKey,
  record: RecordId,
  revision: RevisionId,
  plaintext: Uint8Array,
  random: RandomBytes,
): Uint8Array {
  return seal(key, boundTo(record, revision), plaintext, random);
}

/** The plaintext of row data. Fails with `seal-broken` when it is another row's, another key's, or was changed. */
export function openRow(
  key: RecordKey,
  record: RecordId,
  revision: RevisionId,
  data: Uint8Array,
): Uint8Array {
  return open(key, boundTo(record, revision), data);
}

/** Seals a note for the readers of a `drop` compartment; whoever adds it cannot open it. */
export function sealNote(
  boxPublicKey: Uint8Array,
  plaintext: Uint8Array,
  random: RandomBytes = systemRandom,
): Uint8Array {
  return sealBox(boxPublicKey, plaintext, random);
}

/** The plaintext of a note. Its own record and revision must then be compared. Fails with `seal-broken`. */
export function openNote(keys: KeyPair, data: Uint8Array): Uint8Array {
  return openBox(keys, data);
}

function boundTo(record: RecordId, revision: RevisionId): Uint8Array {
  return concatBytes(fromHex(record, 16), fromHex(revision, 16));
}
