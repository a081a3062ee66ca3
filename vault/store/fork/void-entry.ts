import {
  buildEntry,
  entryName,
  isCounted,
  mostParents,
  type EntryName,
  type EntrySigner,
  type Log,
  type LogView,
} from '../../../crypto/index.ts';
import { VaultError } from '../errors.ts';
import { unionOf, type StoredEntry } from '../merge/union.ts';
import { sidesOf } from './sides.ts';

/** What a void is made of. */
export interface Voiding {
  /** The newest entry of the side that is to hold: `ForkSide.tip`. */
  readonly keeps: EntryName;
  readonly signers: readonly EntrySigner[];
  /** Milliseconds since 1970 UTC. */
  readonly time: number;
  /** Applies to a log the claims that this machine, and paper that was compared, decide. */
  readonly judge: (log: Log) => void;
}

/**
 * The entries that settle a fork in favour of one side: a void on top of that side alone, and joins before it where the
 * side has several door entries, since a void has one. docs/vault-format.md 15. Fails with `fork-none`, `no-right`, and
 * with `fork-needs-paper` where the other side says the same and nothing here decides between them.
 */
export function voidEntries(stored: readonly StoredEntry[], voiding: Voiding): StoredEntry[] {
  const all = unionOf(stored, voiding.judge);
  const sides = sidesOf(all.log, all.view);
  const own = sides.find(({ tip }) => tip === voiding.keeps);
  const others = sides
    .filter((side) => side !== own)
    .flatMap(({ entries }) => entries.map(({ entry }) => entry))
    .filter((name) => own?.entries.some(({ entry }) => entry === name) === false);
  const targets = [...new Set(others)].filter((name) => !isCountedIn(all.view, name)).sort();
  if (own === undefined || targets.length === 0) throw new VaultError('fork-none');
  const isOthers = (name: EntryName): boolean =>
    others.some((other) => other === name || all.view.isAncestor(other, name));
  const alone = unionOf(
    stored.filter(({ hash }) => !isOthers(hash)),
    voiding.judge,
  );
  const made = joined(alone, voiding);
  const view = alone.log.view();
  const [side] = view.doorsSeenFrom(view.countedTips);
  if (side === undefined) throw new VaultError('fork-none');
  made.push(signed(alone.log, { void: { side, entries: targets } }, voiding));
  assertSettles(all.log, made, targets, voiding);
  return made;
}

/** Adds joins until what counts has one newest door entry. */
function joined({ log }: { log: Log }, voiding: Voiding): StoredEntry[] {
  const made: StoredEntry[] = [];
  for (let view = log.view(); ; view = log.view()) {
    const isOne = view.doorsSeenFrom(view.countedTips).length === 1 && view.countedTips.length <= mostParents;
    if (isOne) return made;
    made.push(signed(log, {}, voiding));
  }
}

function signed(log: Log, body: Parameters<typeof buildEntry>[1]['body'], voiding: Voiding): StoredEntry {
  const view = log.view();
  const parents = view.countedTips.slice(0, mostParents);
  const { time, signers } = voiding;
  const bytes = buildEntry(view, { time, body, signers, parents });
  if (body.void === undefined) log.add(bytes);
  return { hash: entryName(bytes), bytes };
}

function assertSettles(
  log: Log,
  made: readonly StoredEntry[],
  targets: readonly EntryName[],
  { judge }: Voiding,
): void {
  for (const { bytes } of made) log.add(bytes);
  judge(log);
  const view = log.view();
  const last = made.at(-1);
  const verdict = last === undefined ? undefined : view.verdict(last.hash);
  if (verdict?.kind === 'quarantined') throw new VaultError('no-right');
  const isOff = (name: EntryName): boolean => {
    const of = view.verdict(name);
    return of?.kind === 'quarantined' && of.reason === 'voided';
  };
  if (verdict === undefined || !isCounted(verdict) || !targets.every(isOff))
    throw new VaultError('fork-needs-paper');
}

function isCountedIn(view: LogView, name: EntryName): boolean {
  const verdict = view.verdict(name);
  return verdict !== undefined && isCounted(verdict);
}
