import type { appLogins as source } from '../sv/app-logins.ts';

/** Sentences of the logins screen and of a password that is shown. */
export const appLogins: Readonly<Record<keyof typeof source, string>> = {
  'logins.heading': 'Logins',
  'logins.search': 'Search name, system, user name',
  'logins.column-name': 'Name and system',
  'logins.empty': 'There are no logins here yet',
  'logins.empty.next':
    'Begin with what is needed first: the web site, the domain name, the break-glass account. Passwords lie encrypted in the vault.',
  'logins.hidden': 'Hidden',
  'logins.show': 'Show',
  'logins.show-field': 'Show {field}',
  'logins.show-with-reason': 'Show and give a reason',
  'logins.copy': 'Copy',
  'logins.copy-field': 'Copy {field}',
  'logins.copied': '{field} has been copied and is cleared in {seconds} seconds.',
  'logins.copied-unnoted':
    '{field} has been copied and is cleared in {seconds} seconds. The journal could not be written: put it down in the log book.',
  'logins.ask.title': '{title}: {field}',
  'logins.ask.explained': 'The journal will hold that you showed it, when and why.',
  'logins.ask.reason': 'Reason (optional)',
  'logins.ask.show': 'Show now',
  'logins.fetching': 'Reading it and writing in the journal',
  'logins.hides-in': 'Hidden in {seconds} s',
  'logins.hides-in-said': 'Hidden in {seconds} seconds.',
  'logins.was-hidden': '{field} is hidden again.',
  'logins.hide': 'Hide now',
  'logins.length': '{count, plural, one {1 character} other {# characters}}',
  'logins.length-name': 'Length',
  'logins.noted': 'The journal holds that you showed it.',
  'logins.not-noted':
    'The journal could not be told that you showed it, because the vault can only be read. Put it down in the log book.',
  'logins.code': 'One-time code',
  'logins.show-code': 'Show the code',
  'logins.code-holds':
    'Good for {seconds, plural, one {one more second} other {# more seconds}}. Then comes the next.',
  'logins.no-code': 'No code can be worked out',
  'logins.no-code.next':
    'What is kept for one-time codes is no key to codes that change by the clock. Show the key and compare it with the one you were given.',
  'logins.not-said': 'Not said',
  'logins.read-aloud': 'Reads: {reading}',
  'logins.must-change': 'To be changed',
  'logins.exposed': 'May be known to others: change it',
  'logins.retired': 'No longer used',
  'logins.break-glass': 'Break-glass account',
  'extra.add': 'Add a field',
  'extra.place': 'Field {place}',
  'extra.label': 'Name of field {place}',
  'extra.value': 'Content of field {place}',
  'extra.hidden': 'Hide the content until somebody shows it',
  'extra.remove': 'Remove field {place}',
};
