import { vaultCompartment, type EntryName, type PartHash, type PrincipalId } from '../ids.ts';
import { manageRight } from './body.ts';
import type { Need } from './need.ts';
import type { LogNode } from './node.ts';

/** One listing of a part by an entry that counts. `label` stands with slots. */
export interface PartListing {
  readonly entry: EntryName;
  readonly label: string | undefined;
  readonly signers: readonly PrincipalId[];
  readonly withdrawnBy: EntryName | undefined;
}

type Kept = { -readonly [Name in keyof PartListing]: PartListing[Name] };
type Withdrawal = { readonly node: LogNode; readonly byManager: boolean };

/** Whether an entry that counts has a signer with a right. */
export type Entitled = (node: LogNode, need: Need) => boolean;

/** Which parts the entries that count list, and which they withdraw (specification 7.5). */
export interface ProjectedParts {
  readonly parts: ReadonlyMap<PartHash, readonly PartListing[]>;
  /** Every hash that an entry that counts withdraws, whether or not it may. */
  readonly withdrawn: () => Iterable<PartHash>;
  /** Whether every listing of the part was withdrawn by someone who may. */
  readonly isGone: (hash: PartHash) => boolean;
  readonly add: (node: LogNode) => void;
}

/** No parts yet. */
export function createProjectedParts(entitled: Entitled): ProjectedParts {
  const parts = new Map<PartHash, Kept[]>();
  const gone = new Map<PartHash, Withdrawal[]>();
  const addParts = (node: LogNode) => {
    for (const { hash, label } of node.entry.body.parts ?? []) {
      const listing = { entry: node.name, label, signers: node.entry.signers, withdrawnBy: undefined };
      push(parts, hash, listing);
      for (const withdrawal of gone.get(hash) ?? []) withdraw(listing, withdrawal);
    }
  };
  const addGone = (node: LogNode) => {
    const { gone: hashes } = node.entry.body;
    if (!hashes) return;
    const withdrawal = { node, byManager: entitled(node, manageVault) };
    for (const hash of hashes) {
      push(gone, hash, withdrawal);
      for (const listing of parts.get(hash) ?? []) withdraw(listing, withdrawal);
    }
  };
  const isGone = (hash: PartHash) => {
    const listings = parts.get(hash) ?? [];
    return listings.length > 0 && listings.every(({ withdrawnBy }) => withdrawnBy !== undefined);
  };
  const add = (node: LogNode) => {
    addParts(node);
    addGone(node);
  };
  return { parts, withdrawn: () => gone.keys(), isGone, add };
}

function withdraw(listing: Kept, { node, byManager }: Withdrawal): void {
  if (byManager || listing.signers.some((id) => node.entry.signers.includes(id))) {
    const before = listing.withdrawnBy;
    listing.withdrawnBy = before === undefined || node.name < before ? node.name : before;
  }
}

const manageVault: Need = {
  member: 'gone',
  kind: 'right',
  compartment: vaultCompartment,
  right: manageRight,
};

/** Adds to the list that a map holds under a key. */
export function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
