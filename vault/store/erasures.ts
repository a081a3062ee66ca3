import {
  isCounted,
  type CompartmentId,
  type EntryBody,
  type EntryName,
  type LogView,
  type PrincipalId,
} from '../../crypto/index.ts';
import type { LockedVault } from './locked.ts';

/** A signed erasure, and which of its compartments got no new key since. docs/vault-format.md 18. */
export interface ErasureRecord {
  readonly entry: EntryName;
  /** Milliseconds since 1970 UTC, by the writer's clock. */
  readonly at: number;
  readonly by: readonly PrincipalId[];
  readonly records: readonly string[];
  readonly toRekey: readonly CompartmentId[];
}

/** The erasures that count, oldest first. */
export function erasuresIn({ inner: { log } }: LockedVault): ErasureRecord[] {
  const view = log.view();
  const bodyOf = (name: EntryName): EntryBody => log.entry(name)?.body ?? {};
  return view.order.flatMap((name) => {
    const entry = log.entry(name);
    const erase = entry?.body.erase ?? [];
    if (entry === undefined || erase.length === 0 || !counts(view, name)) return [];
    const compartments = [...new Set(erase.map(({ compartment }) => compartment))];
    const later = view.order.filter((each) => view.isAncestor(name, each) && counts(view, each));
    const renewed = new Set(
      [name, ...later].flatMap((each) => (bodyOf(each).keys ?? []).map(({ compartment }) => compartment)),
    );
    return [
      {
        entry: name,
        at: entry.time,
        by: entry.signers,
        records: erase.map(({ record }) => record),
        toRekey: compartments.filter((id) => !renewed.has(id)),
      },
    ];
  });
}

function counts(view: LogView, name: EntryName): boolean {
  const verdict = view.verdict(name);
  return verdict !== undefined && isCounted(verdict);
}

/** Whether a state of this vault, whose newest entry begins so, already has an entry; a state of another past has not. */
export function hasEntry({ inner: { log } }: LockedVault, start: string, entry: EntryName): boolean {
  const view = log.view();
  const tip = view.order.find((name) => name.startsWith(start));
  return tip !== undefined && (tip === entry || view.isAncestor(entry, tip));
}
