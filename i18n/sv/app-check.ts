/** Sentences of the check, of what is saved of a damaged file, and of what this machine remembers. */
export const appCheck = {
  'check.heading': 'Är valvet helt?',
  'check.lead':
    'Kontrollen läser varje byte: underskrifter, uppgifter, historik och lås. Den ändrar inget, och du kan arbeta under tiden.',
  'check.run': 'Kontrollera nu',
  'check.again': 'Kontrollera igen',
  'check.running': 'Valvet kontrolleras',
  'check.stopped': 'Kontrollen stoppades. Inget är ändrat.',
  'check.whole': 'Allt är helt',
  'check.whole.text': 'Varje underskrift, uppgift och lås stämmer.',
  'check.notices': 'Allt är helt, men det här är värt att veta',
  'check.damaged': 'Något är skadat eller ändrat',
  'check.damaged.text':
    'Skriv inte mer i det här valvet. Gå till en tidigare kopia, eller spara det som är helt i en ny fil. Det som syns på skärmen är prövat.',
  'check.found': 'Det här hittades',
  'check.times': '{count, plural, one {En gång} other {# gånger}}',
  'check.where': 'Fack: {compartments}',
  'check.by': 'Underskrivet av: {who}',
  'check.kind-damage': 'Skada',
  'check.kind-notice': 'Att veta',
  'check.to-copies': 'Till kopiorna',
  'check.repair': 'Rädda till en ny fil…',
  'check.repair.heading': 'Är filen skadad?',
  'check.repair.text':
    'Allt som stämmer sparas i en ny fil, och du får veta vad som saknas. Den här filen läses bara.',
  'check.repairing': 'Det som är helt sparas i en ny fil',
  'check.repaired': 'Det nya valvet är helt: {name}',
  'check.repaired-lacking': 'Något saknas fortfarande i {name}',
  'check.repaired.text': 'Behåll den skadade filen tills du har jämfört med en kopia eller papperet.',
  'check.saved-entries': 'Poster i loggen',
  'check.saved-parts': 'Lås, nycklar och liknande',
  'check.saved-packs': 'Buntar med många uppgifter i varje',
  'check.saved-rows': 'Uppgifter med sin historik',
  'check.saved': '{kept, plural, =0 {Inga räddade} one {En räddad} other {# räddade}}',
  'check.saved-gone':
    '{kept, plural, =0 {Inga räddade} one {En räddad} other {# räddade}}, {dropped, plural, =0 {inga skadade} one {en skadad} other {# skadade}}, {gaps, plural, =0 {inget ställe} one {ett ställe} other {# ställen}} i filen gick inte att läsa',
  'check.closed':
    '{compartment}: {rows, plural, one {en rad som är kvar är låst} other {# rader som är kvar är låsta}} på nytt, och förlusten är avslutad.',
  'check.own-rows':
    '{compartment}: {rows, plural, one {en egen rad är bekräftad} other {# egna rader är bekräftade}}. Resten avgör den som förvaltar facket.',
  'check.left': '{compartment}: lämnat som det är. Det avgör den som förvaltar facket.',
  'check.not-vouched':
    'Ingen har bekräftat det som är kvar: dina nycklar gick inte att öppna i den nya filen.',
  'recall.older': 'Den här kopian saknar något som den här datorn såg {at}.',
  'recall.older.text':
    'Den är äldre, eller ändrad på ett annat ställe. Det behöver inte vara något fel. Finns den nyare kopian, slå ihop dem, så går inget förlorat.',
  'recall.contradicted': 'Något som gällde när den här datorn såg valvet sist gäller inte längre.',
  'recall.contradicted.text': 'Fråga den som ändrade det innan du litar på kopian.',
  'recall.taken': '{by} tog bort behörighet {at}.',
  'recall.merge': 'Slå ihop två kopior…',
  'recall.accept': 'Det är rätt kopia…',
  'recall.accept.title': 'Den här kopian är den som gäller',
  'recall.accept.text':
    'Datorn glömmer vad den såg förut och jämför med den här kopian från och med nu. Det som bara fanns i den andra kopian kommer inte hit, utom om du slår ihop dem. Inget i valvet ändras.',
  'recall.accept.action': 'Godta kopian',
  'recall.accepted': 'Kopian är godtagen.',
} as const;
