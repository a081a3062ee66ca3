import type { LockedView, SessionView, SlotView } from '../../contract/index.ts';
import {
  openedTogether,
  settingsOfSession,
  isDamage,
  readHolder,
  searcherOf,
  type Finding,
  type LockedVault,
  type Session,
} from '../../../vault/work/index.ts';
import { example } from '../demo.ts';
import type { House } from '../house.ts';
import path from 'node:path';

/** What the page may know before anything is unlocked. */
export function lockedView(house: House, locked: LockedVault, wanted: 'read' | 'write'): LockedView {
  const holder = wanted === 'write' && locked.access === 'read' ? readHolder(locked.path) : null;
  const cannotWrite = wanted === 'write' && locked.access === 'read';
  return {
    file: path.basename(locked.path),
    access: locked.access,
    slots: locked.slots.map((slot) => slotView(locked, slot)),
    doorText: locked.doorText,
    notes: [
      ...locked.notes,
      ...(cannotWrite ? [holder === null ? ('read-only' as const) : ('in-use' as const)] : []),
    ],
    holder: holder === null ? null : { host: holder.host, since: new Date(holder.since).toISOString() },
    findings: codesOf(locked.findings),
    isDamaged: locked.findings.some(isDamage),
    example: locked.path === house.examplePath ? { passphrase: example.passphrase } : null,
  };
}

/** A way in, as the page may know it. */
export function slotView(locked: LockedVault, slot: LockedVault['slots'][number]): SlotView {
  if (slot.state !== 'whole') return { label: slot.label, kind: 'unknown', state: slot.state };
  const { kind, principal } = slot.header;
  const cards = locked.cardSets.get(principal);
  return {
    label: slot.label,
    kind,
    state: 'whole',
    ...(cards === undefined ? {} : { needed: cards.needed, of: cards.of }),
  };
}

/** The session as the frame needs it. */
export function sessionView(house: House, session: Session, file: string): SessionView {
  const settings = settingsOfSession(session);
  return {
    ...openedView(house, session, file),
    organisation: settings.organisation ?? '',
    isExample: settings.example === true,
    counts: Object.fromEntries(searcherOf(session).counts()),
  };
}

/** What is known of a session before any of its records is read. */
export function openedView(house: House, session: Session, file: string): SessionView {
  return {
    organisation: null,
    isExample: house.locked?.path === house.examplePath,
    file: path.basename(file),
    openedAs: house.openedAs,
    access: session.access,
    readOnlyBecause: readOnlyBecause(house, session),
    compartments: session.compartments(),
    together: openedTogether(session),
    counts: null,
    findings: codesOf(session.findings()),
  };
}

function readOnlyBecause(house: House, session: Session): SessionView['readOnlyBecause'] {
  const reason = session.readOnlyBecause();
  const isHeldElsewhere =
    reason === 'vault-read-only' && house.vault?.access === 'write' && readHolder(house.vault.path) !== null;
  return isHeldElsewhere ? 'vault-in-use' : reason;
}

/** Codes of findings, damage first, each once. */
function codesOf(findings: readonly Finding[]): string[] {
  const sorted = [...findings].sort((a, b) => Number(isDamage(b)) - Number(isDamage(a)));
  return [...new Set(sorted.map(({ kind }) => kind))];
}
