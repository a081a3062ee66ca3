import { decodeCanonical } from '../canonical-json.ts';
import { concatBytes, equalBytes, fromHex, toHex, uint, utf8 } from '../bytes.ts';
import { CryptoError } from '../errors.ts';
import { hash } from '../hash.ts';
import { noVault, type EntryName, type PrincipalId, type VaultId } from '../ids.ts';
import { heldOnce } from '../one-text.ts';
import { suite } from '../suite.ts';
import type { EntryBody } from './body.ts';
import { readBody } from './body-read.ts';
import { writeBody } from './body-write.ts';
import { refuse } from './shape.ts';

const magic = utf8('SIGENTR1');
export const longestBody = 1_048_576;
export const mostParents = 64;
export const mostSigners = 16;
const mostDoors = 255;
const signatureLength = 64;

/** What a signer signs. `time` is milliseconds since 1970 UTC; lists are strictly ascending. */
export interface UnsignedEntry {
  /** 64 zeros in genesis. */
  readonly vault: VaultId;
  readonly time: number;
  readonly parents: readonly EntryName[];
  readonly doors: readonly EntryName[];
  readonly signers: readonly PrincipalId[];
  readonly body: EntryBody;
}

export interface Entry extends UnsignedEntry {
  readonly name: EntryName;
  /** Whether the body has members that this version does not know. */
  readonly unknown: boolean;
  /** The bytes that the signatures are over. */
  readonly signed: Uint8Array;
  /** One for each signer, in their order, then those by old keys. */
  readonly signatures: readonly Uint8Array[];
  /** Length of the whole entry in bytes. */
  readonly size: number;
}

/** The name of an entry: H of all its bytes, signatures included. */
export function entryName(bytes: Uint8Array): EntryName {
  return toHex(hash(bytes));
}

/**
 * The bytes that are signed, from the magic to the end of the body (specification 5.1).
 * Fails with `bad-input` when a list is too long or not strictly ascending, the time or the body out of range.
 */
export function encodeUnsigned(entry: UnsignedEntry): Uint8Array {
  const body = writeBody(entry.body);
  if (body.length > longestBody) throw new CryptoError('bad-input', { length: body.length });
  return concatBytes(
    magic,
    uint(suite, 2),
    fromHex(entry.vault, 32),
    uint(entry.time, 8),
    idList(entry.parents, 32, 0, mostParents),
    idList(entry.doors, 32, 0, mostParents),
    idList(entry.signers, 16, 1, mostSigners),
    uint(body.length, 4),
    body,
  );
}

/** The bytes of a whole entry. Fails as `encodeUnsigned`, and when signatures are missing or not 64 bytes. */
export function encodeEntry(entry: UnsignedEntry, signatures: readonly Uint8Array[]): Uint8Array {
  const isWhole = signatures.every(({ length }) => length === signatureLength);
  if (!isWhole || signatures.length < entry.signers.length) throw new CryptoError('bad-input');
  return concatBytes(encodeUnsigned(entry), ...signatures);
}

function idList(ids: readonly string[], length: number, least: number, most: number): Uint8Array {
  const isAscending = ids.every((id, i) => i === 0 || (ids[i - 1] ?? '') < id);
  if (!isAscending || ids.length < least || ids.length > most) throw new CryptoError('bad-input');
  return concatBytes(uint(ids.length, 1), ...ids.map((id) => fromHex(id, length)));
}

/**
 * An entry of its bytes; it keeps looking at them, so they must not be changed. Signatures are not checked here.
 * Fails with `suite-unknown` on another suite and with `entry-damaged` on anything that is not exactly the layout of
 * specification 5.1 and 6: such bytes are no entry.
 */
export function decodeEntry(bytes: Uint8Array): Entry {
  const reader = createReader(bytes);
  if (!equalBytes(reader.take(8), magic)) refuse();
  if (reader.uint(2) !== suite) throw new CryptoError('suite-unknown');
  const vault = heldOnce(toHex<VaultId>(reader.take(32)));
  const time = reader.uint(8);
  const parents = readList<EntryName>(reader, 32, mostParents);
  const doors = readList<EntryName>(reader, 32, mostDoors);
  const signers = readList<PrincipalId>(reader, 16, mostSigners);
  const { body, unknown } = readBodyBytes(reader.take(atMost(reader.uint(4), longestBody)));
  const end = reader.position();
  checkSignatureCount(reader.left(), signers.length);
  const isGenesis = parents.length === 0;
  if (isGenesis !== (vault === noVault) || isGenesis !== (doors.length === 0)) refuse();
  const name = heldOnce(entryName(bytes));
  return new DecodedEntry({ vault, time, parents, doors, signers, body }, { name, unknown }, bytes, end);
}

/** An entry of its bytes. What is over bytes is made when it is asked for: a log holds tens of thousands of entries. */
class DecodedEntry implements Entry {
  readonly name;
  readonly vault;
  readonly time;
  readonly parents;
  readonly doors;
  readonly signers;
  readonly body;
  readonly unknown;
  readonly #bytes;
  readonly #end;

  constructor(
    entry: UnsignedEntry,
    { name, unknown }: Pick<Entry, 'name' | 'unknown'>,
    bytes: Uint8Array,
    end: number,
  ) {
    this.name = name;
    this.vault = entry.vault;
    this.time = entry.time;
    this.parents = entry.parents;
    this.doors = entry.doors;
    this.signers = entry.signers;
    this.body = entry.body;
    this.unknown = unknown;
    this.#bytes = bytes;
    this.#end = end;
  }

  get size(): number {
    return this.#bytes.length;
  }

  get signed(): Uint8Array {
    return this.#bytes.subarray(0, this.#end);
  }

  get signatures(): Uint8Array[] {
    const count = (this.size - this.#end) / signatureLength;
    return Array.from({ length: count }, (_, at) => {
      const start = this.#end + at * signatureLength;
      return this.#bytes.subarray(start, start + signatureLength);
    });
  }
}

type Reader = ReturnType<typeof createReader>;

/** Reads without copying: 50,000 entries are decoded at every opening. */
function createReader(bytes: Uint8Array) {
  let at = 0;
  const take = (length: number): Uint8Array => {
    if (at + length > bytes.length) refuse();
    return bytes.subarray(at, (at += length));
  };
  const uint = (length: number): number => {
    let value = 0;
    for (const byte of take(length)) value = value * 256 + byte;
    return Number.isSafeInteger(value) ? value : refuse();
  };
  return { take, uint, left: () => bytes.length - at, position: () => at };
}

function readList<Id extends string>(reader: Reader, length: number, most: number): Id[] {
  const count = atMost(reader.uint(1), most);
  const ids: Id[] = [];
  for (let i = 0; i < count; i++) {
    const id = heldOnce(toHex<Id>(reader.take(length)));
    if (i > 0 && (ids[i - 1] ?? '') >= id) refuse();
    ids.push(id);
  }
  return ids;
}

function atMost(count: number, most: number): number {
  return count > most ? refuse() : count;
}

/** Whatever is wrong with a body, its entry is none. */
function readBodyBytes(bytes: Uint8Array): { body: EntryBody; unknown: boolean } {
  try {
    return readBody(decodeCanonical(bytes));
  } catch {
    return refuse();
  }
}

function checkSignatureCount(left: number, signers: number): void {
  const count = left / signatureLength;
  if (signers === 0 || !Number.isInteger(count) || count < signers || count > 2 * signers) refuse();
}
