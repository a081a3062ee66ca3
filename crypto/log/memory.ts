import { fromHex } from '../bytes.ts';
import type { EntryName } from '../ids.ts';
import { toBase32 } from '../slots/base32.ts';
import type { Log } from './log.ts';

/** What a machine's memory of a vault says about the log it meets (specification 16). */
export type MemoryCheck =
  | { readonly kind: 'still-counts' }
  /** The remembered entry is not there: this copy is older, or was edited apart. */
  | { readonly kind: 'absent' }
  /** It, or a roster entry before it, no longer counts: an alarm. */
  | { readonly kind: 'no-longer-counts'; readonly entry: EntryName };

/** Compares a log, with the claims it has applied, with the entry that this machine remembers as the last it verified. */
export function checkMemory(log: Log, remembered: EntryName): MemoryCheck {
  if (!log.has(remembered)) return { kind: 'absent' };
  const entry = log.firstNotCounting(remembered);
  return entry === undefined ? { kind: 'still-counts' } : { kind: 'no-longer-counts', entry };
}

/**
 * The claims to apply on a machine with an anchor: the entry it remembers, or a print entry whose fingerprint a person
 * there has compared. A claim is applied if the anchor and all roster entries before it count with it, and do not all
 * count without it. Each is judged alone, in causal order; the result holds `applied` too and belongs in the memory.
 */
export function claimsFor(
  log: Log,
  anchor: EntryName,
  applied: ReadonlySet<EntryName>,
): ReadonlySet<EntryName> {
  if (!log.has(anchor) || log.firstNotCounting(anchor, applied) === undefined) return applied;
  const view = log.view();
  const due = view.order.filter((name) => {
    if (view.verdict(name)?.kind !== 'claim') return false;
    return log.firstNotCounting(anchor, new Set([...applied, name])) === undefined;
  });
  return new Set([...applied, ...due]);
}

/** The fingerprint of an entry: the first 100 bits of its name, 20 Crockford characters in groups of four. */
export function fingerprintOf(name: EntryName): string {
  const characters = toBase32(fromHex(name, 32));
  return Array.from({ length: 5 }, (_, i) => characters.slice(4 * i, 4 * i + 4)).join('-');
}
