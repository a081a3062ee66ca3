import type { CompartmentId, EntryName, PartHash, PrincipalId, VaultId } from '../ids.ts';
import { noVault } from '../ids.ts';
import type { CompartmentFlag, Right } from './body.ts';
import type { Verdict } from './evaluate.ts';
import type { LogNode } from './node.ts';
import { findingsOf, type LogFinding } from './findings.ts';
import { doorsSeen } from './insert.ts';
import { isOwed, keysOf, type KeyInUse, type WrappedTo } from './keys.ts';
import { isAncestor, sortedNames } from './graph.ts';
import type { PartListing, RowListing } from './projection.ts';
import type { RosterState } from './roster.ts';
import { rosterView, type Roster } from './roster-view.ts';
import type { LogState } from './state.ts';

export type Compartment = {
  readonly kind: string;
  readonly step: 64 | 256;
  readonly flags: readonly CompartmentFlag[];
};

/** What a log says at one moment. */
export interface LogView {
  readonly vault: VaultId;
  /** All entries: causal, then time, then hash. */
  readonly order: readonly EntryName[];
  readonly allTips: readonly EntryName[];
  /** The newest entries that count: the parents of the next entry. */
  readonly countedTips: readonly EntryName[];
  /** The newest door entries that an entry with these parents would see. */
  doorsSeenFrom(parents: readonly EntryName[]): EntryName[];
  /** The verdict on an entry; undefined for one that is not in the log. */
  verdict(name: EntryName): Verdict | undefined;
  readonly roster: Roster;
  readonly compartments: ReadonlyMap<CompartmentId, Compartment>;
  /**
   * Keys of a compartment, the one to seal with first: newest before older, not owed before owed, then the lowest kid.
   * `wrappedTo` tells to whom a key was wrapped, where the wraps are still there; else whoever could have had it counts.
   */
  keys(compartment: CompartmentId, wrappedTo?: WrappedTo): KeyInUse[];
  /** Whether the key to seal with, or one under which rows lie, was had by somebody who may not read now. */
  isOwed(compartment: CompartmentId, wrappedTo?: WrappedTo): boolean;
  /** Parts that entries that count list and that are not withdrawn. */
  readonly parts: ReadonlyMap<PartHash, readonly PartListing[]>;
  /** Parts that were withdrawn by someone who may: never live again. */
  readonly gone: ReadonlySet<PartHash>;
  readonly rowListings: readonly RowListing[];
  /** "compartment/record" for whole records, "compartment/record/revision" for single revisions. */
  readonly erased: ReadonlySet<string>;
  /** Hash of the door text; undefined where there is none. */
  readonly door: PartHash | undefined;
  /** Whether a signer of an entry that counts has this right, and no entry beside takes it. */
  isEntitled(name: EntryName, compartment: CompartmentId, right: Right): boolean;
  /** Whether the writer of `newer` had seen `older`; false for the same entry and for unknown ones. */
  isAncestor(older: EntryName, newer: EntryName): boolean;
  /** Who signed an entry. */
  signersOf(name: EntryName): readonly PrincipalId[];
  /** What is to be shown or settled. `unsettled` and `claim` ones forbid deleting and sealing anew. */
  readonly findings: readonly LogFinding[];
  /** Made by a newer version: read what is understood, write nothing (exit 5). */
  readonly isNewer: boolean;
}

/** The view of a state; what costs more than a look-up is computed when it is first asked for. */
export function createLogView(state: LogState): LogView {
  const { nodes, projection } = state;
  const node = (name: EntryName) => nodes.byName.get(name);
  const roster = once(() => state.rosterNow());
  const view = once(() => rosterView(roster()));
  const order = once(() => state.order().map(({ name }) => name));
  const parts = once(() => liveParts(projection.parts));
  const findings = once(() => findingsOf(state, roster()));
  const compartments = once(() => compartmentsOf(roster()));
  const allTips = once(() => sortedNames(state.tips));
  const countedTips = once(() => sortedNames(state.countedTips));
  const gone = once(() => new Set([...projection.withdrawn()].filter((hash) => projection.isGone(hash))));
  const keys: LogView['keys'] = (compartment, wrappedTo) => keysOf(state, roster(), compartment, wrappedTo);
  return {
    vault: nodes.vault() ?? noVault,
    get order() {
      return order();
    },
    get allTips() {
      return allTips();
    },
    get countedTips() {
      return countedTips();
    },
    doorsSeenFrom: (parents) => sortedNames(doorsSeen(parents.flatMap((name) => node(name) ?? []))),
    verdict: (name) => {
      const found = node(name);
      return found && state.verdictOf(found);
    },
    get roster() {
      return view();
    },
    get compartments() {
      return compartments();
    },
    keys,
    isOwed: (compartment, wrappedTo) => isOwed(keys(compartment, wrappedTo), compartment, state, roster()),
    get parts() {
      return parts();
    },
    get gone() {
      return gone();
    },
    rowListings: projection.rows,
    erased: projection.erased,
    get door() {
      return doorText(roster().doors);
    },
    isEntitled: (name, compartment, right) => {
      const found = node(name);
      return (
        found !== undefined && state.isEntitled(found, { member: 'rows', kind: 'right', compartment, right })
      );
    },
    isAncestor: (older, newer) => isOlder(node(older), node(newer)),
    signersOf: (name) => node(name)?.entry.signers ?? [],
    get findings() {
      return findings();
    },
    get isNewer() {
      return findings().some(({ kind }) => kind === 'newer');
    },
  };
}

function isOlder(older: LogNode | undefined, newer: LogNode | undefined): boolean {
  return older !== undefined && newer !== undefined && isAncestor(older.place, newer.place);
}

/** The value of a function, computed when first asked for. */
function once<T extends object>(compute: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= compute());
}

function liveParts(all: LogView['parts']): LogView['parts'] {
  const live = new Map<PartHash, readonly PartListing[]>();
  for (const [hash, listings] of all) {
    const left = listings.filter(({ withdrawnBy }) => withdrawnBy === undefined);
    if (left.length > 0) live.set(hash, left);
  }
  return live;
}

/** Where a compartment was made twice, beside each other, the first by name stands. */
function compartmentsOf({ compartments }: RosterState): Map<CompartmentId, Compartment> {
  const all = [...compartments].flatMap(([id, { made, noSingle }]) => {
    const [first] = made.toSorted((a, b) => (a.at.name < b.at.name ? -1 : 1));
    if (first === undefined) return [];
    const flags: CompartmentFlag[] = [
      ...(first.flags.includes('drop') ? (['drop'] as const) : []),
      ...(noSingle ? (['no-single'] as const) : []),
    ];
    return [[id, { kind: first.kind, step: first.step, flags }] as const];
  });
  return new Map(all);
}

const noDoorText = '0'.repeat(64);

/** The newest door text; of several beside each other the one set last, then the highest name. */
function doorText(doors: RosterState['doors']): PartHash | undefined {
  const [last] = doors.toSorted(
    (a, b) => b.at.entry.time - a.at.entry.time || (a.at.name > b.at.name ? -1 : 1),
  );
  return last === undefined || last.hash === noDoorText ? undefined : last.hash;
}
