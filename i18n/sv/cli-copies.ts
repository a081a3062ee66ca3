/** Sentences of what saves and copies vaults. */
export const cliCopies = {
  repair: 'Räddar det som är helt ur ett skadat valv till en ny fil, och säger vad som saknas.',
  'repair-entries': '{kept, plural, one {En post} other {# poster}} i loggen räddade.',
  'repair-parts': '{kept, plural, one {En del} other {# delar}} räddade: lås, nycklar och liknande.',
  'repair-packs': '{kept, plural, one {En bunt} other {# buntar}} räddade: många uppgifter i varje.',
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
  backup: 'Gör en kopia av valvet och prövar den innan den får sitt namn.',
  'backup-made':
    'Kopian är gjord och prövad: {out} ({kilobytes} kB, {entries, plural, one {en post} other {# poster}} i loggen).',
  'backup-where':
    'Lägg den på ett annat ställe än valvet. Ett USB-minne som sitter i datorn, eller en mapp på samma server, är ingen reservkopia.',
  generations: 'Visar de kopior som sparas efter varje ändring, eller gör ett valv av en av dem.',
  'generations-none': 'Inga kopior är sparade här än.',
  'generation-restored': 'Ett valv är gjort av kopian {id}: {out}.',
  'generation-kept': 'Kopia sparad: {id}.',
  'generation-outdated':
    '{count, plural, one {En äldre kopia} other {# äldre kopior}} under gamla nycklar borttagna.',
  'generation-failed': 'Ingen kopia kunde sparas ({message}). Det som ändrades är sparat i valvet.',
  'option-place': 'mappen där kopiorna ligger, om det inte är bredvid valvet',
  'shared-apart': 'Ändringen är sparad i en lokal kopia men har inte nått den delade mappen.',
} as const;
