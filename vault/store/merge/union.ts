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
import { readLog } from '../tables.ts';

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

type Stored = ReturnType<typeof readLog>;

/**
 * Unites the logs of a vault and a copy of it. docs/vault-format.md 15.
 * Fails with `merge-removed-each-other`, and with `merge-quarantined` where the copy brings entries that would not
 * count and nobody has chosen what to do with them.
 */
export function uniteLogs(here: LockedInner, there: LockedInner, choice?: QuarantineChoice): UnitedLog {
  const known = readLog(here.container.db);
  const fresh = readLog(there.container.db).filter(({ hash }) => !here.log.has(hash));
  const all = unionOf([...known, ...fresh]);
  assertNotApart(here, there, all.view);
  const apart = fresh.filter(({ hash }) => isLoose(all.view, hash));
  const taken = choice === 'leave' ? fresh.filter((entry) => !apart.includes(entry)) : fresh;
  const { log, view } = taken === fresh ? all : unionOf([...known, ...taken]);
  const bytesOf = new Map(taken.map(({ hash, bytes }) => [hash, bytes]));
  const added = view.order.flatMap((name) => {
    const bytes = bytesOf.get(name);
    return bytes === undefined ? [] : [{ name, bytes }];
  });
  return { log, view, added, quarantined: bySigner(all.log, apart), unsettled: isUnsettled(view) };
}

/** The signatures of both logs are checked where each is opened, and need no second look. */
function unionOf(stored: Stored): { log: Log; view: LogView } {
  const { log } = logOf(stored, (_genesis, entries) => entries);
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

/** Refuses to put into one file what took each other's rights: each side counted alone, and neither does together. */
function assertNotApart(here: LockedInner, there: LockedInner, view: LogView): void {
  const lost = view.findings.flatMap((finding) => (finding.kind === 'unsettled' ? [finding.entry] : []));
  const isLostOf = (own: LockedInner, other: LockedInner): boolean =>
    lost.some((name) => {
      const verdict = own.view.verdict(name);
      return verdict !== undefined && isCounted(verdict) && !other.log.has(name);
    });
  if (isLostOf(here, there) && isLostOf(there, here)) throw new VaultError('merge-removed-each-other');
}
