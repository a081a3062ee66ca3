/** A refusal of the engine's own; its code has a sentence in i18n as all others have. */
export class Refused extends Error {
  readonly code: 'vault-locked' | 'vault-not-found' | 'request-refused' | 'no-such-record';
  readonly numbers: Readonly<Record<string, number>> = {};

  constructor(code: Refused['code']) {
    super(code);
    this.name = 'Refused';
    this.code = code;
  }
}
