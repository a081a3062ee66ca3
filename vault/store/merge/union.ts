import {
  isCounted,
  type EntryName,
  type Log,
  type LogView,
  type PrincipalId,
} from '../../../crypto/index.ts';
import { isUnsettled } from '../append.ts';
import { VaultError } from '../errors.ts';
import { logOf } from '../load-log.ts';
import type { LockedInner } from '../locked.ts';
import { readLog } from '../log/log-table.ts';

/** What to do with entries of the copy that would not count: they stay in the copy, or come along in quarantine. */
export type QuarantineChoice = 'take' | 'leave';

/** Who signed entries that would not count, how many, and how many bytes these have. */
export interface QuarantinedEntries {
  readonly signer: PrincipalId;
  readonly entries: number;
  readonly bytes: number;
}

/** The log of both copies together, as everybody who has both would compute it. */
export interface UnitedLog {
  readonly log: Log;
  readonly view: LogView;
  /** Entries that the vault gets, in causal order. */
  readonly added: readonly { readonly name: EntryName; readonly bytes: Uint8Array }[];
  readonly quarantined: readonly QuarantinedEntries[];
  /** Rights were changed apart: until that is settled nothing is deleted. */
  readonly unsettled: boolean;
}

/** An entry as a file holds it. */
export type StoredEntry = ReturnType<typeof readLog>[number];
type Stored = readonly StoredEntry[];

/** How two logs are united, beside their plain union. */
export interface Uniting {
  readonly choice?: QuarantineChoice | undefined;
  /** Entries that settle the fork which the union has: they go in with it. */
  readonly settle?: ((stored: readonly StoredEntry[]) => StoredEntry[]) | undefined;
  /** Which claims are applied, where that is not for the vault's own machine alone to say. */
  readonly judge?: ((log: Log) => void) | undefined;
}

/**
 * Unites the logs of a vault and a copy of it. docs/vault-format.md 15.
 * Fails with `merge-removed-each-other`, and with `merge-quarantined` where the copy brings entries that would not
 * count and nobody has chosen what to do with them.
 */
export function uniteLogs(here: LockedInner, there: LockedInner, how: Uniting = {}): UnitedLog {
  const { choice, settle, judge = here.judge } = how;
  const known = readLog(here.container.db);
  const others = readLog(there.container.db).filter(({ hash }) => !here.log.has(hash));
  const fresh = settle === undefined ? others : [...others, ...settle([...known, ...others])];
  const all = unionOf([...known, ...fresh], judge);
  if (settle === undefined) assertNotApart(here, there, all.view);
  const apart = fresh.filter(({ hash }) => isLoose(all.view, hash));
  const taken = choice === 'leave' ? fresh.filter((entry) => !apart.includes(entry)) : fresh;
  const { log, view } = taken === fresh ? all : unionOf([...known, ...taken], judge);
  const bytesOf = new Map(taken.map(({ hash, bytes }) => [hash, bytes]));
  const added = view.order.flatMap((name) => {
    const bytes = bytesOf.get(name);
    return bytes === undefined ? [] : [{ name, bytes }];
  });
  return { log, view, added, quarantined: bySigner(all.log, apart), unsettled: isUnsettled(view) };
}

/**
 * The log that entries of verified files make, with the claims that this machine decides. The signatures are checked
 * where each file is opened, and need no second look.
 */
export function unionOf(stored: Stored, judge?: (log: Log) => void): { log: Log; view: LogView } {
  const { log } = logOf(stored, (_genesis, entries) => entries);
  judge?.(log);
  return { log, view: log.view() };
}

/** Whether an entry does not count, and nothing that counts was built on it. */
function isLoose(view: LogView, name: EntryName): boolean {
  const verdict = view.verdict(name);
  if (verdict === undefined || isCounted(verdict)) return false;
  return !view.countedTips.some((tip) => view.isAncestor(name, tip));
}

function bySigner(log: Log, entries: Stored): QuarantinedEntries[] {
  const found = new Map<PrincipalId, QuarantinedEntries>();
  for (const { hash, bytes } of entries)
    for (const signer of log.entry(hash)?.signers ?? []) {
      const before = found.get(signer) ?? { signer, entries: 0, bytes: 0 };
      found.set(signer, { signer, entries: before.entries + 1, bytes: before.bytes + bytes.length });
    }
  return [...found.values()];
}

/**
 * Refuses to put into one file what took each other's rights: each side counted alone, and neither does together. A
 * copy's own claims speak for it: what it settled for itself is not settled here.
 */
function assertNotApart(here: LockedInner, there: LockedInner, view: LogView): void {
  const lost = view.findings.flatMap((finding) => (finding.kind === 'unsettled' ? [finding.entry] : []));
  const isLostOf = (own: LockedInner): boolean => {
    const claims = new Set(own.view.findings.flatMap((each) => (each.kind === 'claim' ? [each.entry] : [])));
    return lost.some((name) => {
      const verdict = own.log.verdictUnder(name, claims);
      return verdict !== undefined && isCounted(verdict);
    });
  };
  if (isLostOf(here) && isLostOf(there)) throw new VaultError('merge-removed-each-other');
}
