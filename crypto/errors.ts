/**
 * Every refusal of this zone. A code never changes its meaning once released; the sentences and next steps
 * live in i18n under `errors`. Errors carry a code and numbers, never names, texts or secrets.
 */
export type CryptoErrorCode =
  | 'wrong-secret' // a slot is whole, but this secret does not open it
  | 'slot-damaged' // a slot's bytes do not have the hash the log lists, or not its form
  | 'seal-broken' // a sealed row, block or stream does not open under its key: changed or swapped
  | 'key-damaged' // a wrap has not its form, or opens to a key that does not match its commitment
  | 'entry-damaged' // an entry is not canonical, or a signature does not hold
  | 'kdf-out-of-range' // a slot asks for less or more work than any reader may do
  | 'memory-short' // the machine could not give the memory that the key derivation asks for
  | 'entry-parents-lacking' // an entry names parents or doors that are not in the log
  | 'suite-unknown' // made by a newer version
  | 'recovery-code-mistyped'
  | 'card-mistyped' // a card's words do not carry their own checksum
  | 'card-word-unknown'
  | 'cards-too-few'
  | 'cards-mixed' // cards of different sets
  | 'card-wrong' // k cards are there, but one of them does not belong
  | 'share-wrong' // a share of a joint group does not have its listed hash
  | 'frame-damaged' // a paper code does not carry its own checksum
  | 'frame-foreign' // not a Sigill code
  | 'set-incomplete' // too few codes of a set
  | 'set-conflicting' // two different codes claim the same place
  | 'bad-input'; // a caller's argument has the wrong length or range

export class CryptoError extends Error {
  readonly code: CryptoErrorCode;
  readonly numbers: Readonly<Record<string, number>>;

  constructor(code: CryptoErrorCode, numbers: Readonly<Record<string, number>> = {}) {
    super(code);
    this.name = 'CryptoError';
    this.code = code;
    this.numbers = numbers;
  }
}

/** Ends a `switch` over a closed union: a new case that nobody handled does not compile. */
export function assertNever(value: never): never {
  throw new TypeError(`unhandled case: ${String(value)}`);
}
