import { rmSync } from 'node:fs';
import {
  createCollector,
  CryptoError,
  decodeContainer,
  writeRight,
  type CompartmentId,
  type PrincipalId,
  type PrincipalSeed,
  type SetId,
  type SetProgress,
} from '../../../crypto/index.ts';
import { inflateFromPaper, kindMember, type JsonObject } from '../../model/index.ts';
import {
  answerGate,
  openersKnown,
  openersLabelled,
  principalsLabelled,
  principalsWithLabel,
  restorePaper,
  unlock,
  VaultError,
  verifyPaper,
  type LabelledOpener,
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
  /** All that could open the vault when it was printed, by label, also what is not on the paper. */
  readonly openers: readonly LabelledOpener[];
  /** The ways in of those who signed for the print. */
  readonly printedBy: readonly LabelledOpener[];
  /** Kinds of printed compartments in which none of them may write. docs/vault-format.md 20.2. */
  readonly printedWithoutRight: readonly string[];
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
  return {
    progress,
    paper,
    fingerprint: fingerprintOf(paper.printName),
    cardSets: cardSetsOf(paper),
    ...printersOf(paper),
  };
}

function printersOf({
  inner,
  slots,
  signedBy,
  print,
}: VerifiedPaper): Pick<PaperFound, 'openers' | 'printedBy' | 'printedWithoutRight'> {
  const { log, view } = inner;
  const openers = openersLabelled({ log, view, slots });
  const mayWrite = (compartment: CompartmentId): boolean =>
    signedBy.some((id) => view.roster.right(id, compartment) >= writeRight);
  return {
    openers,
    printedBy: openers.filter(({ principals }) => principals.some((id) => signedBy.includes(id))),
    printedWithoutRight: print.streams.flatMap(({ compartment }) =>
      mayWrite(compartment) ? [] : [view.compartments.get(compartment)?.kind ?? compartment],
    ),
  };
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
  /** The label of what opened it. */
  readonly openedWith: string;
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
  const steps = restoreSteps(found, request, context);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The stretches of `restoreVault`, each of them a second or two for a large vault. */
export const stretchesOfRestore = 3;

/**
 * As `restoreVault`, with other work let in between its stretches: `onStretch` hears how many are done. Until the last
 * of them it can be stopped; it then fails with `restore-cancelled`, and nothing of the file is left.
 */
export async function restoreStepwise(
  found: PaperFound,
  request: RestoreRequest,
  context: WorkContext,
  watch: { readonly onStretch: (done: number) => void; readonly signal?: AbortSignal },
): Promise<Restored> {
  const steps = restoreSteps(found, request, context);
  for (let done = 0; ; done += 1) {
    watch.onStretch(done);
    await new Promise((resolve) => setImmediate(resolve));
    if (watch.signal?.aborted === true) {
      steps.return(undefined as never);
      throw new WorkError('restore-cancelled');
    }
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The restore from stretch to stretch. Whoever leaves it early finds the seed wiped and no file. */
function* restoreSteps(
  found: PaperFound,
  request: RestoreRequest,
  context: WorkContext,
): Generator<void, Restored> {
  const { out, removed } = request;
  const principals = removed?.flatMap((label) => principalsOf(found.paper, label));
  const { slot, seed } = openedWith(found.paper, request, context);
  let isMade = false;
  let isDone = false;
  try {
    yield;
    const opener = { principal: slot.header.principal, seed };
    const compartments = restorePaper(out, found.paper, opener, context);
    isMade = true;
    yield;
    if (principals !== undefined) answerAt(out, slot, seed, principals, context);
    isDone = true;
    const { progress, fingerprint, paper } = found;
    const writable = principals !== undefined;
    return {
      ...compartments,
      progress,
      fingerprint,
      printedAt: paper.printedAt,
      openedWith: slot.label,
      writable,
    };
  } finally {
    seed.fill(0);
    // The paper is still there: a file that is only half a vault would be taken for one.
    if (isMade && !isDone) rmSync(out, { force: true });
  }
}

type PaperSlot = VerifiedPaper['slots'][number];

/** The slot that what was given opens. Of several that it could be for, each is tried: none of them costs a derivation. */
function openedWith(
  paper: VerifiedPaper,
  { unlocking, label }: RestoreRequest,
  context: WorkContext,
): { slot: PaperSlot; seed: PrincipalSeed } {
  const fitting = paper.slots.filter(
    (slot) => slot.header.kind === slotKindOf(unlocking) && (label === undefined || slot.label === label),
  );
  let refusal: unknown = new WorkError('paper-not-opened');
  for (const slot of fitting) {
    try {
      return { slot, seed: seedBehind(slot, unlocking, context.policy) };
    } catch (error) {
      refusal = error;
    }
  }
  throw refusal;
}

function principalsOf({ inner: { log, view }, slots }: VerifiedPaper, label: string): PrincipalId[] {
  return principalsLabelled({ log, view, slots }, label);
}

/** Answers the gate of a vault that was just made. */
function answerAt(
  path: string,
  slot: PaperSlot,
  seed: PrincipalSeed,
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

/** All that could open a restored vault, save what opened it now: about these the gate asks. In no order. */
export function openersAtGate(session: Session): LabelledOpener[] {
  return openersKnown(session).filter(({ principals }) => !principals.includes(session.principal));
}

function gateNote(removed: number): JsonObject {
  return { [kindMember]: 'note', what: 'gate-answered', detail: { removed } };
}
