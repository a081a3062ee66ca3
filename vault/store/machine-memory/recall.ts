import {
  checkMemory,
  claimsFor,
  type BlockKey,
  type EntryName,
  type Log,
  type LogView,
  type RandomBytes,
  type VaultId,
} from '../../../crypto/index.ts';
import type { Finding } from '../findings.ts';
import { readMemory, writeMemory, type Remembered } from './memory-file.ts';
import type { MachineMemory } from './memory-folder.ts';

/** What a session has to do with its machine's memory. */
export interface Recall {
  /** What the memory says against the log as it stands; told, and reading goes on. */
  findings(log: Log): readonly Finding[];
  /**
   * Applies to a log the claims that are held, and those that what was seen here decides, or other anchors do: print
   * entries whose fingerprint a person here compared with paper. docs/vault-format.md 15.
   */
  judge(log: Log, anchors?: readonly EntryName[]): void;
  /** Whether a log holds a claim that nothing seen here, and none of the other anchors, decides. */
  isUndecided(log: Log, anchors?: readonly EntryName[]): boolean;
  /** Whether any claim is applied here. */
  hasClaims(): boolean;
  /** Remembers what the log has now. Nothing is done while the memory contradicts the file, or a claim is undecided. */
  note(log: Log): void;
  /** The same, but of many calls in a row only the first and then one in a while is kept; the last one at `close`. */
  noteSoon(log: Log): void;
  /** Remembers the file as it is, whatever was seen before: somebody looked and took it. */
  accept(log: Log): void;
  /** Keeps what waits, and forgets the key. */
  close(): void;
}

/** Milliseconds. Beside a save a memory costs a fifth of it; a memory that lags so much is right, and notices less. */
const keepEvery = 2_000;

export interface RecallPlan {
  readonly memory: MachineMemory | undefined;
  readonly vault: VaultId;
  readonly key: BlockKey;
  readonly now: () => number;
  readonly random: RandomBytes;
}

/** What the holder of the key remembers of a vault here; null where it was never seen, or the memory is not its own. */
export function recalled({ memory, vault, key }: RecallPlan): Remembered | null {
  const file = memory?.read(vault) ?? null;
  return file === null ? null : readMemory(file, key);
}

/**
 * The entries that a memory vouches for: those seen and all before them, whose names bind their bytes. Their
 * signatures were checked on this machine. docs/vault-format.md 16.
 */
export function vouchedFor(log: Log, { seen }: Remembered): ReadonlySet<EntryName> {
  const found = new Set<EntryName>();
  const waiting = [...seen];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const entry = found.has(name) ? undefined : log.entry(name);
    if (entry === undefined) continue;
    found.add(name);
    waiting.push(...entry.parents, ...entry.doors);
  }
  return found;
}

/** Compares the log with the memory, applies the claims that it holds or decides, and follows the log from there. */
export function createRecall(plan: RecallPlan, log: Log, remembered: Remembered | null): Recall {
  const { memory, vault, key, now, random } = plan;
  let seen = remembered?.seen ?? [];
  let claims = remembered?.claims ?? [];
  const judge: Recall['judge'] = (current, anchors = []) => {
    claims = appliedClaims(current, claims, [...seen, ...anchors]);
  };
  const isUndecided: Recall['isUndecided'] = (current, anchors = []) =>
    undecidedClaims(current, new Set(claims), [...seen, ...anchors]).length > 0;
  judge(log);
  const hold = createHold(log, remembered, isUndecided);
  let keptAt: number | undefined;
  let waiting: Log | undefined;

  const keep = (view: LogView): void => {
    waiting = undefined;
    keptAt = now();
    seen = [...view.countedTips].sort();
    memory?.write(
      vault,
      writeMemory(memory.read(vault), key, { at: keptAt, claims, height: view.order.length, seen }, random),
    );
  };
  const note = (current: Log): void => {
    if (memory !== undefined && !hold.isHeld(current)) keep(current.view());
  };
  return {
    findings: hold.findings,
    judge,
    isUndecided,
    hasClaims: () => claims.length > 0,
    note,
    noteSoon: (current) => {
      const isFresh = keptAt !== undefined && Math.abs(now() - keptAt) < keepEvery;
      if (isFresh) waiting = current;
      else note(current);
    },
    accept: (current) => {
      hold.release();
      claims = claims.filter((name) => current.has(name));
      keep(current.view());
    },
    close: () => {
      if (waiting !== undefined) note(waiting);
      key.fill(0);
    },
  };
}

/** While the memory contradicts the file, or a claim is undecided, the memory stays as it is: nothing is forgotten unseen. */
function createHold(log: Log, remembered: Remembered | null, isUndecided: (log: Log) => boolean) {
  let isHeld = (remembered !== null && contradictions(log, remembered).length > 0) || isUndecided(log);
  const findings = (current: Log): readonly Finding[] => {
    if (!isHeld || remembered === null) return [];
    const found = contradictions(current, remembered);
    // What was lacking can come with a merge.
    isHeld = found.length > 0 || isUndecided(current);
    return found;
  };
  return {
    findings,
    isHeld: (current: Log): boolean => {
      findings(current);
      return isHeld;
    },
    release: (): void => {
      isHeld = false;
    },
  };
}

function appliedClaims(
  log: Log,
  claims: readonly EntryName[],
  anchors: readonly EntryName[],
): readonly EntryName[] {
  const before: ReadonlySet<EntryName> = new Set(claims);
  if (before.size > 0) log.applyClaims(before);
  if (claimsIn(log).length === 0) return claims;
  const after = anchors.reduce((applied, anchor) => claimsFor(log, anchor, applied), before);
  if (after.size > before.size) log.applyClaims(after);
  return [...after].sort();
}

function claimsIn(log: Log): EntryName[] {
  return log.view().findings.flatMap((finding) => (finding.kind === 'claim' ? [finding.entry] : []));
}

/** A claim is decided where the anchors count with it and not without it, or the other way round. */
function undecidedClaims(
  log: Log,
  applied: ReadonlySet<EntryName>,
  anchors: readonly EntryName[],
): EntryName[] {
  const known = anchors.filter((anchor) => log.has(anchor));
  const count = (claims: ReadonlySet<EntryName>): boolean =>
    known.every((anchor) => log.firstNotCounting(anchor, claims) === undefined);
  const isDecided = (claim: EntryName): boolean => count(applied) !== count(new Set([...applied, claim]));
  return claimsIn(log).filter((claim) => !isDecided(claim));
}

function contradictions(log: Log, { at, height, seen }: Remembered): Finding[] {
  const checked = seen.map((name) => checkMemory(log, name));
  const lost = checked.flatMap((each) => (each.kind === 'no-longer-counts' ? [each.entry] : []));
  const absent = checked.filter(({ kind }) => kind === 'absent').length;
  const count = log.view().order.length;
  return [
    ...(absent === 0 ? [] : [{ kind: 'rolled-back' as const, at, before: height, now: count }]),
    ...[...new Set(lost)].map((entry): Finding => ({ kind: 'memory-contradicted', entry })),
  ];
}
