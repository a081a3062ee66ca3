import type { EntryName, Log, LogView, PrincipalId, PrincipalKind } from '../../crypto/index.ts';
import { VaultError } from './errors.ts';
import type { SlotInfo } from './parts.ts';

/** What is known of slots without any key: those that are here, and the log that lists them all. */
export interface SlotsKnown {
  readonly log: Log;
  readonly view: LogView;
  readonly slots: readonly SlotInfo[];
}

/** A way in by its label: what holds it, and for cards how many are needed, of how many. */
export interface LabelledOpener {
  readonly label: string;
  readonly kind: PrincipalKind;
  readonly principals: readonly PrincipalId[];
  readonly k?: number;
  readonly n?: number;
}

/**
 * Whose slots bear a label, also where the slot itself did not travel on paper; without those who were removed.
 * Fails with `no-such-slot`.
 */
export function principalsLabelled(known: SlotsKnown, label: string): PrincipalId[] {
  const fitting = labelledSlots(known).filter((slot) => sameLabel(slot.label, label));
  if (fitting.length === 0) throw new VaultError('no-such-slot');
  return standing(
    known,
    fitting.flatMap(({ principals }) => principals),
  ).map(({ id }) => id);
}

/** Every way in that the log lists and that still has rights, also those whose slots are not here. In no order. */
export function openersLabelled(known: SlotsKnown): LabelledOpener[] {
  const byLabel = new Map<string, { label: string; principals: PrincipalId[] }>();
  for (const { label, principals } of labelledSlots(known)) {
    const found = byLabel.get(asRead(label));
    if (found === undefined) byLabel.set(asRead(label), { label, principals: [...principals] });
    else found.principals.push(...principals);
  }
  return [...byLabel.values()].flatMap(({ label, principals }) => {
    const all = standing(known, principals);
    const [first] = all;
    if (first === undefined) return [];
    const { kind, k, n } = first;
    const size = k === undefined || n === undefined ? {} : { k, n };
    return [{ label, kind, principals: all.map(({ id }) => id), ...size }];
  });
}

function standing({ view }: SlotsKnown, principals: readonly PrincipalId[]): RosterPrincipal[] {
  const all = [...new Set(principals)].flatMap((id) => view.roster.principals.get(id) ?? []);
  return all.filter(({ removed }) => !removed);
}

type RosterPrincipal = NonNullable<ReturnType<LogView['roster']['principals']['get']>>;

interface LabelledSlot {
  readonly label: string;
  readonly principals: readonly PrincipalId[];
}

/** Every slot that the log lists, under the label that it was given last. */
function labelledSlots(known: SlotsKnown): LabelledSlot[] {
  const place = new Map(known.view.order.map((name, at) => [name, at]));
  return [...known.view.parts].flatMap(([part, all]) => {
    const listings = all
      .filter(({ label }) => label !== undefined)
      .sort((one, other) => (place.get(one.entry) ?? 0) - (place.get(other.entry) ?? 0));
    const label = listings.at(-1)?.label;
    const [first] = listings;
    if (label === undefined || first === undefined) return [];
    const here = known.slots.find((slot) => slot.part === part);
    const principals = here?.state === 'whole' ? [here.header.principal] : holdersOf(known, first.entry);
    return [{ label, principals }];
  });
}

/**
 * Whose a slot is that lies elsewhere, by the entry that listed it first: of its signers those whose slots of that entry
 * are not here; of several the ones that it made.
 */
function holdersOf({ log, view, slots }: SlotsKnown, name: EntryName): readonly PrincipalId[] {
  const entry = log.entry(name);
  const signers = [...new Set(entry?.signers ?? [])];
  const isListedHere = (id: PrincipalId): boolean =>
    slots.some(
      (slot) =>
        slot.state === 'whole' &&
        slot.header.principal === id &&
        view.parts.get(slot.part)?.some((listing) => listing.entry === name) === true,
    );
  const elsewhere = signers.filter((id) => !isListedHere(id));
  if (elsewhere.length < 2) return elsewhere;
  const made = (entry?.body.principals ?? []).flatMap(({ id, kind }) => (kind === undefined ? [] : [id]));
  return elsewhere.filter((id) => made.includes(id));
}

/** Labels are compared as people read them. */
export function sameLabel(a: string, b: string): boolean {
  return asRead(a) === asRead(b);
}

const asRead = (label: string): string => label.normalize('NFC').toLowerCase();
