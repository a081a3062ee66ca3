/**
 * Every refusal of the store. Texts and next steps live in i18n under `errors`;
 * `vault/work` maps each code to an exit code of the command line.
 */
export type VaultErrorCode =
  | 'vault-not-found' // no file at the path
  | 'vault-unreadable' // the file is there, and this account may not read it
  | 'vault-exists' // a file is already there; it is never overwritten
  | 'not-a-vault' // the file is something else
  | 'vault-newer' // made by a newer version: read what is understood, write nothing
  | 'vault-damaged' // the file's structure or its log does not verify
  | 'vault-in-use' // another process writes in it
  | 'vault-read-only' // medium or session does not allow writing
  | 'vault-locked' // the session has ended
  | 'disk-full'
  | 'disk-failed'
  | 'folder-missing'
  | 'no-such-slot'
  | 'slot-exists' // a way in of that name is there already
  | 'choose-slot' // several slots fit: say which
  | 'no-such-record'
  | 'no-right' // this principal may not do that here
  | 'fork-unsettled' // rights were changed apart in two copies: nothing is deleted or sealed anew until that is settled
  | 'fork-none' // nothing is to be settled, or not in favour of that side
  | 'fork-needs-paper' // each side voids the other, and neither this machine nor the paper decides
  | 'no-such-print' // no print of this vault has that fingerprint
  | 'not-acceptable' // no row of a quarantined entry that may be taken over
  | 'secret-not-its-own' // a slot opened to a seed that does not give the keys of the roster
  | 'members-not-here' // shares are dealt only while enough members have unlocked
  | 'nobody-left' // after this nobody could open or administer the vault
  | 'record-damaged' // a row does not verify; the rest of the vault does
  | 'record-too-large'
  | 'copy-onto-itself' // a copy was to take the place of what is copied
  | 'copy-not-whole' // the finished copy does not verify, and was taken away again
  | 'gate-open' // restored and not yet answered who was removed since: read-only
  | 'merge-same-file' // a vault cannot be merged with itself
  | 'merge-other-vault' // the file belongs to another vault
  | 'merge-damaged' // the copy does not verify
  | 'merge-not-answered' // the copy was restored, and nobody has said who was removed since
  | 'merge-quarantined' // the copy holds entries that would not count, and nobody has said what to do with them
  | 'merge-would-lose' // a re-key in one copy leaves out, or hides, what the other has
  | 'merge-texts-differ' // a re-key in one copy says something else than the row that it replaces
  | 'merge-removed-each-other'; // each copy has removed somebody who acted in the other

/** A refusal: a code and numbers, never a name, a text or a secret. */
export class VaultError extends Error {
  readonly code: VaultErrorCode;
  readonly numbers: Readonly<Record<string, number>>;

  constructor(code: VaultErrorCode, numbers: Readonly<Record<string, number>> = {}) {
    super(code);
    this.name = 'VaultError';
    this.code = code;
    this.numbers = numbers;
  }
}
