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
  unexpected: 'Något gick fel som Sigill inte väntade sig.',
  'unexpected.next': 'Inget i valvet har ändrats. Stäng Sigill, öppna det igen och försök en gång till.',
  'engine-gone': 'Den del av Sigill som håller valvet har stannat.',
  'engine-gone.next': 'Inget är förlorat: det som sparats ligger i valvet. Stäng Sigill och öppna det igen.',
  'request-unknown': 'Fönstret frågade efter något som Sigill inte känner till.',
  'request-unknown.next': 'Stäng Sigill och öppna det igen. Händer det på nytt: installera om samma version.',
  'request-refused': 'Fönstret skickade något som Sigill inte tar emot.',
  'request-refused.next': 'Inget har ändrats. Försök igen.',
  'sender-refused': 'En fråga kom från något annat än Sigills eget fönster.',
  'sender-refused.next': 'Den fick inget svar. Stäng Sigill och öppna det igen.',
  'copy-refused': 'Det gick inte att kopiera.',
  'copy-refused.next': 'Tryck på knappen igen. Går det ändå inte: visa och skriv av.',
  // vault/model
  'kind-unknown': 'Sigill känner inte till den sortens uppgift.',
  'kind-unknown.next': 'Välj en av: kontakt, organisation, funktion, lista, system, inloggning eller kuvert.',
  'unknown-field': 'Uppgifterna har ett fält som inte finns: {field}.',
  'unknown-field.next': 'Rätta fältets namn eller ta bort det, och försök igen.',
  'field-missing': 'Ett fält som behövs saknas: {field}.',
  'field-missing.next': 'Fyll i fältet och försök igen.',
  'field-invalid': 'Fältet {field} går inte att läsa.',
  'field-invalid.next':
    'Se efter att värdet är rätt skrivet, till exempel datum som 2026-03-12, och försök igen.',
} as const;
