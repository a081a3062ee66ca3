import {
  fingerprintOf,
  isCounted,
  type EntryName,
  type Log,
  type LogView,
  type PrincipalId,
} from '../../../crypto/index.ts';
import { deedsOf, type LogDeed } from '../log-records.ts';

/** An entry that rights were changed by, which the other side contradicts: who, when, what. */
export interface ForkEntry {
  readonly entry: EntryName;
  /** Milliseconds since 1970 UTC, by the signer's clock. */
  readonly at: number;
  readonly signers: readonly PrincipalId[];
  readonly deeds: readonly LogDeed[];
  /** What two people read to each other, to know that they speak of the same entry. */
  readonly fingerprint: string;
  readonly counts: boolean;
}

/** One side of a fork of rosters, oldest entry first. */
export interface ForkSide {
  /** The newest of its entries: the side's name. */
  readonly tip: EntryName;
  readonly entries: readonly ForkEntry[];
}

/**
 * The sides of what is to be settled in a log: entries that take rights although they do not count, voids that are
 * contradicted, and what contradicts them. None where nothing is to be settled. docs/vault-format.md 15.
 */
export function sidesOf(log: Log, view: LogView): ForkSide[] {
  const disputed = disputedIn(view);
  const isUpTo = (older: EntryName, newer: EntryName): boolean =>
    older === newer || view.isAncestor(older, newer);
  const tips = disputed.filter((name) => !disputed.some((other) => view.isAncestor(name, other)));
  const isCommon = (name: EntryName): boolean => tips.length > 1 && tips.every((tip) => isUpTo(name, tip));
  return tips.map((tip) => ({
    tip,
    entries: disputed
      .filter((name) => isUpTo(name, tip) && !isCommon(name))
      .flatMap((name) => forkEntry(log, view, name)),
  }));
}

/** In the order of the log. */
function disputedIn(view: LogView): EntryName[] {
  const found = new Set<EntryName>();
  const waiting = view.findings.flatMap((finding) =>
    finding.kind === 'unsettled' || finding.kind === 'claim' ? [finding.entry] : [],
  );
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const verdict = found.has(name) ? undefined : view.verdict(name);
    found.add(name);
    if (verdict?.kind === 'claim' || verdict?.kind === 'quarantined')
      waiting.push(...[verdict.by ?? []].flat());
  }
  return view.order.filter((name) => found.has(name));
}

function forkEntry(log: Log, view: LogView, entry: EntryName): ForkEntry[] {
  const signed = log.entry(entry);
  const verdict = view.verdict(entry);
  if (signed === undefined || verdict === undefined) return [];
  const { time: at, signers } = signed;
  const counts = isCounted(verdict);
  return [{ entry, at, signers, deeds: deedsOf(signed), fingerprint: fingerprintOf(entry), counts }];
}
