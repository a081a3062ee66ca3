import { rmSync } from 'node:fs';
import {
  createCollector,
  CryptoError,
  decodeContainer,
  type PrincipalId,
  type SetId,
  type SetProgress,
} from '../../../crypto/index.ts';
import { inflateFromPaper, kindMember, type JsonObject } from '../../model/index.ts';
import {
  answerGate,
  principalsLabelled,
  principalsWithLabel,
  restorePaper,
  unlock,
  VaultError,
  verifyPaper,
  type RestoredCompartments,
  type Session,
  type VerifiedPaper,
} from '../../store/index.ts';
import { WorkError } from '../errors/work-error.ts';
import type { WorkContext } from '../session/context.ts';
import { seedBehind, slotKindOf, type Unlocking } from '../session/slot-secret.ts';
import { openLocked } from '../session/unlock.ts';
import { fingerprintOf } from './fingerprint.ts';

/** How far the codes that were read reach, for the set that is to be restored. */
export interface PaperProgress {
  readonly set: SetId;
  readonly seen: number;
  readonly needed: number;
  readonly of: number;
  readonly missingPages: readonly number[];
  /** Other sets among the sheets: recognised, named and never mixed in. */
  readonly otherSets: readonly SetId[];
  readonly complete: boolean;
}

/** Sheets that were read: what they are, who printed them and when, before any secret is given. */
export interface PaperFound {
  readonly progress: PaperProgress;
  readonly paper: VerifiedPaper;
  readonly fingerprint: string;
  /** Card sets that open it: how many cards are needed, of how many. */
  readonly cardSets: ReadonlyMap<string, { readonly needed: number; readonly of: number }>;
}

/** Gathers code texts. `set` picks one of several sets; without it the one with most codes is taken. */
export function progressOf(
  texts: Iterable<string>,
  set?: string,
): { progress: PaperProgress; assemble: () => Uint8Array } {
  const collector = createCollector();
  for (const text of texts) collector.add(text);
  const sets = collector.progress();
  const chosen = sets.find((each) => set === undefined || each.set.startsWith(set.toLowerCase()));
  if (chosen === undefined) throw new CryptoError('frame-foreign');
  return { progress: toProgress(chosen, sets), assemble: () => collector.assemble(chosen.set) };
}

function toProgress(chosen: SetProgress, sets: readonly SetProgress[]): PaperProgress {
  const { set, seen, needed, of, missingPages, complete } = chosen;
  const others = sets.filter((each) => each.set !== set).map((each) => each.set);
  return { set, seen, needed, of, missingPages, complete, otherSets: [...new Set(others)] };
}

/**
 * Puts the sheets together and verifies what they say of themselves. Nothing is opened yet.
 * Fails with `set-incomplete` {seen, needed}, `set-conflicting`, `suite-unknown`, `paper-forged`.
 */
export function readPaper(texts: Iterable<string>, set?: string): PaperFound {
  const { progress, assemble } = progressOf(texts, set);
  const content = decodeContainer(assemble(), inflateFromPaper);
  const paper = verifiedOr(() => verifyPaper(content));
  if (paper.print.set !== progress.set) throw new WorkError('paper-forged');
  return { progress, paper, fingerprint: fingerprintOf(paper.printName), cardSets: cardSetsOf(paper) };
}

function cardSetsOf({ inner }: VerifiedPaper): PaperFound['cardSets'] {
  const sets = [...inner.view.roster.principals.values()];
  return new Map(
    sets.flatMap(({ id, k, n }) =>
      k === undefined || n === undefined ? [] : [[id, { needed: k, of: n }] as const],
    ),
  );
}

function verifiedOr(verify: () => VerifiedPaper): VerifiedPaper {
  try {
    return verify();
  } catch (error) {
    const isForged =
      error instanceof VaultError || (error instanceof CryptoError && error.code !== 'suite-unknown');
    throw isForged ? new WorkError('paper-forged') : error;
  }
}

export interface Restored extends RestoredCompartments {
  readonly progress: PaperProgress;
  readonly fingerprint: string;
  readonly printedAt: number;
  /** Whether the gate is answered, so that the vault can be changed. */
  readonly writable: boolean;
}

export interface RestoreRequest {
  readonly out: string;
  readonly unlocking: Unlocking;
  readonly label?: string | undefined;
  /**
   * The gate's answer: labels of slots whose holders were removed since the paper was made, an empty list for nobody;
   * undefined leaves the vault read-only until someone answers.
   */
  readonly removed?: readonly string[] | undefined;
}

/**
 * Makes a vault file of verified sheets. It keeps the vault's id, its cards and the slots that travel on paper.
 * Fails with `paper-not-opened`, `wrong-secret` and what cards can lack, `no-such-slot` for an unknown label in
 * `removed`, and as making a file does; then there is no file.
 */
export function restoreVault(found: PaperFound, request: RestoreRequest, context: WorkContext): Restored {
  const slot = slotFor(found.paper, request);
  const seed = seedBehind(slot, request.unlocking, context.policy);
  const removed = request.removed?.flatMap((label) => principalsOf(found.paper, label));
  const compartments = restorePaper(
    request.out,
    found.paper,
    { principal: slot.header.principal, seed },
    context,
  );
  try {
    if (removed !== undefined) answerAt(request.out, slot, seed, removed, context);
  } finally {
    seed.fill(0);
  }
  const { progress, fingerprint, paper } = found;
  return {
    ...compartments,
    progress,
    fingerprint,
    printedAt: paper.printedAt,
    writable: removed !== undefined,
  };
}

type PaperSlot = VerifiedPaper['slots'][number];

function slotFor(paper: VerifiedPaper, { unlocking, label }: RestoreRequest): PaperSlot {
  const fitting = paper.slots.filter(
    (slot) => slot.header.kind === slotKindOf(unlocking) && (label === undefined || slot.label === label),
  );
  const [only] = fitting;
  if (only === undefined) throw new WorkError('paper-not-opened');
  return only;
}

function principalsOf({ inner: { log, view }, slots }: VerifiedPaper, label: string): PrincipalId[] {
  return principalsLabelled({ log, view, slots }, label);
}

/** Answers the gate of a vault that was just made. Where that fails the file goes again: the paper is still there. */
function answerAt(
  path: string,
  slot: PaperSlot,
  seed: Parameters<typeof unlock>[2],
  removed: readonly PrincipalId[],
  context: WorkContext,
): void {
  const locked = openLocked(path, 'write', context);
  try {
    const there = locked.slots.find(({ part }) => part === slot.part);
    if (there === undefined) throw new VaultError('no-such-slot');
    const session = unlock(locked, there, seed, context);
    answerGate(session, removed, [gateNote(removed.length)]);
    session.close();
  } catch (error) {
    locked.close();
    rmSync(path, { force: true });
    throw error;
  }
}

/**
 * Answers the gate of a restored vault later: labels of slots whose holders were removed since the paper was made, none
 * for nobody. Everything that the session manages gets new keys, and the vault can be changed. A vault whose gate is
 * answered is left as it is. Fails with `no-such-slot`, `no-right`, `vault-read-only` and as a save does.
 */
export function answerRestoreGate(session: Session, removed: readonly string[]): void {
  const principals = removed.flatMap((label) => principalsWithLabel(session, label));
  answerGate(session, principals, [gateNote(principals.length)]);
}

function gateNote(removed: number): JsonObject {
  return { [kindMember]: 'note', what: 'gate-answered', detail: { removed } };
}
