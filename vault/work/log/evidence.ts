import { toHex, utf8 } from '../../../crypto/index.ts';
import { logFingerprints, logRecords, type LockedVault, type Session } from '../../store/index.ts';
import { journalNotes } from './journal.ts';
import { signerLabels } from './signers.ts';

/** A log as evidence: lines of JSON, and how much they hold. */
export interface Evidence {
  readonly bytes: Uint8Array;
  readonly entries: number;
  readonly notes: number;
}

/**
 * The log for an auditor, as lines of JSON: one head, each entry with the bytes that were signed, and with a session
 * that may read the journal each note opened. docs/log-evidence.md tells how to verify it without us.
 */
export function evidenceOf(locked: LockedVault, session: Session | undefined, now: number): Evidence {
  const labels = signerLabels(locked);
  const entries = logRecords(locked).map(({ name, bytes, at, signers, verdict, deeds }) => ({
    line: 'entry',
    name,
    bytes: toHex(bytes),
    at: new Date(at).toISOString(),
    signers: signers.map((id) => ({ id, label: labels.get(id) ?? null })),
    verdict,
    deeds,
  }));
  const notes = (session === undefined ? [] : journalNotes(session)).map(
    ({ entry, revision, at, by, what, data }) => ({
      line: 'note',
      entry,
      revision,
      at: new Date(at).toISOString(),
      by: { id: by, label: labels.get(by) ?? null },
      what,
      data,
    }),
  );
  const head = {
    line: 'head',
    format: 'sigill-log-evidence-1',
    vault: locked.vault,
    written: new Date(now).toISOString(),
    fingerprints: logFingerprints(locked),
    entries: entries.length,
    notes: notes.length,
  };
  const text = [head, ...entries, ...notes].map((line) => `${JSON.stringify(line)}\n`).join('');
  return { bytes: utf8(text), entries: entries.length, notes: notes.length };
}
