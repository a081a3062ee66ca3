/** Sentences of merging two copies. */
export const appMerge = {
  'menu.merge': 'Merge two copies…',
  'merge.heading': 'Merge two copies',
  'merge.lead':
    'Was the vault changed in two places? Choose the other copy, and what is there comes here. Nothing is lost, and the other file is not changed.',
  'merge.choose': 'Choose the other copy…',
  'merge.choose-other': 'Choose another file…',
  'merge.looking': 'Checking the copy',
  'merge.merging': 'Merging the copies',
  'merge.found':
    '{count, plural, =0 {{file} holds changes that you cannot read.} one {One item differs between the vault and {file}.} other {# items differ between the vault and {file}.}} Nothing is changed yet.',
  'merge.nothing': '{file} holds nothing that is not here already.',
  'merge.unsettled':
    'Rights were changed apart. The lesser hold, and nothing is erased, until whoever looks after the vault has settled it.',
  'merge.conflicts': 'Changed in both',
  'merge.conflicts-help':
    'Both values come along. The next time somebody saves the item one of them is chosen, and the other stays in the history.',
  'merge.conflict': '{title}: {field}',
  'merge.hidden': 'Not shown here',
  'merge.lines': 'Everything that differs',
  'merge.item': 'Item',
  'merge.what': 'What happened',
  'merge.untitled': 'Without a name',
  'merge.added-here': 'Only here',
  'merge.added-there': 'New from the copy',
  'merge.changed-here': 'Changed here',
  'merge.changed-there': 'Changed in the copy',
  'merge.changed-both': 'Changed in both',
  'merge.removed-here': 'Removed here',
  'merge.removed-there': 'Removed in the copy',
  'merge.erased': 'Erased',
  'merge.quarantined':
    '{by} made {entries, plural, one {one change} other {# changes}} in the copy ({bytes, number} bytes) without having the right to any more.',
  'merge.quarantine-what': 'What is to happen with those changes?',
  'merge.quarantine-leave': 'They stay in the copy',
  'merge.quarantine-take': 'They come along in quarantine and are not shown among the items',
  'merge.original-takes':
    'The original is written anew once you have merged. So that nothing is lost, the changes come along in quarantine, and are not shown among the items.',
  'merge.run': 'Merge',
  'merge.done': 'The copies are merged',
  'merge.done.next': 'All that was in the copy is here now. The copy is as it was.',
  'merge.done.but': 'What somebody with the right did in the copy is here now. The copy is as it was.',
  'merge.to-rekey':
    'Something from the copy lies under older keys. Give the vault new ones, and they hold for all.',
  'merge.rekey': 'Give new keys',
  'merge.rekeyed': 'The vault has new keys.',
} as const;
