/** What the command line answers, and what it says of findings. */
export const cliAnswers = {
  'owner-label': 'Valvets ägare',
  'recovery-label': 'Återställningskod',
  'note-rolled-back-in-memory':
    'En avbruten skrivning togs tillbaka i minnet. Filen är orörd, för den ligger på ett skrivskyddat medium.',
  'in-use': 'Någon skriver i valvet på {host} (process {pid}) sedan {since}.',
  'note-read-only':
    'Valvet går inte att skriva i här. Det är öppnat för att bara läsa, och loggboken får inte veta.',
  'not-noted': 'Loggboken fick inte veta. Skriv upp det på papper.',
  'init-done': 'Valvet är skapat: {path}',
  'init-code': 'Återställningskoden. Den visas bara nu:',
  'init-code-next': 'Skriv av den på papper, i två halvor på två ställen, och jämför tecken för tecken.',
  'demo-done': 'Exempelvalvet är skapat: {path}. Allt i det är påhittat.',
  'info-vault': 'Valv {vault}',
  'info-size': '{kilobytes} kB, {entries, plural, one {en händelse} other {# händelser}} i historiken',
  'info-newer': 'Gjort med en nyare version: det går att läsa men inte att ändra.',
  'info-slots': 'Lås:',
  'slot-passphrase': 'lösenfras',
  'slot-passphrase-and-key-file': 'lösenfras och nyckelfil',
  'slot-recovery-code': 'återställningskod',
  'slot-cards': 'återställningskort',
  'slot-unknown': 'okänt slag',
  'slot-damaged': 'skadat',
  'slot-missing': 'saknas',
  'slot-added': 'Låset är tillagt: {label}. Personen får egna nycklar vid första upplåsningen.',
  'check-whole': 'Allt som lästes är helt.',
  'check-damaged': 'Valvet är skadat eller ändrat. Skriv inte i det. Hämta en äldre kopia och jämför.',
  'check-locked': 'Bara utsidan är läst: historiken och låsen. Lås upp för att också läsa innehållet.',
  added: 'Tillagt: {id}',
  edited: 'Ändrat: {id}',
  removed: 'Borttaget ur listorna: {id}. Historiken finns kvar.',
  erased: 'Gallrat: {id}',
  'erased-next': 'Äldre kopior och utskrivna papper kan ha kvar uppgiften. Byt ut dem också.',
  'show-hidden': 'Lösenord och koder visas med --reveal.',
  'show-conflicts': 'Ändrat på två håll, se efter vad som gäller: {fields}',
  'show-not-noted':
    'Valvet gick inte att skriva i, så loggboken vet inte att detta visades. Skriv upp det på papper.',
  'history-removed': '{at} borttaget',
  'custodians-leave-out':
    'De här korten öppnar inte det som kräver två personer tillsammans: {compartments}.',
  'custodians-replaced':
    'Valvet hade redan återställningskort. De gäller inte längre. Samla in och strimla dem.',
  'custodians-words': '{threshold} av {count} kort behövs. Orden visas bara nu:',
  'custodians-printed': 'Korten är utskrivna till {out}. Radera filen när de är på papper.',
  'custodians-none': 'Valvet har inga återställningskort.',
  'custodians-count':
    'Kortserie {identifier}, {needed} av {of}: {confirmed} är bekräftade, och korten räknas.',
  'custodians-still':
    'Kortserie {identifier}, {needed} av {of}: {confirmed} är bekräftade. {left, plural, one {Ett till} other {# till}} innan korten räknas.',
  'custodians-nobody': 'inte utlämnat',
  'custodians-confirmed': 'bekräftat {day}',
  'custodians-open': 'inte bekräftat än',
  'custodians-unknown': 'går inte att bekräfta här',
  'custodians-tested': 'Korten öppnar valvet. Kortserie {identifier}.',
  'custodians-wrong': 'De här raderna hör inte till serien: {lines}',
  'import-would':
    '{count, plural, =0 {Inget} one {En uppgift} other {# uppgifter}} skulle läsas in. Inget är ändrat.',
  imported:
    '{count, plural, =0 {Inget är inläst.} one {En uppgift är inläst.} other {# uppgifter är inlästa.}}',
  'import-row': 'rad {row}:',
  'import-name-missing': 'namn saknas, utelämnad',
  'import-field-refused': 'värdet går inte att ta emot, utelämnat:',
  'import-number-doubtful': 'numret ser ut att ha förstörts av ett kalkylprogram',
  'import-row-too-long': 'fler celler än rubriker, de sista är utelämnade',
  'import-column-unknown': 'okänd rubrik, kolumnen är utelämnad:',
  'import-map-column-missing': 'rubriken i kolumnvalet finns inte i filen:',
  'import-card-damaged': 'kortet går inte att läsa, utelämnat',
  'import-left-picture': '{count, plural, one {en bild utelämnad} other {# bilder utelämnade}}',
  'import-left-nested-card':
    '{count, plural, one {ett kort i ett annat utelämnat} other {# kort i andra utelämnade}}',
  'import-left-property':
    '{count, plural, one {ett fält utan motsvarighet utelämnat} other {# fält utan motsvarighet utelämnade}}',
  'import-left-attachment': '{count, plural, one {en bilaga utelämnad} other {# bilagor utelämnade}}',
  'import-left-in-recycle-bin':
    '{count, plural, one {en post i papperskorgen utelämnad} other {# poster i papperskorgen utelämnade}}',
  'import-left-passkey':
    '{count, plural, one {en nyckel som inte går att flytta utelämnad} other {# nycklar som inte går att flytta utelämnade}}',
  'import-duplicates': 'Kan finnas redan, inlästa ändå:',
  exported: '{count, plural, one {En uppgift är skriven} other {# uppgifter är skrivna}} till {out}.',
  'export-withheld':
    '{count, plural, one {En inloggning är utelämnad} other {# inloggningar är utelämnade}}: de lämnas ut av två personer tillsammans, eller med --alone-because.',
  'export-open': 'Filen är inte krypterad. Radera den när den inte behövs längre.',
  printed:
    '{count, plural, one {En sida} other {# sidor}}, utskrift {number}: {out}. Koderna är lästa tillbaka.',
  'print-secret': 'Filen innehåller lösenord i klartext. Skriv ut på en lokal skrivare och radera filen.',
  'print-not-registered':
    'Utskriften står i loggboken men inte i förteckningen, för det räcker inte behörigheten.',
  'print-left-out':
    '{count, plural, one {En person är utelämnad} other {# personer är utelämnade}}: skyddade personuppgifter, eller ska aldrig skrivas ut.',
  'print-withheld':
    '{count, plural, one {Ett kuvert är utelämnat} other {# kuvert är utelämnade}}: de skrivs ut av två personer tillsammans, eller med --alone-because.',
  'print-lacks': 'Kodbladen saknar fack som du inte kan läsa: {what}',
  'restore-file': '{file}: {count, plural, =0 {inga koder} one {en kod} other {# koder}}',
  'restore-codes': '{seen, plural, one {En kod läst} other {# koder lästa}}. {needed} av {of} behövs.',
  'restore-missing': '{count, plural, one {Sidan {pages} saknas.} other {Sidorna {pages} saknas.}}',
  'restore-other-set': 'Blad ur en annan utskrift, serie {set}, är inte medräknade.',
  restored: 'Valvet är återställt: {out}',
  'restore-fingerprint': 'Utskrivet {printed}. Jämför fingeravtrycket med bladen: {fingerprint}',
  'restore-sealed': 'Fortfarande förseglat, för det öppnas av annat: {what}',
  'restore-absent': 'Fanns inte med på bladen: {what}',
  'restore-gate':
    'Valvet går bara att läsa tills någon svarar på vem som har slutat sedan utskriften: --removed LABEL, eller --removed none.',
  'gate-answered': 'Frågan är besvarad: allt har fått nya nycklar, och valvet går att ändra.',
} as const;
