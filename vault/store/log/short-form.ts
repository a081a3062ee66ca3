import { concatBytes, fromHex, toHex, uint } from '../../../crypto/index.ts';

/**
 * What stands in `log.bytes` for an entry that says the same as another but for time, parents, what its rows come to and
 * its signatures: docs/vault-format.md 4.2. Nothing here is believed: what comes out is judged by its hash.
 */
const form = 1;
const magic = Buffer.from('SIGENTR1');
const timeAt = 42;
const parentsAt = 50;
/** In a body whose only member is `rows`, what differs from one save to the next. */
const variable = /"count":(\d+)|"root":"([0-9a-f]{64})"/g;
const rowsAlone = /^\{"rows":\[[^[\]]*\]\}$/;
const mostCount = 0xffff_ffff;

/** Whether bytes of the log are an entry as it was signed, not one told by another. */
export function isWholeEntry(bytes: Uint8Array): boolean {
  return magic.equals(bytes.subarray(0, magic.length));
}

/**
 * What entries have alike of which one may stand for the other: all but time, parents, counts, roots and signatures.
 * Null where the body says anything else than which rows it lists.
 */
export function likenessOf(entry: Uint8Array): string | null {
  const cut = isWholeEntry(entry) ? cutUp(entry) : null;
  if (cut === null || !rowsAlone.test(cut.body)) return null;
  return [cut.head, cut.middle].map(latin).join() + cut.body.replaceAll(variable, '');
}

/**
 * An entry told by another that is like it, so many places before it; its parents are told by their places too.
 * @param parents how many places before it each parent lies, in the order of the entry; 1 to 255, as `like`
 */
export function shortForm(entry: Uint8Array, like: number, parents: readonly number[]): Uint8Array {
  const cut = cutUp(entry);
  if (cut === null) throw new TypeError('only a whole entry can be told by another');
  const values = [...cut.body.matchAll(variable)].map(([, count, root]) =>
    count === undefined ? fromHex(root ?? '', 32) : uint(Math.min(Number(count), mostCount), 4),
  );
  const time = entry.subarray(timeAt, parentsAt);
  const places = Uint8Array.from([parents.length, ...parents]);
  return concatBytes(Uint8Array.from([form, like]), time, places, ...values, cut.signatures);
}

/** How far before it the entries lie by which a short form tells its own: null where it is none. */
export function toldBy(
  short: Uint8Array,
): { readonly like: number; readonly parents: readonly number[] } | null {
  const [kind, like = 0] = short;
  const count = short[10] ?? 0;
  if (kind !== form || short.length < 11 + count) return null;
  return { like, parents: [...short.subarray(11, 11 + count)] };
}

/** The entry that a short form tells; null where the other is not like it. */
export function wholeOf(
  short: Uint8Array,
  like: Uint8Array,
  parents: readonly Uint8Array[],
): Uint8Array | null {
  const cut = isWholeEntry(like) ? cutUp(like) : null;
  if (cut === null || !rowsAlone.test(cut.body)) return null;
  let at = 11 + parents.length;
  const take = (length: number): Uint8Array => short.subarray(at, (at += length));
  const body = cut.body.replaceAll(variable, (_, count?: string) =>
    count === undefined ? `"root":"${toHex(take(32))}"` : `"count":${numberOf(take(4))}`,
  );
  if (at > short.length) return null;
  return concatBytes(
    cut.head,
    short.subarray(2, 10),
    Uint8Array.from([parents.length]),
    ...parents,
    cut.middle,
    uint(body.length, 4),
    Buffer.from(body, 'latin1'),
    short.subarray(at),
  );
}

/** The names of an entry's parents, as they stand in it. */
export function parentsOf(entry: Uint8Array): Uint8Array[] {
  const at = parentsAt + 1;
  return Array.from({ length: entry[parentsAt] ?? 0 }, (_, i) =>
    entry.subarray(at + 32 * i, at + 32 * (i + 1)),
  );
}

interface Cut {
  /** Before the time. */
  readonly head: Uint8Array;
  /** Doors and signers, with their numbers. */
  readonly middle: Uint8Array;
  /** One character a byte. */
  readonly body: string;
  readonly signatures: Uint8Array;
}

/** An entry at its seams (5.1); null where it is too short to have them. */
function cutUp(entry: Uint8Array): Cut | null {
  const doorsAt = parentsAt + 1 + 32 * (entry[parentsAt] ?? 0);
  const signersAt = doorsAt + 1 + 32 * (entry[doorsAt] ?? 0);
  const lengthAt = signersAt + 1 + 16 * (entry[signersAt] ?? 0);
  const bodyAt = lengthAt + 4;
  if (bodyAt > entry.length) return null;
  const end = bodyAt + numberOf(entry.subarray(lengthAt, bodyAt));
  if (end > entry.length) return null;
  return {
    head: entry.subarray(0, timeAt),
    middle: entry.subarray(doorsAt, lengthAt),
    body: latin(entry.subarray(bodyAt, end)),
    signatures: entry.subarray(end),
  };
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

function numberOf(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}
