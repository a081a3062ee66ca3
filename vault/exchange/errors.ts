/**
 * Every refusal of this zone: the file as a whole is not read, or not written. What is wrong with one row is no
 * error but a problem in the preview. A code never changes its meaning once released; sentences and next steps
 * live in i18n under `errors`. Errors carry a code and numbers, never names, texts or secrets.
 */
export type ExchangeErrorCode =
  | 'import-empty' // nothing in the file, or headings without rows
  | 'import-too-large' // numbers: megabytes, limit (also megabytes)
  | 'import-too-many-rows' // numbers: limit
  | 'import-too-many-columns' // numbers: row, limit
  | 'import-cell-too-long' // numbers: row, column, limit
  | 'import-quote-unclosed' // numbers: row where the quote was opened
  | 'import-not-text' // control characters that no text file has
  | 'import-encoding-wrong' // the encoding asked for does not fit the bytes
  | 'import-format-unknown' // no format we know begins like this
  | 'import-format-unsupported' // a known format that this version does not read
  | 'import-no-headings' // not one heading is known, and no map was given
  | 'import-map-wrong' // the map names a field that does not exist; numbers: entry
  | 'vcard-damaged' // a card without an end; numbers: row
  | 'kdbx-secret-missing' // the file needs a password or key file
  | 'kdbx-wrong-secret' // password or key file does not open it
  | 'kdbx-damaged' // not whole, or not KDBX inside
  | 'kdbx-unsupported' // a version, cipher or key derivation that we do not read
  | 'kdbx-too-many-entries' // numbers: entries, limit
  | 'kdbx-too-much-work' // its key derivation asks for more than we give; numbers: memoryMib, passes
  | 'kdbx-unsafe' // a DOCTYPE, or packed far beyond reason
  | 'export-secret-missing' // a KDBX file needs a password
  | 'export-empty' // nothing to write
  | 'exchange-cancelled'; // the caller's signal was raised; nothing was read or written

export class ExchangeError extends Error {
  readonly code: ExchangeErrorCode;
  readonly numbers: Readonly<Record<string, number>>;

  constructor(code: ExchangeErrorCode, numbers: Readonly<Record<string, number>> = {}) {
    super(code);
    this.name = 'ExchangeError';
    this.code = code;
    this.numbers = numbers;
  }
}

/** Fails with `exchange-cancelled` once the caller's signal is raised. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ExchangeError('exchange-cancelled');
}
