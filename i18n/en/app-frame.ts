/** Sentences of the window's frame and of the parts that every screen is built of. */
export const appFrame = {
  'frame.show': 'Show',
  'frame.hide': 'Hide',
  'frame.show-letters': 'Show what is typed in {label}',
  'frame.caps-lock': 'Caps Lock is on: everything becomes capitals',
  'frame.keyboard-swedish': 'The keyboard is Swedish',
  'frame.keyboard-english': 'The keyboard is English: it has no å ä ö',
  'frame.keyboard-other': 'The keyboard is not Swedish',
  'frame.close': 'Close',
  'frame.cancel': 'Cancel',
  'frame.empty': 'Clear',
  'frame.empty-search': 'Clear the search field',
  'frame.type-the-name': 'Type “{name}” to confirm',
  'frame.read-only': 'You can only read.',
  'frame.back-to-list': 'To the list',
  'frame.messages': 'Messages',
  'frame.step-done': ', done',
} as const;
