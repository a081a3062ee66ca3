/** Sentences of merging two copies. */
export const appMerge = {
  'menu.merge': 'Slå ihop två kopior…',
  'merge.heading': 'Slå ihop två kopior',
  'merge.lead':
    'Har valvet ändrats på två ställen? Välj den andra kopian, så hämtas det som finns där hit. Inget går förlorat, och den andra filen ändras inte.',
  'merge.choose': 'Välj den andra kopian…',
  'merge.choose-other': 'Välj en annan fil…',
  'merge.looking': 'Kopian kontrolleras',
  'merge.merging': 'Kopiorna slås ihop',
  'merge.found':
    '{count, plural, =0 {{file} innehåller ändringar som du inte kan läsa.} one {En uppgift skiljer sig mellan valvet och {file}.} other {# uppgifter skiljer sig mellan valvet och {file}.}} Inget är ändrat än.',
  'merge.nothing': '{file} innehåller inget som inte redan finns här.',
  'merge.unsettled':
    'Behörigheter har ändrats på var sitt håll. De lägre gäller, och inget raderas, tills den som ansvarar för valvet har avgjort det.',
  'merge.conflicts': 'Ändrat på båda håll',
  'merge.conflicts-help':
    'Båda värdena följer med. Nästa gång någon sparar uppgiften väljs ett av dem, och det andra finns kvar i historiken.',
  'merge.conflict': '{title}: {field}',
  'merge.hidden': 'Visas inte här',
  'merge.lines': 'Allt som skiljer sig',
  'merge.item': 'Uppgift',
  'merge.what': 'Vad har hänt',
  'merge.untitled': 'Utan namn',
  'merge.added-here': 'Finns bara här',
  'merge.added-there': 'Ny från kopian',
  'merge.changed-here': 'Ändrad här',
  'merge.changed-there': 'Ändrad i kopian',
  'merge.changed-both': 'Ändrad på båda håll',
  'merge.removed-here': 'Borttagen här',
  'merge.removed-there': 'Borttagen i kopian',
  'merge.erased': 'Gallrad',
  'merge.quarantined':
    '{by} har gjort {entries, plural, one {en ändring} other {# ändringar}} i kopian ({bytes, number} byte) utan att längre ha rätt till det.',
  'merge.quarantine-what': 'Vad ska hända med de ändringarna?',
  'merge.quarantine-leave': 'De stannar i kopian',
  'merge.quarantine-take': 'De följer med i karantän och visas inte bland uppgifterna',
  'merge.original-takes':
    'Originalet skrivs om när du har slagit ihop. För att inget ska gå förlorat följer ändringarna med i karantän, och de visas inte bland uppgifterna.',
  'merge.run': 'Slå ihop',
  'merge.done': 'Kopiorna är hopslagna',
  'merge.done.next': 'Allt som fanns i kopian finns nu här. Kopian är som den var.',
  'merge.done.but': 'Det som någon med rätt har gjort i kopian finns nu här. Kopian är som den var.',
  'merge.to-rekey': 'Något från kopian ligger under äldre nycklar. Ge valvet nya, så gäller de för allt.',
  'merge.rekey': 'Ge nya nycklar',
  'merge.rekeyed': 'Valvet har nya nycklar.',
} as const;
