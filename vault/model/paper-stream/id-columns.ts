import { concatBytes, fromHex, toHex } from '../../../crypto/index.ts';
import { ModelError } from '../errors.ts';
import type { ByteSource } from './byte-source.ts';
import type { ByteWriter } from './byte-writer.ts';

const prefixHex = 16;
const prefixBytes = 8;

/** The first halves of ids, numbered in order of their first use. */
export interface PrefixTable {
  readonly numberOf: (prefix: string) => number;
  readonly list: () => readonly string[];
}

/** An empty table. */
export function prefixTable(): PrefixTable {
  const numbers = new Map<string, number>();
  return {
    numberOf: (prefix) => {
      const number = numbers.get(prefix) ?? numbers.size;
      numbers.set(prefix, number);
      return number;
    },
    list: () => [...numbers.keys()],
  };
}

/** ids(m) of paper-format.md 5.1: prefix numbers, then counters less the one before with the same prefix. */
export function writeIds(out: ByteWriter, ids: readonly string[], prefixes: PrefixTable): void {
  for (const id of ids) out.u(prefixes.numberOf(id.slice(0, prefixHex)));
  const last = new Map<string, bigint>();
  for (const id of ids) {
    const prefix = id.slice(0, prefixHex);
    const counter = BigInt(`0x${id.slice(prefixHex)}`);
    out.z(counter - (last.get(prefix) ?? 0n));
    last.set(prefix, counter);
  }
}

/** The m ids of a column. Fails with `record-damaged`. */
export function readIds(source: ByteSource, m: number, prefixes: readonly string[]): string[] {
  const chosen = Array.from({ length: m }, () => prefixes[Number(source.u())]);
  const last = new Map<string, bigint>();
  return chosen.map((prefix) => {
    const counter = source.z() + (last.get(prefix ?? '') ?? 0n);
    if (prefix === undefined || BigInt.asUintN(64, counter) !== counter)
      throw new ModelError('record-damaged');
    last.set(prefix, counter);
    return prefix + counter.toString(16).padStart(prefixHex, '0');
  });
}

/** The table itself: how many, then 8 bytes each. */
export function prefixBytesOf(prefixes: PrefixTable): Uint8Array {
  return concatBytes(...prefixes.list().map((prefix) => fromHex(prefix, prefixBytes)));
}

/** Reads the table. Fails with `record-damaged`. */
export function readPrefixes(source: ByteSource): string[] {
  return Array.from({ length: source.count() }, () => toHex(source.bytes(prefixBytes)));
}
