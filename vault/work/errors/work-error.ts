/** Every refusal of this zone itself; what the zones below refuse keeps its own code. */
export type WorkErrorCode =
  | 'file-not-found'
  | 'not-writable'
  | 'not-a-file'
  | 'file-too-large' // numbers: megabytes, limit (also megabytes)
  | 'not-text' // a text file that is not UTF-8
  | 'out-exists' // never overwritten
  | 'secret-missing' // nothing was given to open with
  | 'passphrase-too-weak'
  | 'own-passphrase-needed' // a start card opens once: it asks for a passphrase of one's own
  | 'no-such-person'
  | 'choose-person' // several bear that name
  | 'nobody-to-join' // nobody else could take part in the act
  | 'act-over' // what was joined for is done: another act asks anew
  | 'second-person-needed' // one alone is not shown this, unless with a reason
  | 'successor-not-ready' // ownership goes to somebody who has unlocked once
  | 'not-this-kind' // an id of another kind than asked for
  | 'nothing-selected'
  | 'set-not-verified' // a printed set that does not read back is not handed over
  | 'cards-would-lose' // new cards would not open what the void ones open: a compartment that asks for two
  | 'cards-plan-wrong' // no such set of cards can be made
  | 'masked-secrets' // who asks for a list is never given a password
  | 'paper-without-key' // no card and no code exists that would open the sheets
  | 'print-cancelled' // stopped before it was registered
  | 'printer-refused' // the queue did not take the print
  | 'paper-forged' // the sheets' own signatures do not hold
  | 'paper-not-opened' // nothing that was given opens these sheets
  | 'restore-cancelled' // stopped before the vault was whole; nothing of it is left
  | 'restore-target-exists'
  | 'no-such-generation'; // no kept copy has this id, or several begin so

export class WorkError extends Error {
  readonly code: WorkErrorCode;
  readonly numbers: Readonly<Record<string, number>>;

  constructor(code: WorkErrorCode, numbers: Readonly<Record<string, number>> = {}) {
    super(code);
    this.name = 'WorkError';
    this.code = code;
    this.numbers = numbers;
  }
}
