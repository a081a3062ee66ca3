/** Sentences of what settles rights that were changed apart, and of what lies in quarantine. */
export const cliForks = {
  fork: 'Shows both sides where rights were changed apart, or believes the paper in hand.',
  void: 'Settles rights that were changed apart, in favour of one side.',
  quarantine: 'Shows what was saved by somebody who had no right to, and takes it over item by item.',
  'option-with': 'the other copy of the vault',
  'option-keep': 'the side that is to hold; without it this file’s own',
  'option-fingerprint': 'the twenty characters on the latest paper vault',
  'fork-own-side': 'This side, {side}:',
  'fork-side': 'Side {side}:',
  'fork-nothing': 'There is nothing to settle.',
  'fork-how':
    'Compare the characters with the paper. Then run sigill void. Without --keep this side holds; give the paper’s characters with --fingerprint.',
  'fork-confirmed': 'The paper holds on this computer. The vault can be changed again.',
  'void-done': 'Settled: what the other side took away is back.',
  'quarantine-empty': 'Nothing lies in quarantine that you can read.',
  'quarantine-listed':
    '{count, plural, one {One item} other {# items}} in quarantine. Take them over with sigill quarantine accept and the item’s number.',
  'quarantine-accepted': '{count, plural, one {One item is} other {# items are}} taken over and counts now.',
} as const;
