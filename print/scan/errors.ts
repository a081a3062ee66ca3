/** Every refusal of this zone. Sentences and next steps live in i18n under `errors`. */
export type ScanErrorCode =
  | 'unknown-format' // neither PDF, PNG, JPEG, TIFF, PGM, PPM nor text with codes
  | 'image-too-large' // more pixels than any scan needs
  | 'image-damaged' // the picture breaks off or contradicts itself
  | 'image-form-unknown' // a rare kind of PNG, TIFF or JPEG that is not read here
  | 'pdf-damaged'
  | 'pdf-encrypted' // the PDF asks for a password
  | 'too-many-pages'
  | 'no-codes' // read, but no code of ours was found
  | 'scan-cancelled';

export class ScanError extends Error {
  readonly code: ScanErrorCode;
  readonly numbers: Readonly<Record<string, number>>;

  constructor(code: ScanErrorCode, numbers: Readonly<Record<string, number>> = {}) {
    super(code);
    this.name = 'ScanError';
    this.code = code;
    this.numbers = numbers;
  }
}
