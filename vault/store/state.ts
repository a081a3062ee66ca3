import type {
  CompartmentId,
  EntryName,
  Log,
  LogView,
  PrincipalId,
  EntrySigner,
  PrincipalKeys,
  RandomBytes,
  RecordId,
  RevisionId,
  Right,
} from '../../crypto/index.ts';
import type { IdSource } from '../model/index.ts';
import type { CompartmentForm } from './cipher.ts';
import type { Container } from './container.ts';
import { VaultError } from './errors.ts';
import { forbidsWriting, type Finding } from './findings.ts';
import { joinRecord, type JoinedRecord } from './join.ts';
import type { Keyring } from './keyring.ts';
import { differing, readPaperRows } from './paper-rows.ts';
import type { PartsRead } from './parts.ts';
import type { MachineMemory } from './machine-memory/memory-folder.ts';
import type { Recall } from './machine-memory/recall.ts';
import type { Packing } from './packs/packing.ts';
import { isGateOpen, restoredPrints } from './restored.ts';
import { keyFindings } from './rows/key-findings.ts';
import { readCompartmentRows, readOneRecord, type CipherFor } from './rows/reader.ts';
import type { KnownRow } from './rows/twins.ts';
import { hasEntry } from './log/log-table.ts';
import { readRecordRows } from './tables.ts';
import type { ReadOnlyReason, StoredRecord, StoredRevision } from './session.ts';
import type { Touched } from './touched.ts';
import type { Verification } from './verification-state.ts';

/** Clock and chance, always from outside. */
export interface StoreContext {
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  readonly random: RandomBytes;
  /** What this machine remembers of vaults; without it every opening is as on a new machine. */
  readonly memory?: MachineMemory | undefined;
  /** What is sealed together; the usual, where nothing else is asked for. */
  readonly packing?: Packing | undefined;
}

/** All that an unlocked session holds in memory. The functions of this zone take it; nobody outside sees it. */
export interface SessionState extends StoreContext {
  readonly container: Container;
  readonly log: Log;
  /** What the log says now; replaced after each entry. */
  view: LogView;
  parts: PartsRead;
  readonly principal: PrincipalId;
  keys: PrincipalKeys;
  /** Those who joined for this act: they sign with the principal, and bring no rights of their own. */
  readonly companions: KeysOfOther[];
  /** Joint groups that are open because enough of their members joined. */
  readonly groups: KeysOfOther[];
  readonly keyring: Keyring;
  readonly cipherFor: CipherFor;
  readonly forgetCiphers: () => void;
  readonly ids: IdSource;
  /** Compartments as they were opened, filled when first asked for. */
  readonly loaded: Map<CompartmentId, LoadedCompartment>;
  readonly touched: Touched;
  readonly openingFindings: readonly Finding[];
  /** What the verification in the background found. */
  readonly backgroundFindings: Finding[];
  verification: Verification;
  /** What was wrong with list blocks that were asked for. */
  readonly listFindings: Finding[];
  /** Whether a check of this session found bytes that were changed. */
  hasFoundDamage: boolean;
  /** How many erasures there were when those in packs were last finished; none where that is to be looked at. */
  finishedErasures: number;
  readonly recall: Recall;
  /** Applies to any log of this vault the claims that this machine decides: docs/vault-format.md 15. */
  readonly judge: (log: Log) => void;
  /** Whether a claim lies in the log that nothing here decides: then the vault is only read. */
  isForkOpen: boolean;
  /** Entries whose signatures this machine's memory vouched for. */
  readonly deferred: readonly EntryName[];
  isOpen: boolean;
  /** The file has an entry that this session was told had failed: it is to be opened again. */
  isOutOfStep: boolean;
}

/** Another principal than the session's own, with its keys, as long as the session lasts. */
export interface KeysOfOther {
  readonly id: PrincipalId;
  readonly keys: PrincipalKeys;
}

/** The right of a session in a compartment: its principal's, or that of a group that was opened jointly. */
export function rightIn(
  { view, principal, groups }: Pick<SessionState, 'view' | 'principal' | 'groups'>,
  compartment: CompartmentId,
): Right {
  const rights = [principal, ...groups.map(({ id }) => id)].map((id) => view.roster.right(id, compartment));
  return Math.max(...rights) as Right;
}

