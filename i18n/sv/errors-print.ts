/** What print/pages refuses: the sentence of each code, and its next step. */
export const printErrors = {
  'page-overfull': 'Det som måste rymmas på en sida får inte plats.',
  'page-overfull.next': 'Korta texterna eller ta bort några rader, och skriv ut igen.',
  'too-many-for-page': 'Det är fler uppgifter än sidan har plats för: högst {most}.',
  'too-many-for-page.next': 'Ta bort några, eller dela upp dem på två utskrifter.',
  'code-too-long': 'En av rutorna på kodbladet fick för mycket innehåll.',
  'code-too-long.next': 'Inget är förlorat. Välj det glesare kodbladet och skriv ut igen.',
  'nothing-to-print': 'Det finns inget att skriva ut.',
  'nothing-to-print.next': 'Lägg till minst en rad eller ett dokument, och skriv ut igen.',
} as const;
