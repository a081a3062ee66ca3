/** Sentences of what saves and copies vaults. */
export const cliCopies = {
  repair: 'Räddar det som är helt ur ett skadat valv till en ny fil, och säger vad som saknas.',
  'repair-entries': '{kept, plural, one {En post} other {# poster}} i loggen räddade.',
  'repair-parts': '{kept, plural, one {En del} other {# delar}} räddade: lås, nycklar och liknande.',
  'repair-rows': '{kept, plural, one {En rad} other {# rader}} räddade: uppgifter med sin historik.',
  'repair-dropped': 'Skadade och bortlämnade: {dropped}. Ställen i filen som inte gick att läsa: {gaps}.',
  'repair-closed':
    'Ett fack där något saknas: {rows, plural, one {en rad} other {# rader}} som är kvar är låsta på nytt, och förlusten är avslutad.',
  'repair-own-rows':
    'Ett fack där något saknas: {rows, plural, one {en egen rad} other {# egna rader}} är bekräftade på nytt. Resten avgör den som förvaltar facket.',
  'repair-left': 'Ett fack där något saknas är lämnat som det är: det avgör den som förvaltar facket.',
  'repair-whole': 'Det nya valvet är helt: {out}. Spara den skadade filen tills du har jämfört.',
  'repair-lacking':
    'Det som är kvar ligger i {out}. Något saknas fortfarande: jämför med en tidigare kopia eller papperet, och spara den skadade filen.',
  'repair-locked':
    'Ingen har bekräftat det som är kvar. Kör kommandot igen med en lösenfras, så bekräftas det som du får ändra.',
} as const;
