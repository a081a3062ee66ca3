import type {
  CompartmentId,
  EntryName,
  KdfCost,
  PrincipalId,
  RecordId,
  RevisionId,
  Right,
  SlotKind,
  SlotSecret,
  VaultId,
} from '../../crypto/index.ts';
import type { CompartmentKind, JsonObject } from '../model/index.ts';
import type { Access } from './container.ts';
import type { Finding } from './findings.ts';
import type { JoinedRecord } from './join.ts';
import type { ListBlock } from './list-block/list-form.ts';
import type { TouchedRecords } from './touched.ts';
import type { Verification } from './verification-state.ts';

/** One revision as it was opened and verified. */
export interface StoredRevision {
  readonly revision: RevisionId;
  readonly entry: EntryName;
  /** Milliseconds since 1970 UTC, by the writer's clock. */
  readonly at: number;
  readonly by: PrincipalId;
  readonly parents: readonly RevisionId[];
  readonly data: JsonObject;
  /** Who took it over from an entry of its author that does not count; absent where nobody had to. */
  readonly acceptedBy?: readonly PrincipalId[];
}

export interface StoredRecord {
  readonly compartment: CompartmentId;
  readonly record: RecordId;
  readonly revisions: ReadonlyMap<RevisionId, StoredRevision>;
  readonly joined: JoinedRecord;
}

export interface SessionCompartment {
  readonly id: CompartmentId;
  readonly kind: CompartmentKind | (string & {});
  readonly right: Right;
  /** Whether this session has the keys: rights alone open nothing. */
  readonly readable: boolean;
}

/** A change to one record, or a new one under an id of `newRecord`. All changes of one call become one signed entry. */
export interface Change {
  readonly compartment: CompartmentId;
  readonly record: RecordId;
  readonly data: JsonObject;
  /** Versions before this one, oldest first, for what is imported with its history. */
  readonly earlier?: readonly { readonly at: number; readonly data: JsonObject }[];
}

/** What an erasure takes away: a whole record, or named revisions of it. */
export interface Erasure {
  readonly compartment: CompartmentId;
  readonly record: RecordId;
  readonly revisions?: readonly RevisionId[];
}

/** A slot to be made: its secret was derived by the caller, once, outside the store. */
export interface SlotPlan {
  readonly kind: SlotKind;
  readonly label: string;
  readonly cost: KdfCost;
  readonly salt: Uint8Array;
  readonly secret: SlotSecret;
}

/** Why nothing can be written: each is a code with a sentence in i18n. */
export type ReadOnlyReason =
  'vault-read-only' | 'vault-newer' | 'vault-damaged' | 'fork-unsettled' | 'gate-open';

/** An unlocked vault, from the keys of one principal. Ends with `close`, and every call after it is refused. */
export interface Session {
  readonly vault: VaultId;
  readonly principal: PrincipalId;
  readonly access: Access;
  compartments(): readonly SessionCompartment[];
  /** The first compartment of a kind; undefined when the vault has none. */
  compartmentOf(kind: CompartmentKind | CompartmentId): SessionCompartment | undefined;
  records(compartment: CompartmentId): Iterable<StoredRecord>;
  /**
   * A list of a compartment that somebody left for the screen, so that it stands before the records are read; null where
   * there is none to be trusted. It serves nothing but lists. docs/vault-format.md 19.
   */
  listBlock(compartment: CompartmentId): ListBlock | null;
  /** Whether this session may leave such a list there. */
  mayKeepList(compartment: CompartmentId): boolean;
  /** Leaves lists of what the vault holds now, durably, in one entry. Fails as `save`. */
  keepLists(lists: ReadonlyMap<CompartmentId, Uint8Array>): void;
  /** Which records this session changed since a mark that an earlier call gave; all of them since 0. */
  touchedSince(mark: number): TouchedRecords;
  record(record: RecordId): StoredRecord | undefined;
  /** An id for a record to be saved. Never given twice. */
  newRecord(): RecordId;
  /** Why this session can write nothing; null when it can. */
  readOnlyBecause(): ReadOnlyReason | null;
  /**
   * Saves all changes as one entry, durably, or nothing. The parents of each are the record's tips.
   * `notes` are added to the journal in the same entry.
   * Fails with `no-right`, `vault-read-only`, `gate-open`, `disk-full`, `record-too-large`.
   */
  save(changes: readonly Change[], notes?: readonly JsonObject[]): void;
  /** Erases for good (gallring); the decision stands in a note of the same entry. Fails with `no-right` and as `save`. */
  erase(targets: readonly Erasure[], note: JsonObject): void;
  /** Whether somebody else made this principal's keys, so that its first act must be to make its own (`renew`). */
  isProvisional(): boolean;
  /** New keys and a new slot for oneself, the old slot withdrawn. Fails as `save`. */
  renew(slot: SlotPlan): void;
  /** How far the verification of all rows has come. */
  verification(): Verification;
  /**
   * Verifies all rows, a piece with each step, so that a session can be used meanwhile; `each` is given what it can
   * read. What does not verify joins the findings. Writing between two steps is allowed. docs/vault-format.md 16.
   */
  verify(each: (record: StoredRecord) => void): Generator<Verification, void>;
  /** Reads everything again and reports all that does not verify. Never writes. */
  check(): Finding[];
  /** Takes this copy as it is for what this machine remembers, after `rolled-back` or `memory-contradicted` was read. */
  acceptCopy(): void;
  /** What was found while opening. */
  findings(): readonly Finding[];
  close(): void;
}
