/** Sentences of what lies in quarantine: saved by somebody who had no right to. */
export const appQuarantine = {
  'frame.place-quarantine': 'Quarantine',
  'quarantine.loading': 'Fetching the quarantine',
  'quarantine.heading':
    '{count, plural, =0 {Nothing lies in quarantine} one {One change lies in quarantine} other {# changes lie in quarantine}}',
  'quarantine.lead':
    'This was saved by somebody who has no right to, and it is shown nowhere else. Take over what is right. The rest can stay and changes nothing.',
  'quarantine.empty': 'It is empty here',
  'quarantine.empty.text':
    'When two copies are merged, this is where you find what somebody changed without having the right to any more. You see what lies in compartments that you can read, under keys that the vault has.',
  'quarantine.by': 'Saved by {name}, {day}',
  'quarantine.is-new': 'Not in the vault',
  'quarantine.is-there': 'In the vault',
  'quarantine.is-removed': 'Removed in the vault',
  'quarantine.removes': 'Would remove',
  'quarantine.removes.text': 'If you take it over, the item is removed. Its history stays.',
  'quarantine.no-change':
    'All of it was changed again in the vault since. If you take it over, it is seen in the history only.',
  'quarantine.today': 'Today',
  'quarantine.theirs': 'In quarantine',
  'quarantine.conflict': 'Changed in both. Both values come along.',
  'quarantine.masked': 'Hidden',
  'quarantine.second': 'Shown only to two persons together, once the item is taken over.',
  'quarantine.accept': 'Take over',
  'quarantine.accept-named': 'Take over {title}',
  'quarantine.accept-all': 'Take over all {count}',
  'quarantine.together':
    'Saved in one piece with {count, plural, one {one other change} other {# other changes}}. They are taken over together or not at all.',
  'quarantine.accepted':
    '{count, plural, one {{title} is taken over and holds now.} other {# changes are taken over and hold now.}}',
  'quarantine.leave': 'Leave it',
  'quarantine.leave-named': 'Leave {title}',
  'quarantine.left': 'Stays in quarantine',
  'quarantine.look-again': 'Look again',
  'quarantine.look-again-named': 'Look again at {title}',
  'quarantine.may-not': 'You have no right to change this compartment. Ask somebody who has.',
  'quarantine.more': 'Show more',
  'quarantine.unsettled': 'Nothing can be taken over before it is settled.',
  'quarantine.show': 'Show what lies in quarantine',
} as const;
