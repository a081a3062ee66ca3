import type { EntryName, Log } from '../../../crypto/index.ts';
import { VaultError } from '../errors.ts';
import type { LockedVault } from '../locked.ts';
import {
  assertMergeable,
  countOf,
  follow,
  planMerge,
  type MergeCount,
  type VaultCopy,
} from '../merge/merge.ts';
import { putMerge } from '../merge/put.ts';
import { unionOf } from '../merge/union.ts';
import { stateBehind } from '../open-session.ts';
import { isGateOpen } from '../restored.ts';
import { refresh } from '../roster-change.ts';
import type { Session } from '../session.ts';
import { signersOf, type SessionState } from '../state.ts';
import { readLog } from '../log/log-table.ts';
import { printsOf } from './prints.ts';
import { sidesOf, type ForkSide } from './sides.ts';
import { voidEntries } from './void-entry.ts';

/** What is to be settled: in a vault, or between a vault and a copy that may not be merged into it. */
export interface Fork {
  readonly sides: readonly ForkSide[];
  /** The side to keep when nobody says otherwise: this file's own, or the one that counts; null where neither is. */
  readonly own: EntryName | null;
}

/**
 * Both sides of a fork of rosters: who changed what, when, and by which fingerprint. Needs no key; a session's machine
 * may have decided already. No sides where nothing is to be settled. Writes nothing. docs/vault-format.md 15.
 */
export function forkOf(vault: LockedVault | Session, copy?: VaultCopy): Fork {
  const inner = 'principal' in vault ? stateBehind(vault) : vault.inner;
  const others = copy === undefined ? [] : readLog(copy.locked.inner.container.db);
  const fresh = others.filter(({ hash }) => !inner.log.has(hash));
  const { log, view } = unionOf([...readLog(inner.container.db), ...fresh], inner.judge);
  const sides = sidesOf(log, view);
  const here = sides.filter(({ tip }) => inner.log.has(tip));
  const counting = here.filter(({ entries }) => entries.some(({ counts }) => counts));
  const [own, another] = here.length === 1 ? here : counting;
  return { sides, own: own !== undefined && another === undefined ? own.tip : null };
}

/** Whether a session's vault holds a fork that nobody has settled: known at once, for a screen that asks often. */
export function isForked(session: Session): boolean {
  return stateBehind(session).view.findings.some(({ kind }) => kind === 'unsettled' || kind === 'claim');
}

/** How a fork is to be settled. */
export interface Settlement {
  /** The side that holds: a `ForkSide.tip`. */
  readonly keeps: EntryName;
  /** The copy that has the other side: it is merged in the same transaction. */
  readonly copy?: VaultCopy | undefined;
  /** The fingerprint of a print entry, as somebody here read it from paper. */
  readonly fingerprint?: string | undefined;
}

/**
 * Settles a fork by a void that this session signs: what the other side took is given back. With a copy both files
 * become one. Fails with `fork-none` (nothing to settle, or that side is none), `no-right`, `fork-needs-paper` where
 * the other side says the same and neither this machine nor the paper decides, `no-such-print`, and as `mergeCopy` does.
 */
export function settleFork(session: Session, { keeps, copy, fingerprint }: Settlement): MergeCount {
  const state = stateBehind(session);
  assertMergeable(state, session.findings());
  if (isGateOpen(state.log, state.view)) throw new VaultError('gate-open');
  const there = copy?.locked.inner ?? state;
  const anchors = fingerprint === undefined ? [] : printsOf([state.log, there.log], fingerprint);
  const judge = (log: Log): void => {
    state.recall.judge(log, anchors);
  };
  const signing = { keeps, signers: signersOf(state), time: state.now(), judge };
  const plan = planMerge(state, there, {
    choice: 'take',
    settle: (stored) => voidEntries(stored, signing),
    judge,
  });
  const count = countOf(state, plan);
  putMerge(state.container.db, plan);
  follow(state, plan, judge);
  return count;
}

/**
 * Believes a print entry of the vault, because somebody here compared its fingerprint with paper: claims that it
 * decides are applied or refused for good on this machine. Fails with `no-such-print`, `fork-none`, and with `fork-needs-paper`
 * where the paper is older than the fork and decides nothing.
 */
export function confirmPaper(session: Session, fingerprint: string): void {
  const state = stateBehind(session);
  const anchors = printsOf([state.log], fingerprint);
  if (!state.isForkOpen) throw new VaultError('fork-none');
  if (state.recall.isUndecided(state.log, anchors)) throw new VaultError('fork-needs-paper');
  state.recall.judge(state.log, anchors);
  believe(state);
}

function believe(state: SessionState): void {
  state.recall.accept(state.log);
  state.view = state.log.view();
  state.isForkOpen = state.recall.isUndecided(state.log);
  refresh(state);
}
