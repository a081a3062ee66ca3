/** Sentences of the window's settings. */
export const appSettings = {
  'settings.heading': 'How Sigill behaves on this computer',
  'settings.lead': 'Each choice holds at once and is saved.',
  'settings.language': 'Language',
  'settings.theme': 'Appearance',
  'settings.theme-system': 'As the computer',
  'settings.theme-light': 'Light',
  'settings.theme-dark': 'Dark',
  'settings.lock-after': 'Lock when nobody has done anything for',
  'settings.lock-after.help': 'The vault also locks when the computer sleeps or is locked.',
  'settings.minutes': '{minutes, plural, one {one minute} other {# minutes}}',
  'settings.saved': 'Saved.',
  'settings.not-saved': 'The choice could not be saved. It holds until Sigill closes.',
  'settings.second-place': 'A second place for copies',
  'settings.second-place.explained':
    'Each time the vault has been changed a tested copy also goes there. A stick that stays in the computer, or a shared folder, is no backup copy: the same attack reaches it.',
  'settings.second-place.none': 'No second place',
  'settings.second-place.set': 'Copies go here',
  'settings.second-place.choose': 'Choose a folder',
  'settings.second-place.another': 'Choose another folder',
  'settings.second-place.stop': 'Stop putting copies there',
  'settings.second-place.stop-title': 'No more copies will go there',
  'settings.second-place.stop-explained':
    'The copies that already lie there remain. New ones only go beside the vault.',
  'settings.second-place.stopped': 'No more copies go there.',
} as const;
