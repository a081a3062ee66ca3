/** Sentences of erasure and what is left to do after it. */
export const appErasures = {
  'erasures.loading': 'Fetching the erasures',
  'erasures.heading':
    '{left, plural, =0 {{count, plural, =0 {Nothing is erased} one {One erasure, and it is complete} other {# erasures, all complete}}} one {One erasure is not complete} other {# erasures are not complete}}',
  'erasures.lead':
    'What is erased is gone from the vault for good, with all its history. An erasure is complete only when the compartment has new keys, older copies are removed and paper from before is destroyed.',
  'erasures.empty': 'Erasures will be here',
  'erasures.empty.text': 'Open an item and choose Erase. You need the number of the disposal decision.',
  'erasures.decision': 'Decision {decision}',
  'erasures.no-decision': 'The decision stands in the journal, which you cannot read',
  'erasures.by': 'Erased on {at} by {by}',
  'erasures.complete': 'Complete',
  'erasures.incomplete': 'Not complete',
  'erasures.left': 'This is left to do',
  'erasures.to-rekey': 'New keys for {compartments}, so that older keys open nothing that is left.',
  'erasures.rekey': 'Give new keys',
  'erasures.copies':
    '{count, plural, one {One older copy still holds} other {# older copies still hold}} what was erased.',
  'erasures.remove-copies': 'Remove the copies',
  'erasures.remove-copies.title':
    '{count, plural, one {One older copy is erased} other {# older copies are erased}}',
  'erasures.remove-copies.text':
    'The vault stays, and copies made after the erasure. This cannot be undone. Copies in other places are out of reach: fetch and erase them.',
  'erasures.papers':
    '{count, plural, one {One paper} other {# papers}} from before the erasure may still show it.',
  'erasures.paper': 'Print {number}: {title}',
  'erasures.destroyed': 'It is shredded',
  'erasures.destroyed-named': '{title} is shredded',
  'erasures.others': 'Other copies of the vault lose it when they are merged with this one.',
  'erasures.cannot-rekey': 'Whoever manages the vault gives new keys.',
  'erase.open': 'Erase…',
  'erase.title': 'Erase {title}',
  'erase.text':
    'The item is gone for good, with all its history and all old passwords. This cannot be undone. What stays is that it was there, who erased it and the number of the decision.',
  'erase.decision': 'Number of the disposal decision',
  'erase.decision.help': 'Such as “KS 2026/114”. It stands in the journal.',
  'erase.run': 'Erase for good',
  'erase.done': '{title} is erased. See what is left to do.',
  'erase.show': 'Show',
} as const;
