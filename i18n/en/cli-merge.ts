/** Sentences of what merges copies and gives new keys. */
export const cliMerge = {
  merge: 'Merges another copy of the vault into this one. The other file is not changed.',
  rekey: 'Gives new keys to every compartment that you manage, and seals all in them anew.',
  'option-dry-run-merge': 'say what would happen and write nothing',
  'option-quarantined': 'take along or leave changes by those who no longer had the right to make them',
  'merge-nothing': 'The copy holds nothing that is not here already.',
  'merge-would':
    'Would fetch {entries, plural, one {one entry} other {# entries}} of the log and {rows, plural, one {one row} other {# rows}}. Nothing is written.',
  'merge-done':
    'Merged: {entries, plural, one {one entry} other {# entries}} of the log and {rows, plural, one {one row} other {# rows}} fetched.',
  'merge-added-here': 'only here',
  'merge-added-there': 'new from the copy',
  'merge-changed-here': 'changed here',
  'merge-changed-there': 'changed in the copy',
  'merge-changed-both': 'changed in both',
  'merge-removed-here': 'removed here',
  'merge-removed-there': 'removed in the copy',
  'merge-erased': 'erased',
  'merge-conflict': '{field} stands against itself:',
  'merge-hidden': '(not shown)',
  'merge-quarantined':
    '{by}: {entries, plural, one {one change} other {# changes}}, {bytes, number} bytes, made without the right to.',
  'merge-unsettled':
    'Rights were changed apart. The lesser hold, and nothing is erased, until that is settled.',
  'merge-retold':
    '{by} gave new keys: {count, plural, one {one item says} other {# items say}} something else than before, or is missing.',
  'merge-to-rekey': 'Needs new keys: {compartments}. Run sigill rekey.',
  rekeyed: 'New keys for: {compartments}.',
  'rekey-owed': 'Still needs new keys, by whoever manages it: {compartments}.',
} as const;
