import { concatBytes } from '../bytes.ts';
import { CryptoError } from '../errors.ts';
import type { SetId } from '../ids.ts';
import { formatFrame } from './frame.ts';
import { planSet, type CodeLayout, type SetPlan } from './layout.ts';
import { decodeShards, encodeParity, type Shard } from './reed-solomon.ts';

/** A set ready to print: the texts of the codes of each page, row by row, and its plan. */
export interface EncodedSet extends SetPlan {
  readonly set: SetId;
  readonly total: number;
  readonly codes: readonly (readonly string[])[];
}

/**
 * Spreads a payload over the codes of a set. `payload` is a container, 1 byte or more.
 * Fails with `bad-input` when it is empty or too long for 65,535 codes. paper-format.md 1 to 3.
 */
export function encodeSet(given: { set: SetId; payload: Uint8Array; layout: CodeLayout }): EncodedSet {
  const { set, payload, layout } = given;
  if (payload.length === 0) throw new CryptoError('bad-input');
  const data = cut(payload, layout.shardBytes);
  const plan = planSet(data.length, layout.columns * layout.rows);
  const head = { set, data: plan.data, parity: plan.parity, perPage: plan.perPage, total: payload.length };
  const shards = [...data, ...encodeParity(data, plan.parity)];
  const texts = shards.map((shard, index) => formatFrame({ ...head, index, shard }));
  const codes = Array.from({ length: plan.pages }, (_, page) =>
    texts.slice(page * plan.perPage, (page + 1) * plan.perPage),
  );
  return { ...plan, set, total: payload.length, codes };
}

/**
 * The payload of any k shards of a set, cut to its length.
 * Fails with `set-incomplete` {seen, needed}, or `set-conflicting` when the padding is not zero.
 */
export function decodeSet(shards: readonly Shard[], data: number, total: number): Uint8Array {
  const padded = concatBytes(...decodeShards(shards, data));
  if (padded.subarray(total).some((byte) => byte !== 0)) throw new CryptoError('set-conflicting');
  return padded.slice(0, total);
}

function cut(payload: Uint8Array, shardBytes: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(payload.length / shardBytes) }, (_, i) => {
    const shard = new Uint8Array(shardBytes);
    shard.set(payload.subarray(i * shardBytes, (i + 1) * shardBytes));
    return shard;
  });
}
