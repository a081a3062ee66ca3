import { equalBytes } from '../bytes.ts';
import { CryptoError } from '../errors.ts';
import type { SetId } from '../ids.ts';
import { hasDigest } from './container.ts';
import { pageOf, parseFrame, type Frame } from './frame.ts';
import { decodeSet } from './set.ts';
import { encodeParity, type Shard } from './reed-solomon.ts';

/** What became of one code that was handed in. */
export type CodeOutcome =
  | { readonly kind: 'new' | 'repeated' | 'conflicting'; readonly set: SetId; readonly page: number }
  | { readonly kind: 'damaged' | 'foreign' | 'newer' };

export interface SetProgress {
  readonly set: SetId;
  /** Codes read and usable; `needed` of them restore the set; `of` were printed. */
  readonly seen: number;
  readonly needed: number;
  readonly of: number;
  readonly complete: boolean;
  /** Codes read of each page, page 1 first. */
  readonly pages: readonly number[];
  readonly perPage: number;
  /** Pages, from 1, of which no code was read. */
  readonly missingPages: readonly number[];
  /** Places that two different codes claim, or whose code proved wrong: left out. */
  readonly conflicting: readonly number[];
  /** Another group of codes bears the same set id but other counts. */
  readonly disputed: boolean;
}

export interface Collector {
  /** Takes the text of one code. Never fails: what cannot be used is said in the outcome. */
  readonly add: (text: string) => CodeOutcome;
  /** All sets met so far, the one with the most codes first. */
  readonly progress: () => readonly SetProgress[];
  /**
   * The payload of a set, its digest verified. A code that proves wrong is left out when there are codes to spare.
   * Fails with `set-incomplete` {seen, needed}, or `set-conflicting` when no choice of codes gives the digest.
   */
  readonly assemble: (set: SetId) => Uint8Array;
}

interface Group {
  readonly head: Frame;
  readonly shards: Map<number, Uint8Array>;
  readonly conflicting: Set<number>;
}

/** Gathers codes in any order, from any number of sets and pictures. paper-format.md 2 and 6. */
export function createCollector(): Collector {
  const groups = new Map<string, Group>();
  return {
    add: (text) => addTo(groups, text),
    progress: () => [...groups.values()].map((group) => progressOf(group, groups)).sort(byMostCodes),
    assemble: (set) => assemble(bestGroup(groups, set)),
  };
}

function addTo(groups: Map<string, Group>, text: string): CodeOutcome {
  const frame = parseOr(text);
  if ('kind' in frame) return frame;
  const key = keyOf(frame);
  const group = groups.get(key) ?? { head: frame, shards: new Map(), conflicting: new Set() };
  groups.set(key, group);
  return { kind: place(group, frame), set: frame.set, page: pageOf(frame) };
}

function parseOr(text: string): Frame | Extract<CodeOutcome, { kind: 'damaged' | 'foreign' | 'newer' }> {
  try {
    return parseFrame(text);
  } catch (error) {
    const code = error instanceof CryptoError ? error.code : 'frame-damaged';
    if (code === 'frame-foreign') return { kind: 'foreign' };
    return { kind: code === 'suite-unknown' ? 'newer' : 'damaged' };
  }
}

function place(group: Group, { index, shard }: Frame): 'new' | 'repeated' | 'conflicting' {
  if (group.conflicting.has(index)) return 'conflicting';
  const held = group.shards.get(index);
  if (held === undefined) {
    group.shards.set(index, shard);
    return 'new';
  }
  if (equalBytes(held, shard)) return 'repeated';
  setAside(group, index);
  return 'conflicting';
}

function setAside(group: Group, index: number): void {
  group.conflicting.add(index);
  group.shards.delete(index);
}

function keyOf({ set, data, parity, perPage, total, shard }: Frame): string {
  return [set, data, parity, perPage, total, shard.length].join(' ');
}

function progressOf({ head, shards, conflicting }: Group, groups: ReadonlyMap<string, Group>): SetProgress {
  const of = head.data + head.parity;
  const pages = Array.from({ length: of / head.perPage }, () => 0);
  for (const index of shards.keys()) {
    const page = pageOf({ index, perPage: head.perPage });
    pages[page - 1] = (pages[page - 1] ?? 0) + 1;
  }
  return {
    set: head.set,
    seen: shards.size,
    needed: head.data,
    of,
    complete: shards.size >= head.data,
    pages,
    perPage: head.perPage,
    missingPages: pages.flatMap((seen, i) => (seen === 0 ? [i + 1] : [])),
    conflicting: [...conflicting].sort((a, b) => a - b),
    disputed: [...groups.values()].filter((group) => group.head.set === head.set).length > 1,
  };
}

function byMostCodes(a: SetProgress, b: SetProgress): number {
  return b.seen - a.seen || (a.set < b.set ? -1 : 1);
}

/** The group of this set nearest to complete. */
function bestGroup(groups: ReadonlyMap<string, Group>, set: SetId): Group {
  const [best] = [...groups.values()]
    .filter(({ head }) => head.set === set)
    .sort((a, b) => b.shards.size / b.head.data - a.shards.size / a.head.data);
  if (best === undefined) throw new CryptoError('set-incomplete', { seen: 0, needed: 1 });
  return best;
}

function assemble(group: Group): Uint8Array {
  const { data, total } = group.head;
  const shards = [...group.shards]
    .map(([index, bytes]): Shard => ({ index, bytes }))
    .sort((a, b) => a.index - b.index);
  if (shards.length < data) throw new CryptoError('set-incomplete', { seen: shards.length, needed: data });
  for (const chosen of choices(shards, data)) {
    const payload = decodeOr(chosen, data, total);
    if (payload !== undefined && hasDigest(payload)) {
      if (chosen !== shards) setAsideWrong(group, shards, payload);
      return payload;
    }
  }
  throw new CryptoError('set-conflicting', { seen: shards.length, needed: data });
}

/** All codes, then all but one run of as many as can be spared, run after run: one wrong code is in one of them. */
function* choices(shards: readonly Shard[], data: number): Generator<readonly Shard[]> {
  yield shards;
  const spare = shards.length - data;
  for (let from = 0; spare > 0 && from < shards.length; from += spare) {
    yield shards.filter((_, i) => i < from || i >= from + spare);
  }
}

function decodeOr(shards: readonly Shard[], data: number, total: number): Uint8Array | undefined {
  try {
    return decodeSet(shards, data, total);
  } catch {
    return undefined;
  }
}

/** Makes the whole set again from its verified payload and names the codes that differ from it. */
function setAsideWrong(group: Group, shards: readonly Shard[], payload: Uint8Array): void {
  const length = group.head.shard.length;
  const padded = new Uint8Array(group.head.data * length);
  padded.set(payload);
  const data = Array.from({ length: group.head.data }, (_, i) => padded.slice(i * length, (i + 1) * length));
  const right = [...data, ...encodeParity(data, group.head.parity)];
  for (const { index, bytes } of shards) {
    if (!equalBytes(right[index] ?? new Uint8Array(), bytes)) setAside(group, index);
  }
}
