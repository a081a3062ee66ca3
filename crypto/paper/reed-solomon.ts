import { CryptoError } from '../errors.ts';
import { addMultiple, logOf, logOfInverse, logsOf, powerOf } from './gf65536.ts';

/** A shard with its place in the set: below the data count it is data, else parity. */
export interface Shard {
  readonly index: number;
  readonly bytes: Uint8Array;
}

/**
 * The parity shards of a set, index k up to k + parity - 1, over the Cauchy matrix 1 / (r XOR j).
 * All shards have one even length. Fails with `bad-input` over 65,535 shards. paper-format.md 3.
 */
export function encodeParity(data: readonly Uint8Array[], parity: number): Uint8Array[] {
  if (data.length + parity > 65_535 || data.length === 0) throw new CryptoError('bad-input');
  const rows = data.map((shard) => logsOf(toElements(shard)));
  const elements = (data[0]?.length ?? 0) / 2;
  return Array.from({ length: parity }, (_, i) => {
    const sum = new Uint16Array(elements);
    rows.forEach((row, j) => {
      addMultiple(sum, row, logOfInverse((data.length + i) ^ j));
    });
    return toBytes(sum);
  });
}

/**
 * The k data shards, from any k shards of the set with different indices.
 * Fails with `set-incomplete` {seen, needed} when there are fewer.
 */
export function decodeShards(shards: readonly Shard[], k: number): Uint8Array[] {
  const data = new Map(shards.filter(({ index }) => index < k).map((shard) => [shard.index, shard.bytes]));
  const missing = Array.from({ length: k }, (_, j) => j).filter((j) => !data.has(j));
  const parity = shards.filter(({ index }) => index >= k).slice(0, missing.length);
  if (parity.length < missing.length) {
    throw new CryptoError('set-incomplete', { seen: data.size + parity.length, needed: k });
  }
  const sums = syndromes(data, parity);
  solveCauchy(parity, missing, sums).forEach((bytes, i) => data.set(missing[i] ?? 0, bytes));
  return Array.from({ length: k }, (_, j) => data.get(j) ?? new Uint8Array());
}

/** Each parity shard less what the data shards that were read gave to it. */
function syndromes(data: ReadonlyMap<number, Uint8Array>, parity: readonly Shard[]): Uint16Array[] {
  if (parity.length === 0) return [];
  const rows = [...data].map(([j, bytes]) => [j, logsOf(toElements(bytes))] as const);
  return parity.map(({ index, bytes }) => {
    const sum = toElements(bytes);
    for (const [j, row] of rows) addMultiple(sum, row, logOfInverse(index ^ j));
    return sum;
  });
}

/**
 * Solves sum over m of D(m) / (r XOR m) = S(r) by the closed inverse of a Cauchy matrix
 * (Knuth, TAOCP 1, 1.2.3 exercise 41), in logarithms.
 */
function solveCauchy(
  parity: readonly Shard[],
  missing: readonly number[],
  sums: Uint16Array[],
): Uint8Array[] {
  const places = parity.map(({ index }) => index);
  const rowLogs = sums.map(logsOf);
  const alphas = places.map((r) => product(missing, r) - productOfOthers(places, r));
  return missing.map((m) => {
    const beta = product(places, m) - productOfOthers(missing, m);
    const solved = new Uint16Array(rowLogs[0]?.length ?? 0);
    rowLogs.forEach((row, i) => {
      const factor = beta + (alphas[i] ?? 0) - logOf((places[i] ?? 0) ^ m);
      addMultiple(solved, row, logOf(powerOf(factor)));
    });
    return toBytes(solved);
  });
}

/** Logarithm of the product of (x XOR y) over all y. */
function product(ys: readonly number[], x: number): number {
  return ys.reduce((sum, y) => sum + logOf(x ^ y), 0);
}

function productOfOthers(ys: readonly number[], x: number): number {
  return ys.reduce((sum, y) => (y === x ? sum : sum + logOf(x ^ y)), 0);
}

function toElements(bytes: Uint8Array): Uint16Array {
  const elements = new Uint16Array(bytes.length / 2);
  for (let i = 0; i < elements.length; i++)
    elements[i] = ((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0);
  return elements;
}

function toBytes(elements: Uint16Array): Uint8Array {
  const bytes = new Uint8Array(elements.length * 2);
  elements.forEach((element, i) => {
    bytes[2 * i] = element >> 8;
    bytes[2 * i + 1] = element & 0xff;
  });
  return bytes;
}
