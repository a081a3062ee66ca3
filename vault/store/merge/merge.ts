import { checkMemory, type CompartmentId, type EntryName, type Log } from '../../../crypto/index.ts';
import { wrappedToBy } from '../keyring.ts';
import { VaultError } from '../errors.ts';
import { forbidsWriting, type Finding } from '../findings.ts';
import type { LockedInner, LockedVault } from '../locked.ts';
import { refresh } from '../roster-change.ts';
import { stateBehind } from '../open-session.ts';
import { survivorsOf } from '../packs/spent.ts';
import type { StoredPack } from '../packs/stored-pack.ts';
import { readParts } from '../parts.ts';
import type { Session } from '../session.ts';
import { noteFailedWrite, type SessionState } from '../state.ts';
import { damageIn, openCopy } from './copy.ts';
import { putMerge, type MergePlan } from './put.ts';
import { retoldIn } from './retold.ts';
import {
  uniteLogs,
  type QuarantineChoice,
  type QuarantinedEntries,
  type UnitedLog,
  type Uniting,
} from './union.ts';
import { revisionsIn } from './units.ts';
import { planParts } from './united-parts.ts';
import { planRows } from './united-rows.ts';

/** A copy of a vault that lies open to be merged into it. It is only ever read. */
export interface VaultCopy {
  readonly locked: LockedVault;
  close(): void;
}

/** What a merge brings, in numbers: known without any key. */
export interface MergeCount {
  readonly entries: number;
  readonly rows: number;
  readonly parts: number;
  /** Rows whose data the other copy has erased. */
  readonly erased: number;
  readonly quarantined: readonly QuarantinedEntries[];
  /** Rights were changed apart: the lesser hold, and nothing is deleted, until a manager has settled it. */
  readonly unsettled: boolean;
  /** Compartments in which rows lie under a key that is not the newest, or that somebody had who may not read now. */
  readonly toRekey: readonly CompartmentId[];
}

/**
 * Opens a copy to be merged into a vault. Fails with `merge-same-file`, `merge-other-vault`, `merge-damaged`,
 * `merge-not-answered`, `vault-newer`, and as `openVault` does.
 */
export function openVaultCopy(into: LockedVault | Session, path: string, now: number): VaultCopy {
  const locked = openCopy(path, innerOf(into), now);
  return {
    locked,
    close: () => {
      locked.close();
    },
  };
}

/**
 * What merging the copy would bring. Nothing is written. Fails with `merge-removed-each-other`, `merge-would-lose`, and
 * with `merge-texts-differ` where a session can see that a re-key wrote other texts: see `compareRekeyed`.
 */
export function countMerge(
  into: LockedVault | Session,
  copy: VaultCopy,
  choice?: QuarantineChoice,
): MergeCount {
  return countOf(innerOf(into), planMerge(innerOf(into), copy.locked.inner, { choice }));
}

/**
 * Merges a copy into a vault: the union of both, in one transaction, without any key. docs/vault-format.md 15.
 * Fails with `merge-quarantined` while nobody has chosen what to do with entries that would not count, as `countMerge`
 * does, with `vault-read-only`, `vault-newer`, `vault-damaged`, and as a save does; then nothing changed.
 */
export function mergeCopy(
  into: LockedVault | Session,
  copy: VaultCopy,
  choice?: QuarantineChoice,
): MergeCount {
  const inner = innerOf(into);
  assertMergeable(inner, isSession(into) ? into.findings() : into.findings);
  const plan = planMerge(inner, copy.locked.inner, { choice });
  if (choice === undefined && plan.united.quarantined.length > 0)
    throw new VaultError('merge-quarantined', {
      count: plan.united.quarantined.reduce((sum, { entries }) => sum + entries, 0),
    });
  const count = countOf(inner, plan);
  put(into, plan);
  if (isSession(into)) follow(stateBehind(into), plan);
  return count;
}