/** Who signs what a session writes: its principal, those who joined it, and the groups that they opened. */
export function signersOf({
  principal,
  keys,
  companions,
  groups,
}: Pick<SessionState, 'principal' | 'keys' | 'companions' | 'groups'>): EntrySigner[] {
  return [{ id: principal, keys }, ...companions, ...groups];
}

export interface LoadedCompartment {
  /** Whether all of it was read, or only the records that were asked for one by one. */
  readonly isWhole: boolean;
  readonly records: Map<string, LoadedRecord>;
  readonly findings: readonly Finding[];
  /** Paper streams that stand here and cannot be opened. */
  readonly unopened: number;
}

export interface LoadedRecord extends StoredRecord {
  readonly revisions: Map<RevisionId, StoredRevision>;
  /** Every entry that lists a revision: one as a rule, more after a merge or a restore. */
  readonly listedBy: Map<RevisionId, EntryName[]>;
  joined: JoinedRecord;
}

/** The form of a compartment as the log fixed it; undefined for one that the log does not know. */
export function formOf(view: LogView, id: CompartmentId): CompartmentForm | undefined {
  const made = view.compartments.get(id);
  return made && { id, kind: made.kind, step: made.step, drop: made.flags.includes('drop') };
}

/** The records of a compartment, opened and verified once in a session. */
export function loadCompartment(state: SessionState, id: CompartmentId): LoadedCompartment {
  const known = state.loaded.get(id);
  if (known?.isWhole === true) return known;
  const form = formOf(state.view, id);
  const fresh = form === undefined ? { ...nothingRead(), isWhole: true } : read(state, form);
  state.loaded.set(id, fresh);
  return fresh;
}

/**
 * A compartment of which this record was read and verified, if it is there; the others perhaps not. Where rows lie on
 * paper, or are notes, all of it is read.
 */
export function loadRecord(state: SessionState, id: CompartmentId, record: RecordId): LoadedCompartment {
  const known = state.loaded.get(id);
  if (known?.isWhole === true || known?.records.has(record) === true) return known;
  const form = formOf(state.view, id);
  if (form === undefined || restoredPrints(state.log, state.view).length > 0)
    return loadCompartment(state, id);
  if (readRecordRows(state.container.db, id, record).length === 0) return known ?? nothingRead();
  if (form.drop) return loadCompartment(state, id);
  const inFile = readOneRecord(state.container.db, state.view, form, state.cipherFor, record);
  const { records, findings } = known ?? nothingRead();
  for (const each of inFile.rows) addRow(records, form, each);
  const found = records.get(record);
  if (found !== undefined) found.joined = joined(state.view, found);
  const more = [...inFile.findings, ...keyFindings(inFile, rightIn(state, id), state.view)];
  const fresh = { isWhole: false, records, findings: [...findings, ...more], unopened: 0 };
  state.loaded.set(id, fresh);
  return fresh;
}

/** What of a compartment was read in this session, to add to. */
export function readSoFar(state: SessionState, id: CompartmentId): LoadedCompartment {
  const known = state.loaded.get(id) ?? nothingRead();
  state.loaded.set(id, known);
  return known;
}

function nothingRead(): LoadedCompartment {
  return { isWhole: false, records: new Map(), findings: [], unopened: 0 };
}

/** Puts a row that was read to its record. */
export function addRow(
  records: Map<string, LoadedRecord>,
  form: CompartmentForm,
  { row, revision, others }: KnownRow,
): void {
  if (revision === null) return;
  const found = addRevision(records, form, row.record, revision);
  for (const other of others) found.listedBy.get(revision.revision)?.push(other.listing.entry);
}

function read(state: SessionState, form: CompartmentForm): LoadedCompartment {
  const { container, log, view, cipherFor } = state;
  const inFile = readCompartmentRows(container.db, view, form, cipherFor);
  const onPaper = readPaperRows(container.db, log, view, form, cipherFor);
  const records = new Map<string, LoadedRecord>();
  for (const { record, revision } of onPaper.revisions) addRevision(records, form, record, revision);
  for (const each of inFile.rows) addRow(records, form, each);
  for (const record of records.values()) record.joined = joined(view, record);
  const findings = [
    ...inFile.findings,
    ...onPaper.findings,
    ...differing(onPaper, inFile),
    ...keyFindings(inFile, rightIn(state, form.id), view),
  ];
  return { isWhole: true, records, findings, unopened: onPaper.unopened };
}

