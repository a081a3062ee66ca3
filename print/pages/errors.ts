/**
 * Every refusal of this zone; the sentences and next steps live in i18n under `errors`. Errors carry a code and
 * numbers, never names, texts or secrets.
 */
export type PrintErrorCode =
  | 'page-overfull' // what must stand on one page does not fit there at a readable size
  | 'too-many-for-page' // more codes, numbers or cards than the layout has places
  | 'code-too-long' // a frame text is longer than its QR version holds
  | 'nothing-to-print'; // an empty set of documents, or a document without its main content

export class PrintError extends Error {
  readonly code: PrintErrorCode;
  readonly numbers: Readonly<Record<string, number>>;

  constructor(code: PrintErrorCode, numbers: Readonly<Record<string, number>> = {}) {
    super(code);
    this.name = 'PrintError';
    this.code = code;
    this.numbers = numbers;
  }
}

/** Ends a `switch` over a closed union: a new document that nobody laid out does not compile. */
export function assertNever(value: never): never {
  throw new TypeError(`unhandled case: ${String(value)}`);
}
