import type { CompartmentId, EntryName, Kid, PartHash, PrincipalId, VaultId } from '../ids.ts';
import { noVault, vaultCompartment } from '../ids.ts';
import type { CompartmentFlag, Right, RowsStatement } from './body.ts';
import { isCounted, type Verdict } from './evaluate.ts';
import { makes } from './needs.ts';
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

/** Rows that an entry lists which does not count. */
export interface QuarantinedListing extends RowsStatement {
  readonly entry: EntryName;
  readonly signers: readonly PrincipalId[];
}

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
  /** The same keys by name, in no order: what one who looks for a key in hand needs, at no cost. */
  kids(compartment: CompartmentId): readonly Kid[];
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
  /** Entries that count and say that the vault was restored from paper. */
  readonly restores: readonly EntryName[];
  /** Whether a signer of an entry that counts has this right, and no entry beside takes it. */
  isEntitled(name: EntryName, compartment: CompartmentId, right: Right): boolean;
  /** Whether the writer of `newer` had seen `older`; false for the same entry and for unknown ones. */
  isAncestor(older: EntryName, newer: EntryName): boolean;
  /** Who signed an entry. */
  signersOf(name: EntryName): readonly PrincipalId[];
  /**
   * What entries of one who signs list in a compartment although they do not count: a writer may take over rows of them
   * (specification 14.4).
   */
  quarantinedListings(signer: PrincipalId, compartment: CompartmentId): readonly QuarantinedListing[];
  /** What is to be shown or settled. `unsettled` and `claim` ones forbid deleting and sealing anew. */
  readonly findings: readonly LogFinding[];
  /** Made by a newer version: read what is understood, write nothing (exit 5). */
  readonly isNewer: boolean;
}

/** The view of a state; what costs more than a look-up is computed when it is first asked for. */
export function createLogView(state: LogState): LogView {
  return new StateView(state);
}

class StateView implements LogView {
  readonly #state: LogState;
  readonly #roster: () => RosterState;
  readonly #order: () => EntryName[];
  readonly #parts: () => LogView['parts'];
  readonly #gone: () => ReadonlySet<PartHash>;
  readonly #findings: () => LogFinding[];
  readonly #compartments: () => LogView['compartments'];
  readonly #allTips: () => EntryName[];
  readonly #countedTips: () => EntryName[];
  readonly #quarantined: () => QuarantinedListing[];

  constructor(state: LogState) {
    const { projection } = state;
    this.#state = state;
    this.#roster = once(() => state.rosterNow());
    this.#order = once(() => state.order().map(({ name }) => name));
    this.#parts = once(() => liveParts(projection.parts));
    this.#gone = once(() => new Set([...projection.withdrawn()].filter((hash) => projection.isGone(hash))));
    this.#findings = once(() => findingsOf(state, this.#roster()));
    this.#compartments = once(() => compartmentsOf(this.#roster()));
    this.#allTips = once(() => sortedNames(state.tips));
    this.#countedTips = once(() => sortedNames(state.countedTips));
    this.#quarantined = once(() => quarantinedRows(state));
  }

  get vault() {
    return this.#state.nodes.vault() ?? noVault;
  }
  get order() {
    return this.#order();
  }
  get allTips() {
    return this.#allTips();
  }
  get countedTips() {
    return this.#countedTips();
  }
  get roster() {
    return rosterView(this.#roster());
  }
  get compartments() {
    return this.#compartments();
  }
  get parts() {
    return this.#parts();
  }
  get gone() {
    return this.#gone();
  }
  get rowListings() {
    return this.#state.projection.rows;
  }
  get erased() {
    return this.#state.projection.erased;
  }
  get restores() {
    return this.#state.projection.restores.map(({ name }) => name);
  }
  get door() {
    return doorText(this.#roster().doors);
  }
  get findings() {
    return this.#findings();
  }
  get isNewer() {
    return this.#state.projection.isNewer();
  }

  readonly #node = (name: EntryName) => this.#state.nodes.byName.get(name);
  readonly doorsSeenFrom: LogView['doorsSeenFrom'] = (parents) =>
    sortedNames(doorsSeen(parents.flatMap((name) => this.#node(name) ?? [])));
  readonly verdict: LogView['verdict'] = (name) => {
    const node = this.#node(name);
    return node && this.#state.verdictOf(node);
  };
  readonly keys: LogView['keys'] = (compartment, wrappedTo) =>
    keysOf(this.#state, this.#roster(), compartment, wrappedTo);
  readonly kids: LogView['kids'] = (compartment) =>
    (this.#roster().kids.get(compartment) ?? []).map(({ kid }) => kid);
  readonly isOwed: LogView['isOwed'] = (compartment, wrappedTo) =>
    isOwed(this.keys(compartment, wrappedTo), compartment, this.#state, this.#roster());
  readonly isEntitled: LogView['isEntitled'] = (name, compartment, right) => {
    const node = this.#node(name);
    if (node === undefined) return false;
    // In a compartment that the entry itself makes, the right to make it is right enough (specification 14.1).
    const place = makes(node.entry.body, compartment) ? vaultCompartment : compartment;
    return this.#state.isEntitled(node, { member: 'rows', kind: 'right', compartment: place, right });
  };
  readonly isAncestor: LogView['isAncestor'] = (older, newer) =>
    isOlder(this.#node(older), this.#node(newer));
  readonly quarantinedListings: LogView['quarantinedListings'] = (signer, compartment) =>
    this.#quarantined().filter(
      (listing) => listing.compartment === compartment && listing.signers.includes(signer),
    );
  readonly signersOf: LogView['signersOf'] = (name) => this.#node(name)?.entry.signers ?? [];
}

function quarantinedRows(state: LogState): QuarantinedListing[] {
  const left = state.nodes.inOrder.filter(
    (node) => node.entry.body.rows && !isCounted(state.verdictOf(node)),
  );
  return left.flatMap(({ name, entry: { signers, body } }) =>
    (body.rows ?? []).map((statement) => ({ ...statement, entry: name, signers })),
  );
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
