import type { Log, LogView, PrincipalId, PrincipalKind } from '../../crypto/index.ts';
import { VaultError } from './errors.ts';
import type { SlotInfo } from './parts.ts';

/** What is known of slots without any key: those that are here, and the log that lists them all. */
export interface SlotsKnown {
  readonly log: Log;
  readonly view: LogView;
  readonly slots: readonly SlotInfo[];
}

/**
 * Whose slots bear a label, also where the slot itself did not travel on paper: then its principal is the one who signed
 * for it alone, or whom the listing entry made. Fails with `no-such-slot`.
 */
export function principalsLabelled(known: SlotsKnown, label: string): PrincipalId[] {
  const found = new Set<PrincipalId>();
  for (const [part, listings] of known.view.parts) {
    const listed = listings.filter((listing) => sameLabel(listing.label ?? '', label));
    if (listed.length === 0) continue;
    const here = known.slots.find((slot) => slot.part === part);
    if (here?.state === 'whole') found.add(here.header.principal);
    else for (const { entry } of listed) for (const id of holdersOf(known.log, entry)) found.add(id);
  }
  if (found.size === 0) throw new VaultError('no-such-slot');
  return [...found].filter((id) => known.view.roster.principals.get(id)?.removed !== true);
}

/** A way in by its label: what holds it, and for cards how many are needed, of how many. */
export interface LabelledOpener {
  readonly label: string;
  readonly kind: PrincipalKind;
  readonly principals: readonly PrincipalId[];
  readonly k?: number;
  readonly n?: number;
}

/** Every way in that the log lists and that still has rights, also those whose slots are not here. In no order. */
export function openersLabelled(known: SlotsKnown): LabelledOpener[] {
  const labels = [...known.view.parts.values()].flatMap((listings) =>
    listings.flatMap(({ label }) => (label === undefined ? [] : [label])),
  );
  const each = new Map(labels.map((label) => [label.normalize('NFC').toLowerCase(), label]));
  return [...each.values()].flatMap((label) => {
    const principals = principalsLabelled(known, label);
    const standing = principals.flatMap((id) => known.view.roster.principals.get(id) ?? []);
    const [first] = standing;
    if (first === undefined) return [];
    const { kind, k, n } = first;
    return [{ label, kind, principals, ...(k === undefined || n === undefined ? {} : { k, n }) }];
  });
}

function holdersOf(log: Log, name: Parameters<Log['entry']>[0]): readonly PrincipalId[] {
  const entry = log.entry(name);
  const signers = entry?.signers ?? [];
  if (signers.length === 1) return signers;
  const made = (entry?.body.principals ?? []).flatMap(({ id, kind }) => (kind === undefined ? [] : [id]));
  return signers.filter((id) => made.includes(id));
}

/** Labels are compared as people read them. */
export function sameLabel(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();
}
