import {
  vaultCompartment,
  type CompartmentId,
  type EntryName,
  type PartHash,
  type PrincipalId,
} from '../ids.ts';
import { manageRight, type RowsStatement } from './body.ts';
import { isUpTo } from './evaluate.ts';
import { isAncestor } from './graph.ts';
import type { Need } from './needs.ts';
import type { LogNode } from './node.ts';

/** One listing of a part by an entry that counts. `label` stands with slots. */
export interface PartListing {
  readonly entry: EntryName;
  readonly label: string | undefined;
  readonly signers: readonly PrincipalId[];
  readonly withdrawnBy: EntryName | undefined;
}

/** Rows that an entry that counts lists. */
export interface RowListing extends RowsStatement {
  readonly entry: EntryName;
  readonly signers: readonly PrincipalId[];
  /** The entry with `all` that closed it: its rows are no longer looked for. */
  readonly closedBy: EntryName | undefined;
  /** An ancestor of a print entry that was restored: its rows may be there, as history, and may be absent. */
  readonly optional: boolean;
}

type Kept<T> = { -readonly [Name in keyof T]: T[Name] } & { readonly node: LogNode };
type Withdrawal = { readonly node: LogNode; readonly byManager: boolean };
type Entitled = (node: LogNode, need: Need) => boolean;
type Lookup = (name: EntryName) => LogNode | undefined;

/** What the entries that count say of parts, rows and erasure, kept up entry by entry, ancestors first. */
export interface Projection {
  readonly parts: ReadonlyMap<PartHash, readonly PartListing[]>;
  readonly rows: readonly RowListing[];
  /** "compartment/record" and "compartment/record/revision". */
  readonly erased: ReadonlySet<string>;
  readonly prints: readonly LogNode[];
  readonly restores: readonly LogNode[];
  /** Every hash that an entry that counts withdraws, whether or not it may. */
  withdrawn(): Iterable<PartHash>;
  isGone(hash: PartHash): boolean;
  add(node: LogNode): void;
}

/** An empty projection. `entitled` says whether an entry that counts has a signer with a right. */
export function createProjection(entitled: Entitled, nodeOf: Lookup): Projection {
  const parts = new Map<PartHash, Kept<PartListing>[]>();
  const gone = new Map<PartHash, Withdrawal[]>();
  const rows: Kept<RowListing>[] = [];
  const open = new Map<CompartmentId, Kept<RowListing>[]>();
  const erased = new Set<string>();
  const prints: LogNode[] = [];
  const restores: LogNode[] = [];

  const withdraw = (listing: Kept<PartListing>, { node, byManager }: Withdrawal) => {
    if (byManager || listing.signers.some((id) => node.entry.signers.includes(id))) {
      listing.withdrawnBy ??= node.name;
    }
  };
  const addParts = (node: LogNode) => {
    for (const { hash, label } of node.entry.body.parts ?? []) {
      const listing = { node, entry: node.name, label, signers: node.entry.signers, withdrawnBy: undefined };
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
  const close = (node: LogNode, compartment: CompartmentId) => {
    const printed = restores
      .filter((restore) => isUpTo(restore, node))
      .flatMap((restore) => printOf(restore, nodeOf));
    const left = (open.get(compartment) ?? []).filter((listing) => {
      if (!isAncestor(listing.node.place, node.place)) return true;
      const isHistory = printed.some((print) => isAncestor(listing.node.place, print.place));
      if (isHistory) listing.optional = true;
      else listing.closedBy = node.name;
      return isHistory;
    });
    open.set(compartment, left);
  };
  const addRows = (node: LogNode) => {
    for (const statement of node.entry.body.rows ?? []) {
      if (statement.all) close(node, statement.compartment);
      const {
        name: entry,
        entry: { signers },
      } = node;
      const listing = { ...statement, node, entry, signers, closedBy: undefined, optional: false };
      rows.push(listing);
      push(open, statement.compartment, listing);
    }
  };
  const add = (node: LogNode): void => {
    const { body } = node.entry;
    if (body.restore) restores.push(node);
    if (body.print) prints.push(node);
    addParts(node);
    addGone(node);
    addRows(node);
    for (const item of body.erase ?? []) {
      const record = `${item.compartment}/${item.record}`;
      if (item.revisions.length === 0) erased.add(record);
      for (const revision of item.revisions) erased.add(`${record}/${revision}`);
    }
  };
  const isGone = (hash: PartHash) => {
    const listings = parts.get(hash) ?? [];
    return listings.length > 0 && listings.every(({ withdrawnBy }) => withdrawnBy !== undefined);
  };
  return { parts, rows, erased, prints, restores, withdrawn: () => gone.keys(), isGone, add };
}

const manageVault: Need = {
  member: 'gone',
  kind: 'right',
  compartment: vaultCompartment,
  right: manageRight,
};

function printOf(restore: LogNode, nodeOf: Lookup): LogNode[] {
  const node = restore.entry.body.restore === undefined ? undefined : nodeOf(restore.entry.body.restore);
  return node?.entry.body.print ? [node] : [];
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