/** Puts a revision to its record. In a `drop` compartment two notes never join: there the entry is part of the name. */
export function addRevision(
  records: Map<string, LoadedRecord>,
  form: CompartmentForm,
  record: StoredRecord['record'],
  revision: StoredRevision,
): LoadedRecord {
  const name = form.drop ? `${record}/${revision.entry}` : record;
  const found = records.get(name) ?? newRecord(form.id, record);
  records.set(name, found);
  found.revisions.set(revision.revision, revision);
  const listedBy = found.listedBy.get(revision.revision) ?? [];
  listedBy.push(revision.entry);
  found.listedBy.set(revision.revision, listedBy);
  return found;
}

function newRecord(compartment: CompartmentId, record: StoredRecord['record']): LoadedRecord {
  const joined: JoinedRecord = { tips: [], data: {}, conflicts: [] };
  return { compartment, record, revisions: new Map(), listedBy: new Map(), joined };
}

/** A record as it stands. A parent counts only if its writer's entry was seen by the child's. docs/vault-format.md 12.5. */
export function joined(view: LogView, record: LoadedRecord): JoinedRecord {
  if (record.revisions.size === 1) return joinRecord(record.revisions);
  const entriesOf = (name: RevisionId): readonly EntryName[] => record.listedBy.get(name) ?? [];
  const isSeen = (parent: RevisionId, child: RevisionId): boolean =>
    entriesOf(parent).some((older) =>
      entriesOf(child).some((newer) => older === newer || view.isAncestor(older, newer)),
    ) || entriesOf(parent).some((older) => isVouchedFor(view, older, record.compartment));
  const counting = [...record.revisions.values()].map((child) => {
    const parents = child.parents.filter((name) => isSeen(name, child.revision));
    return [child.revision, { ...child, parents }] as const;
  });
  return joinRecord(new Map(counting));
}

const vouching = new WeakMap<LogView, ReadonlySet<string>>();

/** Whether an entry vouches for what it lists in a compartment, and so says that it is older than itself. */
function isVouchedFor(view: LogView, entry: EntryName, compartment: CompartmentId): boolean {
  const known =
    vouching.get(view) ??
    new Set(view.rowListings.flatMap((each) => (each.vouches ? [`${each.entry}/${each.compartment}`] : [])));
  vouching.set(view, known);
  return known.has(`${entry}/${compartment}`);
}

/** Refuses when the session has ended. */
export function assertOpen(state: SessionState): void {
  if (!state.isOpen || state.isOutOfStep) throw new VaultError('vault-locked');
}

/**
 * After a write that failed: where the very last sync did, the file has the entry all the same, and nobody can say
 * whether the disk keeps it. It is not acknowledged; the session, which does not know of it, is used no more.
 */
export function noteFailedWrite(state: SessionState, entry: EntryName): void {
  state.isOutOfStep ||= hasEntry(state.container.db, entry);
}

/** Why this session can write nothing; null when it can. */
export function readOnlyBecause(state: SessionState): ReadOnlyReason | null {
  if (state.container.access !== 'write') return 'vault-read-only';
  if (state.view.isNewer) return 'vault-newer';
  if (hasMetDamage(state)) return 'vault-damaged';
  if (state.isForkOpen) return 'fork-unsettled';
  return isGateOpen(state.log, state.view) ? 'gate-open' : null;
}

/** Whether this session has met bytes that were changed or cannot be read: docs/vault-format.md 22. */
function hasMetDamage({
  hasFoundDamage,
  openingFindings,
  backgroundFindings,
  loaded,
}: SessionState): boolean {
  return (
    hasFoundDamage ||
    openingFindings.some(forbidsWriting) ||
    backgroundFindings.some(forbidsWriting) ||
    [...loaded.values()].some(({ findings }) => findings.some(forbidsWriting))
  );
}

/**
 * Refuses to write where this session may not: `vault-locked`, `vault-read-only`, `vault-newer`, `vault-damaged`,
 * `fork-unsettled`, `gate-open`.
 */
export function assertWritable(state: SessionState): void {
  assertOpen(state);
  const reason = readOnlyBecause(state);
  if (reason !== null) throw new VaultError(reason);
}
