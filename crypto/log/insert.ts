import { CryptoError } from '../errors.ts';
import { noVault, type EntryName, type VaultId } from '../ids.ts';
import type { Entry } from './entry.ts';
import { createPlaces, isDoorEntry, newest, type Place } from './graph.ts';
import type { LogNode } from './node.ts';
import { refuse } from './shape.ts';
import { checkSignatures, doorsUpTo } from './signatures.ts';
import { soundnessOf } from './soundness.ts';
import { createStates } from './states.ts';

export type InsertOptions = {
  /** Whether parents may be absent: the door entries and the print entry of a paper vault. */
  readonly lacking: boolean;
  /** Whether the signatures were checked on this machine before, under the same ancestors. */
  readonly verified: boolean;
};

/** The nodes of a log, in the order in which they were taken in. */
export interface Nodes {
  readonly byName: ReadonlyMap<EntryName, LogNode>;
  readonly inOrder: readonly LogNode[];
  readonly doors: readonly LogNode[];
  /** Children that wait for a parent that is not in the log. */
  readonly lacking: ReadonlyMap<EntryName, readonly LogNode[]>;
  vault(): VaultId | undefined;
  /** Judges an entry by its ancestors without taking it in. Fails as `insert`. */
  judge(entry: Entry, options: InsertOptions): LogNode;
  /**
   * Takes an entry in. Fails with `entry-parents-lacking` when a parent or door is not there, with `entry-damaged`
   * when it is no entry of this log: another vault, doors that are not the newest among its ancestors, a signature
   * that holds under no key of its signer.
   */
  insert(node: LogNode): void;
  /** Whether the signatures of an entry that was taken in hold. */
  holds(name: EntryName): boolean;
}

/** An empty set of nodes. */
export function createNodes(): Nodes {
  const byName = new Map<EntryName, LogNode>();
  const inOrder: LogNode[] = [];
  const doors: LogNode[] = [];
  const lacking = new Map<EntryName, LogNode[]>();
  const places = createPlaces();
  const stateOf = createStates(doors);
  const vault = () => inOrder[0]?.name as VaultId | undefined;

  const judge = (entry: Entry, options: InsertOptions): LogNode => {
    checkVault(entry, vault());
    const parents = entry.parents.flatMap((name) => byName.get(name) ?? []);
    const isWhole = parents.length === entry.parents.length;
    const ownDoors = entry.doors.flatMap((name) => byName.get(name) ?? []);
    const hasDoors = ownDoors.length === entry.doors.length;
    if (!hasDoors || (!isWhole && !options.lacking)) throw new CryptoError('entry-parents-lacking');
    if (!ownDoors.every(({ isDoor }) => isDoor)) refuse();
    if (isWhole && !hasNewestDoors(entry, parents)) refuse();
    const { roster, written } = stateOf(ownDoors);
    const signatures = checkSignatures(entry, roster, () => doorsUpTo(ownDoors, doors), options.verified);
    const ground = {
      roster,
      written,
      rosterAt: (node: LogNode) => stateOf([node]).roster,
      nodeOf: (name: EntryName) => byName.get(name),
    };
    const soundness = soundnessOf(entry, ownDoors, ground, signatures);
    const place = places.next([...parents, ...ownDoors].map((node): Place => node.place));
    return {
      entry,
      name: entry.name,
      isDoor: isDoorEntry(entry),
      doors: ownDoors,
      parents,
      place,
      soundness,
    };
  };

  const insert = (node: LogNode): void => {
    places.take(node.place);
    byName.set(node.name, node);
    inOrder.push(node);
    if (node.isDoor) doors.push(node);
    if (node.parents.length === node.entry.parents.length) return;
    for (const name of node.entry.parents.filter((parent) => !byName.has(parent))) {
      lacking.set(name, [...(lacking.get(name) ?? []), node]);
    }
  };
  const holds = (name: EntryName): boolean => signaturesHold(byName.get(name), stateOf, doors);
  return { byName, inOrder, doors, lacking, vault, judge, insert, holds };
}

function signaturesHold(
  node: LogNode | undefined,
  stateOf: ReturnType<typeof createStates>,
  doors: readonly LogNode[],
): boolean {
  if (node === undefined) return false;
  try {
    checkSignatures(node.entry, stateOf(node.doors).roster, () => doorsUpTo(node.doors, doors), false);
    return true;
  } catch (error) {
    if (error instanceof CryptoError) return false;
    throw error;
  }
}

function checkVault(entry: Entry, vault: VaultId | undefined): void {
  const isGenesis = entry.vault === noVault;
  if (isGenesis === (vault !== undefined)) refuse();
  if (vault !== undefined && entry.vault !== vault) refuse();
}

/** The newest door entries that an entry with these parents sees. */
export function doorsSeen(parents: readonly LogNode[]): LogNode[] {
  return newest(parents.flatMap((parent) => (parent.isDoor ? [parent] : parent.doors)));
}

function hasNewestDoors(entry: Entry, parents: readonly LogNode[]): boolean {
  const seen = doorsSeen(parents);
  const names = new Set(entry.doors);
  return seen.length === names.size && seen.every(({ name }) => names.has(name));
}
