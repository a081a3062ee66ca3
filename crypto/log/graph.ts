import type { Entry } from './entry.ts';
import type { EntryName } from '../ids.ts';
import { doorMembers } from './body.ts';

/**
 * The shape of a log: who is an ancestor of whom, answered in constant time.
 *
 * Entries are laid in chains, each a run of descendants; an entry remembers how far into every chain its ancestors
 * reach. A log without forks is one chain, and a fork that was joined gives its chain back, so the number of chains
 * is about the number of copies that were ever edited at the same time.
 */
export interface Place {
  readonly chain: number;
  readonly position: number;
  /** For each chain, how many of its entries are ancestors of this one. Chains beyond its length: none. */
  readonly reach: readonly number[];
}

/** Whether the entry at `a` is a proper ancestor of the one at `b`. */
export function isAncestor(a: Place, b: Place): boolean {
  return a.position < (b.reach[a.chain] ?? 0);
}

/** Whether neither is an ancestor of the other and they are not the same. */
export function isBeside(a: Place, b: Place): boolean {
  return a !== b && !isAncestor(a, b) && !isAncestor(b, a);
}

/** Gives places to entries, parents before children. `tails` holds the number of entries laid in each chain. */
export function createPlaces(): { next(parents: readonly Place[]): Place; take(place: Place): void } {
  const tails: number[] = [];
  const next = (parents: readonly Place[]): Place => {
    const reach = joinedReach(parents);
    const free = tails.findIndex((length, chain) => (reach[chain] ?? 0) === length);
    const chain = free < 0 ? tails.length : free;
    return { chain, position: tails[chain] ?? 0, reach };
  };
  const take = ({ chain, position }: Place) => {
    tails[chain] = position + 1;
  };
  return { next, take };
}

function joinedReach(parents: readonly Place[]): number[] {
  const reach: number[] = [];
  for (const parent of parents) {
    parent.reach.forEach((count, chain) => {
      reach[chain] = Math.max(reach[chain] ?? 0, count);
    });
    reach[parent.chain] = Math.max(reach[parent.chain] ?? 0, parent.position + 1);
  }
  for (let chain = 0; chain < reach.length; chain++) reach[chain] ??= 0;
  return reach;
}

/** Whether an entry is a door entry: it changes who may do or open what, or joins two or more doors (5.4). */
export function isDoorEntry({ body, doors }: Pick<Entry, 'body' | 'doors'>): boolean {
  return doors.length > 1 || hasDoorMember(body);
}

/** Whether a body has a member that changes who may do or open what. */
export function hasDoorMember(body: Entry['body']): boolean {
  return doorMembers.some((member) => body[member] !== undefined);
}

/** Of several entries, those that are no ancestor of another one, each once. */
export function newest<T extends { readonly place: Place }>(entries: Iterable<T>): T[] {
  const all = [...new Set(entries)];
  if (all.length < 2) return all;
  return all.filter((a) => !all.some((b) => isAncestor(a.place, b.place)));
}

/** Strictly ascending names, as an entry's lists ask for. */
export function sortedNames(entries: Iterable<{ readonly name: EntryName }>): EntryName[] {
  return Array.from(entries, ({ name }) => name).sort();
}
