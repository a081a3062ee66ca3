/** Sentences of what follows the first day. */
export const appNextSteps = {
  'next-steps.loading': 'Ser efter hur långt ni har kommit',
  'next-steps.heading':
    '{left, plural, =0 {Allt det första är gjort} one {En sak återstår} other {# saker återstår}}',
  'next-steps.lead':
    'Valvet är i bruk. Det här gör att det håller också när du är borta eller huset är stängt. Ta dem i vilken ordning du vill, en i taget.',
  'next-steps.lead-done': 'Bra gjort. Stegen finns kvar här, och vart och ett går att göra om.',
  'next-steps.plan': 'Sätt dagar',
  'next-steps.open': 'Inte gjort än',
  'next-steps.due': 'Senast {day}',
  'next-steps.due-today': 'I dag',
  'next-steps.late': 'Väntar sedan {day}',
  'next-steps.done': 'Gjort',
  'next-steps.done-on': 'Gjort {day}',
  'next-steps.mark': 'Det är gjort',
  'next-steps.mark-step': 'Det är gjort: {what}',
  'next-steps.unmark': 'Inte gjort',
  'next-steps.unmark-step': 'Inte gjort: {what}',
  'next-steps.copied': '{name} är kopierad, och kopian är hel. Mata ut minnet och lägg det utanför huset.',
  'next-steps.stick.explained':
    'Lägg minnet utanför stadshuset. Ett som sitter kvar i datorn är ingen reservkopia.',
  'next-steps.stick.start': 'Kopiera valvet',
  'next-steps.cards.explained':
    'Fem personer får var sitt kort och tre av dem behövs. Korten kan delas ut ett i taget, och räknas när ett mer är bekräftat än vad som behövs.',
  'next-steps.cards.start': 'Till korten',
  'next-steps.second-owner.explained': 'Så att valvet aldrig hänger på dig.',
  'next-steps.second-owner.start': 'Lägg till en person',
  'next-steps.logins.explained': 'Börja med webbplatsen, domännamnet och växeln.',
  'next-steps.logins.start': 'Till inloggningarna',
  'next-steps.paper-vault.explained':
    'Hela valvet på kodblad som går att läsa tillbaka, också när alla datorer är borta.',
  'next-steps.paper-vault.start': 'Skriv ut papperskopian',
  'next-steps.test-restore.explained':
    'Läs in kodbladen och öppna dem med korten. Först då vet ni att det fungerar.',
  'next-steps.test-restore.start': 'Pröva att återställa',
  'next-steps.restore-title': 'Valvet låses medan du prövar',
  'next-steps.restore-text':
    'Det du återställer blir en ny fil med ett eget namn; det här valvet är orört. Radera den nya filen efteråt, öppna det här valvet igen och säg här att det är gjort.',
  'next-steps.restore-action': 'Lås och pröva',
} as const;
