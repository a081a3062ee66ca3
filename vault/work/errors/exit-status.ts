import type { RefusalCode } from './refusal.ts';

/** The command line's exit statuses, by name. docs/operations.md. */
export const exitStatus = {
  done: 0,
  failed: 1,
  usage: 2,
  wrongSecret: 3,
  inUse: 4,
  newer: 5,
  damaged: 6,
  notFound: 7,
  refused: 8,
} as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** Codes that do not mean plain failure (1). A code that is not here, and not refused input, fails. */
const special: Partial<Record<RefusalCode, ExitStatus>> = {
  'wrong-secret': exitStatus.wrongSecret,
  'secret-missing': exitStatus.wrongSecret,
  'recovery-code-mistyped': exitStatus.wrongSecret,
  'card-mistyped': exitStatus.wrongSecret,
  'card-word-unknown': exitStatus.wrongSecret,
  'cards-too-few': exitStatus.wrongSecret,
  'cards-mixed': exitStatus.wrongSecret,
  'card-wrong': exitStatus.wrongSecret,
  'no-right': exitStatus.wrongSecret,
  'own-passphrase-needed': exitStatus.wrongSecret,
  'members-not-here': exitStatus.wrongSecret,
  'cards-would-lose': exitStatus.wrongSecret,
  'nobody-to-join': exitStatus.wrongSecret,
  'second-person-needed': exitStatus.wrongSecret,
  'successor-not-ready': exitStatus.wrongSecret,
  'fork-unsettled': exitStatus.wrongSecret,
  'fork-needs-paper': exitStatus.wrongSecret,
  'fork-none': exitStatus.notFound,
  'no-such-print': exitStatus.notFound,
  'not-acceptable': exitStatus.notFound,
  'paper-not-opened': exitStatus.wrongSecret,
  'kdbx-wrong-secret': exitStatus.wrongSecret,
  'kdbx-secret-missing': exitStatus.wrongSecret,
  'vault-in-use': exitStatus.inUse,
  'vault-newer': exitStatus.newer,
  'suite-unknown': exitStatus.newer,
  'vault-damaged': exitStatus.damaged,
  'not-a-vault': exitStatus.damaged,
  'copy-not-whole': exitStatus.damaged,
  'slot-damaged': exitStatus.damaged,
  'seal-broken': exitStatus.damaged,
  'key-damaged': exitStatus.damaged,
  'entry-damaged': exitStatus.damaged,
  'secret-not-its-own': exitStatus.damaged,
  'kdf-out-of-range': exitStatus.damaged,
  'record-damaged': exitStatus.damaged,
  'paper-forged': exitStatus.damaged,
  'frame-damaged': exitStatus.damaged,
  'set-conflicting': exitStatus.damaged,
  'set-incomplete': exitStatus.damaged,
  'merge-damaged': exitStatus.damaged,
  'merge-would-lose': exitStatus.damaged,
  'merge-texts-differ': exitStatus.damaged,
  'merge-removed-each-other': exitStatus.damaged,
  'merge-quarantined': exitStatus.damaged,
  'merge-other-vault': exitStatus.refused,
  'merge-same-file': exitStatus.refused,
  'vault-not-found': exitStatus.notFound,
  'file-not-found': exitStatus.notFound,
  'no-such-slot': exitStatus.notFound,
  'no-such-person': exitStatus.notFound,
  'no-such-record': exitStatus.notFound,
  'no-such-generation': exitStatus.notFound,
  'folder-missing': exitStatus.notFound,
  'choose-slot': exitStatus.usage,
  'choose-person': exitStatus.usage,
  'kind-unknown': exitStatus.usage,
};

/** Beginnings of the codes that refuse what was given as input. */
const refusedInput =
  /^(import|kdbx|vcard|field|unknown-field|record-too-large|bad-input|image|scan|unknown-format|no-codes|pdf|passphrase-too-weak|not-this-kind|file-too-large|not-text)/;

/** The exit status that a code gives: docs/operations.md has the same table. */
export function exitStatusOf(code: RefusalCode): ExitStatus {
  return special[code] ?? (refusedInput.test(code) ? exitStatus.refused : exitStatus.failed);
}
