/** Sentences of `sigill log`. */
export const cliLog = {
  log: 'Visar loggen, prövar den utan nyckel, eller skriver ut den som bevis.',
  'log-paper-same': 'Samma version som papperet: ja.',
  'log-paper-newer': 'Samma version som papperet: nej, något har ändrats sedan dess.',
  'log-deed-founded': 'valvet skapat',
  'log-deed-joined': 'två kopior sammanförda',
  'log-deed-door-text-changed': 'dörrtexten ändrad',
  'log-deed-principal-added': '{count, plural, one {en ny behörig} other {# nya behöriga}}',
  'log-deed-principal-removed': '{count, plural, one {en behörig borttagen} other {# behöriga borttagna}}',
  'log-deed-rights-changed': '{count, plural, one {en behörighet ändrad} other {# behörigheter ändrade}}',
  'log-deed-keys-changed':
    '{count, plural, one {nya nycklar för en behörig} other {nya nycklar för # behöriga}}',
  'log-deed-compartment-made': '{count, plural, one {ett nytt fack} other {# nya fack}}',
  'log-deed-compartment-changed': '{count, plural, one {ett fack ändrat} other {# fack ändrade}}',
  'log-deed-key-made': '{count, plural, one {ny nyckel för ett fack} other {nya nycklar för # fack}}',
  'log-deed-parts-listed': '{count, plural, one {en del tillagd} other {# delar tillagda}}',
  'log-deed-parts-withdrawn': '{count, plural, one {en del återkallad} other {# delar återkallade}}',
  'log-deed-rows-listed': '{count, plural, one {en rad sparad} other {# rader sparade}}',
  'log-deed-rows-listed-anew': '{count, plural, one {en rad låst på nytt} other {# rader låsta på nytt}}',
  'log-deed-erased': '{count, plural, one {en uppgift gallrad} other {# uppgifter gallrade}}',
  'log-deed-voided': '{count, plural, one {en post förklarad ogiltig} other {# poster förklarade ogiltiga}}',
  'log-deed-printed': 'pappersvalv utskrivet',
  'log-deed-restored': 'återställt från papper eller kopia',
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