function put(into: LockedVault | Session, plan: MergePlan): void {
  try {
    putMerge(innerOf(into).container.db, plan);
  } catch (error) {
    const [first] = plan.united.added;
    if (isSession(into) && first !== undefined) noteFailedWrite(stateBehind(into), first.name);
    throw error;
  }
}

/** The plan of a merge, for this zone. */
export function planMerge(here: LockedInner, there: LockedInner, how: Uniting = {}): MergePlan {
  const united = uniteLogs(here, there, how);
  const differing = isUnlocked(here)
    ? retoldIn(here, there, united.view).filter(({ kind }) => kind === 'rekey-differs')
    : [];
  if (differing.length > 0) throw new VaultError('merge-texts-differ', { count: differing.length });
  return { united, rows: planRows(here, there, united), parts: planParts(here, there, united) };
}

/** Refuses to write into a vault that may only be read. */
export function assertMergeable({ container, view }: LockedInner, findings: readonly Finding[]): void {
  if (container.access !== 'write') throw new VaultError('vault-read-only');
  if (view.isNewer) throw new VaultError('vault-newer');
  if (damageIn(view.findings).length > 0 || findings.some(forbidsWriting))
    throw new VaultError('vault-damaged');
}

/** What a plan brings, in numbers. */
export function countOf(here: LockedInner, { united, rows, parts }: MergePlan): MergeCount {
  return {
    entries: united.added.length,
    rows: revisionsIn(rows.put),
    parts: parts.put.length,
    erased: rows.erased.length + erasedIn(united, rows.spent),
    quarantined: united.quarantined,
    unsettled: united.unsettled,
    toRekey: compartmentsToRekey(here, united.view),
  };
}

/** How many revisions in packs the other copy has erased. */
function erasedIn({ view }: UnitedLog, spent: readonly StoredPack[]): number {
  return spent.reduce((sum, pack) => sum + pack.members.length - survivorsOf(view, pack).length, 0);
}

function compartmentsToRekey({ container, log }: LockedInner, view: LockedInner['view']): CompartmentId[] {
  const wrappedTo = wrappedToBy(readParts(container.db, log, view).wraps);
  return [...view.compartments].flatMap(([id, { flags }]) => {
    if (flags.includes('drop')) return view.isOwed(id, wrappedTo) ? [id] : [];
    const newest = new Set(view.keys(id).flatMap(({ kid, newest: isNewest }) => (isNewest ? [kid] : [])));
    const isBehind = view.rowListings.some(
      (each) =>
        each.compartment === id && each.closedBy === undefined && !each.optional && !newest.has(each.kid),
    );
    return isBehind || newest.size > 1 || view.isOwed(id, wrappedTo) ? [id] : [];
  });
}

/**
 * The session follows the file. So does what the machine remembers, save where something that it had seen does not
 * count any more: then the next opening is to tell of it. docs/vault-format.md 16.
 */
export function follow(
  state: SessionState,
  { united }: MergePlan,
  judge: (log: Log) => void = state.judge,
): void {
  const seen = state.view.countedTips;
  for (const { bytes } of united.added) state.log.add(bytes, { lacking: true });
  judge(state.log);
  state.view = state.log.view();
  state.isForkOpen = state.recall.isUndecided(state.log);
  if (seen.every((name) => checkMemory(state.log, name).kind === 'still-counts'))
    state.recall.note(state.log);
  refresh(state);
}

function isUnlocked(inner: LockedInner): inner is SessionState {
  return 'keyring' in inner;
}

/** The newest entries of a log, those that do not count too: what two files must share to hold the same. */
export function logTips(vault: LockedVault | Session): readonly EntryName[] {
  return innerOf(vault).log.view().allTips;
}

function isSession(vault: LockedVault | Session): vault is Session {
  return 'principal' in vault;
}

function innerOf(vault: LockedVault | Session): LockedInner {
  return isSession(vault) ? stateBehind(vault) : vault.inner;
}
