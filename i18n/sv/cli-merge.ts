/** Sentences of what merges copies and gives new keys. */
export const cliMerge = {
  merge: 'Slår ihop en annan kopia av valvet med det här. Den andra filen ändras inte.',
  rekey: 'Ger nya nycklar till alla fack som du ansvarar för, och låser allt i dem på nytt.',
  'option-dry-run-merge': 'säg vad som skulle hända och skriv ingenting',
  'option-quarantined': 'ta med (take) eller lämna (leave) ändringar av dem som inte längre fick göra dem',
  'merge-nothing': 'Kopian innehåller inget som inte redan finns här.',
  'merge-would':
    'Skulle hämta {entries, plural, one {en post} other {# poster}} i loggen och {rows, plural, one {en rad} other {# rader}}. Inget är skrivet.',
  'merge-done':
    'Hopslaget: {entries, plural, one {en post} other {# poster}} i loggen och {rows, plural, one {en rad} other {# rader}} hämtade.',
  'merge-added-here': 'finns bara här',
  'merge-added-there': 'ny från kopian',
  'merge-changed-here': 'ändrad här',
  'merge-changed-there': 'ändrad i kopian',
  'merge-changed-both': 'ändrad på båda håll',
  'merge-removed-here': 'borttagen här',
  'merge-removed-there': 'borttagen i kopian',
  'merge-erased': 'gallrad',
  'merge-conflict': '{field} står emot varandra:',
  'merge-hidden': '(visas inte)',
  'merge-quarantined':
    '{by}: {entries, plural, one {en ändring} other {# ändringar}}, {bytes, number} byte, gjorda utan rätt till det.',
  'merge-unsettled':
    'Behörigheter har ändrats på var sitt håll. De lägre gäller, och inget raderas, tills det är avgjort.',
  'merge-retold':
    '{by} gav nya nycklar: {count, plural, one {en uppgift säger} other {# uppgifter säger}} något annat än förut, eller saknas.',
  'merge-to-rekey': 'Behöver nya nycklar: {compartments}. Kör sigill rekey.',
  rekeyed: 'Nya nycklar till: {compartments}.',
  'rekey-owed': 'Behöver fortfarande nya nycklar, av den som ansvarar där: {compartments}.',
} as const;
