import { cryptoErrors } from './errors-crypto.ts';
import { exchangeErrors } from './errors-exchange.ts';
import { printErrors } from './errors-print.ts';
import { scanErrors } from './errors-scan.ts';
import { vaultErrors } from './errors-vault.ts';
import { workErrors } from './errors-work.ts';

/** Sentences of errors: for each code a sentence, and under code.next the next step. */
export const errors = {
  product: 'Sigill',
  ...cryptoErrors,
  ...exchangeErrors,
  ...printErrors,
  ...scanErrors,
  ...vaultErrors,
  ...workErrors,
  unexpected: 'Something went wrong that Sigill did not expect.',
  'unexpected.next': 'Nothing in the vault has changed. Close Sigill, open it again and try once more.',
  'engine-gone': 'The part of Sigill that holds the vault has stopped.',
  'engine-gone.next': 'Nothing is lost: what was saved is in the vault. Close Sigill and open it again.',
  'request-unknown': 'The window asked for something that Sigill does not know.',
  'request-unknown.next':
    'Close Sigill and open it again. If it happens again, install the same version anew.',
  'request-refused': 'The window sent something that Sigill does not take.',
  'request-refused.next': 'Nothing has changed. Try again.',
  'sender-refused': 'A question came from something other than Sigill’s own window.',
  'sender-refused.next': 'It got no answer. Close Sigill and open it again.',
  'copy-refused': 'It could not be copied.',
  'copy-refused.next': 'Press the button again. If that does not help, show it and type it by hand.',
  // vault/model
  'kind-unknown': 'Sigill does not know that kind of item.',
  'kind-unknown.next':
    'Choose one of: contact, organisation, function, list, system, credential or envelope.',
  'unknown-field': 'The data have a field that does not exist: {field}.',
  'unknown-field.next': 'Correct the name of the field or take it out, and try again.',
  'field-missing': 'A field that is needed is missing: {field}.',
  'field-missing.next': 'Fill in the field and try again.',
  'field-invalid': 'The field {field} cannot be read.',
  'field-invalid.next':
    'See that the value is written right, for example dates as 2026-03-12, and try again.',
} as const;
