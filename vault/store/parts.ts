import type { Database } from 'better-sqlite3';
import {
  CryptoError,
  fromUtf8,
  liveSlots,
  parseSlot,
  parseWrap,
  partHash,
  splitWraps,
  utf8,
  wrapListing,
  type Log,
  type LogView,
  type PartHash,
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
    const label = listings.find((listing) => listing.label !== undefined)?.label;
    const bytes = readPart(db, part);
    const state = stateOf(part, bytes);
    if (state === 'missing' && fromPaper.length > 0 && !fromPaper.some((print) => print.parts.includes(part)))
      continue;
    if (state !== 'whole') findings.push(faultOfPart(part, state, label));
    if (state !== 'whole' && label !== undefined) slots.push({ state, part, label });
    if (state !== 'whole' || bytes === null) continue;
    if (startsWith(bytes, 'SIGSLOT1')) slots.push(...wholeSlot(part, label ?? '', bytes, findings));
    if (startsWith(bytes, 'SIGWRAP1')) wraps.push(...liveWraps(view, part, bytes, findings));
  }
  return { slots: onlyLive(view, slots), wraps, doorText: doorTextOf(db, view), findings };
}

function stateOf(part: PartHash, bytes: Uint8Array | null): 'whole' | 'damaged' | 'missing' {
  if (bytes === null) return 'missing';
  return partHash(bytes) === part ? 'whole' : 'damaged';
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
    findings.push({ kind: 'slot-damaged', part });
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
