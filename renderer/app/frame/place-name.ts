/** The names of the app's places; apart from the places themselves, so that a screen can name where to go. */
export type PlaceName =
  | 'next-steps'
  | 'contacts'
  | 'lists'
  | 'logins'
  | 'print'
  | 'cards'
  | 'people'
  | 'fork'
  | 'copies'
  | 'check'
  | 'log'
  | 'erasures'
  | 'quarantine'
  | 'settings';
