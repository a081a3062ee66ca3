/**
 * Every refusal of this zone. A code never changes its meaning once released; the sentences and next steps
 * live in i18n under `errors`. `field` is the name of a field, such as `channels.0.kind`: never a value.
 */
export type ModelErrorCode =
  | 'kind-unknown' // not a kind of item
  | 'unknown-field' // input carries a field that this kind does not have
  | 'field-missing' // input lacks a field that this kind cannot do without
  | 'field-invalid' // a field's value has the wrong form
  | 'record-damaged' // a record's text is not what the format says
  | 'record-too-large'; // a record's text is over the format's limit

export class ModelError extends Error {
  readonly code: ModelErrorCode;
  readonly numbers: Readonly<Record<string, number>>;
  readonly field: string | undefined;

  constructor(code: ModelErrorCode, field?: string, numbers: Readonly<Record<string, number>> = {}) {
    super(field === undefined ? code : `${code}: ${field}`);
    this.name = 'ModelError';
    this.code = code;
    this.field = field;
    this.numbers = numbers;
  }
}
