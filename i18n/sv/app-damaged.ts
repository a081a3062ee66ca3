/** Sentences about a vault file that is too damaged to be opened or unlocked. */
export const appDamaged = {
  'damaged.cannot-open': '{file} går inte att öppna',
  'damaged.ways': 'Det här kan du göra',
  'damaged.maybe': 'Slutar namnet redan så är filens början skadad. Då kan du göra så här.',
  'damaged.more': 'Kontrollera eller rädda',
  'damaged.check': 'Kontrollera filen',
  'damaged.check.explained': 'Se allt som är skadat. Filen läses bara.',
  'damaged.copies': 'Ta tillbaka en kopia',
  'damaged.copies.explained': 'Sparade kopior ligger bredvid valvet och på det andra stället.',
  'damaged.repair': 'Rädda det som är helt',
  'damaged.repair.explained': 'Det som stämmer sparas i en ny fil, och du får veta vad som saknas.',
  'damaged.heading': 'Något är fel med {file}',
  'damaged.lead': 'Filen läses bara och ändras aldrig härifrån. Behåll den tills du har fått tillbaka allt.',
  'damaged.nav': 'Kontrollera, ta tillbaka eller rädda',
  'damaged.back': 'Tillbaka',
  'damaged.check.running': 'Filen kontrolleras',
  'damaged.cannot': 'Filen går inte att öppna som valv.',
  'damaged.found': 'Något är skadat eller ändrat.',
  'damaged.found.next': 'Ta tillbaka en kopia från före skadan, eller rädda det som är helt.',
  'damaged.none-found': 'Ingen skada syns utan att låsa upp.',
  'damaged.only-outside':
    'Utan att låsa upp syns vad som är ändrat eller saknas i filen. Vad uppgifterna säger prövas när valvet är upplåst.',
  'damaged.copies.heading':
    '{count, plural, =0 {Ingen kopia finns här} one {En kopia finns} other {# kopior finns}}',
  'damaged.copies.lead':
    'Gör ett nytt valv av den nyaste kopian som är hel. Det som ändrades efter den finns inte i den.',
  'damaged.copies.none':
    'Kopior ligger i mappen {folder}, och på det andra stället om ett är valt. Sitter minnet i?',
  'damaged.copies.again': 'Leta igen',
  'damaged.repair.heading': 'Det som är helt, i en ny fil',
  'damaged.nothing-saved':
    'Inget gick att rädda: filens början, eller loggens, går inte att läsa. Ta tillbaka en kopia, eller börja från papperet.',
  'damaged.vouch.heading': 'Lås upp den nya filen',
  'damaged.vouch.lead':
    'Den som låser upp bekräftar det som är kvar, så långt behörigheten räcker. Annars sägs det som saknas varje gång. Det går att göra senare.',
  'damaged.vouch': 'Lås upp och bekräfta',
  'damaged.vouching': 'Den nya filen låses upp och bekräftas',
  'damaged.no-way-in':
    'Inget lås gick att rädda, så den nya filen går inte att låsa upp. Ta tillbaka en kopia, eller börja från papperet.',
  'damaged.open-saved': 'Öppna det nya valvet',
  'damaged.opens-with': 'Öppnas med',
} as const;
