import {
  hash,
  principalKeys,
  secretBytes,
  toHex,
  utf8,
  type CompartmentId,
  type CompartmentKey,
  type PrincipalId,
  type PrincipalKeys,
  type PrincipalSeed,
  type RandomBytes,
  type RecordId,
  type RevisionId,
} from '../../../crypto/index.ts';

/** What an example computes: its name in the page, and the value that must stand there. */
export type Example = readonly [name: string, value: unknown];

/** `length` bytes that count up from `from`, so that every "random" byte of an example can be seen. */
export function counting(length: number, from = 0): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (from + i) & 0xff);
}

/** A source of bytes that goes on counting from call to call. */
export function countingFrom(from: number): RandomBytes {
  let next = from;
  return (length) => {
    const bytes = counting(length, next);
    next += length;
    return bytes;
  };
}

/** An id of the examples: 8 equal bytes, then a counter. */
export function idOf<Id extends string>(byte: number, count: number): Id {
  return `${toHex(new Uint8Array(8).fill(byte))}${count.toString(16).padStart(16, '0')}` as Id;
}

export type Player = { readonly id: PrincipalId; readonly seed: PrincipalSeed; readonly keys: PrincipalKeys };

function player(count: number, from: number): Player {
  const seed = secretBytes<PrincipalSeed>(counting(32, from));
  return { id: idOf<PrincipalId>(0xa0, count), seed, keys: principalKeys(seed) };
}

/** The people and things of the examples. Call only when libsodium is ready. */
export const cast = () => ({
  founder: player(1, 0x00),
  communicator: player(2, 0x20),
  code: player(3, 0x40),
  cards: player(4, 0x60),
  group: player(5, 0x80),
});

/** The compartments of the examples and their first keys. */
export const contacts = idOf<CompartmentId>(0xc0, 1);
export const communication = idOf<CompartmentId>(0xc0, 2);
export const journal = idOf<CompartmentId>(0xc0, 3);
export const keyOf = (from: number): CompartmentKey => secretBytes<CompartmentKey>(counting(32, from));

export const record = (count: number): RecordId => idOf<RecordId>(0xd0, count);
export const revision = (count: number): RevisionId => idOf<RevisionId>(0xd0, count);

/** 2026-11-02 08:00 UTC, in milliseconds. */
export const started = 1_793_606_400_000;
export const minutes = (count: number): number => started + count * 60_000;

/** Bytes that stand for something the example does not show, made from a word. */
export const standIn = (word: string): Uint8Array => hash(utf8(`example ${word}`));
