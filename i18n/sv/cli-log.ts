/** Sentences of `sigill log`. */
export const cliLog = {
  log: 'Visar loggen, prövar den utan nyckel, eller skriver ut den som bevis.',
  'log-paper-same': 'Samma version som papperet: ja.',
  'log-paper-newer': 'Samma version som papperet: nej, något har ändrats sedan dess.',
  'log-note-alone': 'loggbok: {what}, ENSAM: {because}',
  'log-note': 'loggbok: {what}',
  'log-not-counting': '(räknas inte)',
  'log-locked':
    'Loggbokens anteckningar visas inte: lås upp med --passphrase-file eller liknande för att läsa dem.',
  'log-verified':
    '{entries, plural, one {En post} other {# poster}} prövade mot sina underskrifter; {counting} räknas.',
  'log-fingerprint': 'Kontrolltal: {fingerprint}',
  'log-exported':
    '{entries, plural, one {En post} other {# poster}} och {notes, plural, one {en anteckning} other {# anteckningar}} skrivna till {out}.',
} as const;
