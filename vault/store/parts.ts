import type { Database } from 'better-sqlite3';
import {
  CryptoError,
  fromUtf8,
  isCounted,
  liveSlots,
  manageRight,
  parseSlot,
  parseWrap,
  partHash,
  splitWraps,
  utf8,
  vaultCompartment,
  wrapListing,
  type Log,
  type LogView,
  type PartHash,
  type PartListing,
  type PrincipalId,
  type SlotHeader,
  type WrapHeader,
} from '../../crypto/index.ts';
import type { Finding } from './findings.ts';
import { restoredPrints } from './restored.ts';
import { readPart } from './tables.ts';

/** A way to open the vault, as a person sees it before any secret is asked for. */
export type SlotInfo =
  | {
      readonly state: 'whole';
      readonly part: PartHash;
      readonly label: string;
      readonly bytes: Uint8Array;
      readonly header: SlotHeader;
    }
  | { readonly state: 'damaged' | 'missing'; readonly part: PartHash; readonly label: string };

/** A wrap that counts, with the part it lies in. */
export interface LiveWrap {
  readonly part: PartHash;
  readonly bytes: Uint8Array;
  readonly header: WrapHeader;
}

/** The parts that the log lists, read and sorted by what they are. */
export interface PartsRead {
  readonly slots: readonly SlotInfo[];
  readonly wraps: readonly LiveWrap[];
  readonly doorText: string | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads every live part: hash first, then form. Wraps and slots that do not count are left out and never used.
 * docs/vault-format.md 7.5, 8.
 */
export function readParts(db: Database, log: Log, view: LogView): PartsRead {
  const findings: Finding[] = [];
  const slots: SlotInfo[] = [];
  const wraps: LiveWrap[] = [];
  const fromPaper = restoredPrints(log, view);
  for (const [part, listings] of view.parts) {
    const bytes = readPart(db, part);
    const label = labelOf(view, listings, bytes);
    const state = stateOf(part, bytes);
    if (state === 'missing' && isWithdrawnByItsMaker(log, view, part)) continue;
    if (state === 'missing' && fromPaper.length > 0 && !fromPaper.some((print) => print.parts.includes(part)))
      continue;
    if (state === 'missing' && label === undefined && isReplaced(view, listings)) continue;
    if (state !== 'whole') findings.push(faultOfPart(part, state, label));
    if (state !== 'whole' && label !== undefined) slots.push({ state, part, label });
    if (state !== 'whole' || bytes === null) continue;
    if (startsWith(bytes, 'SIGSLOT1')) slots.push(...wholeSlot(part, label ?? '', bytes, findings));
    if (startsWith(bytes, 'SIGWRAP1')) wraps.push(...liveWraps(view, part, bytes, findings));
  }
  return { slots: onlyLive(view, slots), wraps, doorText: doorTextOf(db, view), findings };
}

/**
 * The label of a slot: that of the newest listing by its own principal or by a manager of the vault, who may call it
 * something else without its secret. docs/vault-format.md 8.
 */
function labelOf(
  view: LogView,
  listings: readonly PartListing[],
  bytes: Uint8Array | null,
): string | undefined {
  const labelled = listings.filter(({ label }) => label !== undefined);
  if (labelled.length < 2) return labelled[0]?.label;
  const principal = bytes === null ? undefined : principalOf(bytes);
  const may = labelled.filter(
    ({ entry, signers }) =>
      (principal !== undefined && signers.includes(principal)) ||
      view.isEntitled(entry, vaultCompartment, manageRight),
  );
  const names = new Set(may.map(({ entry }) => entry));
  const newest = view.order.findLast((name) => names.has(name));
  return (may.find(({ entry }) => entry === newest) ?? labelled[0])?.label;
}

function principalOf(bytes: Uint8Array): PrincipalId | undefined {
  try {
    return parseSlot(bytes).principal;
  } catch (error) {
    if (error instanceof CryptoError) return undefined;
    throw error;
  }
}

/**
 * Whether those who listed an absent slot first have withdrawn it: a manager's listing that only called it something
 * else does not keep it. docs/vault-format.md 8.
 */
function isWithdrawnByItsMaker(log: Log, view: LogView, part: PartHash): boolean {
  const counted = view.order.filter((name) => {
    const verdict = view.verdict(name);
    return verdict !== undefined && isCounted(verdict);
  });
  const first = counted.find((name) => log.entry(name)?.body.parts?.some(({ hash }) => hash === part));
  const makers = first === undefined ? [] : view.signersOf(first);
  return counted.some(
    (name) =>
      log.entry(name)?.body.gone?.includes(part) === true &&
      view.signersOf(name).some((id) => makers.includes(id)),
  );
}

function stateOf(part: PartHash, bytes: Uint8Array | null): 'whole' | 'damaged' | 'missing' {
  if (bytes === null) return 'missing';
  return partHash(bytes) === part ? 'whole' : 'damaged';
}

/** A re-key deletes wraps under which nothing is left, and withdraws none. docs/vault-format.md 7.5, 17.1. */
function isReplaced(view: LogView, listings: readonly PartListing[]): boolean {
  const rekeys = view.rowListings.flatMap(({ all, entry }) => (all === undefined ? [] : [entry]));
  return listings.every((listing) => rekeys.some((rekey) => view.isAncestor(listing.entry, rekey)));
}

function faultOfPart(part: PartHash, state: 'damaged' | 'missing', label: string | undefined): Finding {
  if (state === 'missing') return { kind: label === undefined ? 'part-missing' : 'slot-missing', part };
  return { kind: label === undefined ? 'part-damaged' : 'slot-damaged', part };
}

function wholeSlot(part: PartHash, label: string, bytes: Uint8Array, findings: Finding[]): SlotInfo[] {
  try {
    return [{ state: 'whole', part, label, bytes, header: parseSlot(bytes) }];
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    findings.push({ kind: 'slot-forged', part });
    return [{ state: 'damaged', part, label }];
  }
}

function liveWraps(view: LogView, part: PartHash, bytes: Uint8Array, findings: Finding[]): LiveWrap[] {
  try {
    const all = splitWraps(bytes).map((wrap) => ({ part, bytes: wrap, header: parseWrap(wrap) }));
    return all.filter(
      ({ header }) => header.vault === view.vault && wrapListing(view, part, header) !== undefined,
    );
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    findings.push({ kind: 'wrap-damaged', part });
    return [];
  }
}

/** Slots whose own principal listed them; damaged ones stay, since nobody can tell any more whose they were. */
function onlyLive(view: LogView, slots: readonly SlotInfo[]): SlotInfo[] {
  const whole = slots.flatMap((slot) =>
    slot.state === 'whole' ? [{ slot, hash: slot.part, principal: slot.header.principal }] : [],
  );
  const live = new Set(
    liveSlots(
      view,
      whole.filter(({ slot }) => slot.header.vault === view.vault),
    ).map(({ hash }) => hash),
  );
  return slots.filter((slot) => slot.state !== 'whole' || live.has(slot.part));
}

function doorTextOf(db: Database, view: LogView): string | null {
  const bytes = view.door === undefined ? null : readPart(db, view.door);
  try {
    return bytes === null || partHash(bytes) !== view.door ? null : fromUtf8(bytes);
  } catch {
    return null;
  }
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return utf8(magic).every((byte, at) => bytes[at] === byte);
}
