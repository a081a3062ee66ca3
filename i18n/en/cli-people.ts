/** What the command line says of people, cards and codes. */
export const cliPeople = {
  'slot-started':
    'The start card is replaced by your own passphrase. Shred the card. The line is now called: {label}.',
  'slot-own-added': 'The lock is added: {label}.',
  'slot-together': '{needed} of {of} persons now open the compartment together. None of them opens it alone.',
  'slot-passphrase-changed': 'The passphrase is changed. The old one opens nothing any more.',
  'slot-keys-replaced': 'The passphrase is changed, and what you can read has new keys.',
  'slot-role-changed': 'The rights are changed: {label}.',
  'slot-renamed': 'The line is now called: {label}.',
  'slot-removed': 'Removed: {label}. What could be read has new keys.',
  'slot-handed-over':
    'The vault is handed over to {label}. {moved, plural, one {# item changed hands} other {# items changed hands}}.',
  'slot-owed': 'These compartments need new keys from somebody who may give them: {compartments}.',
  'slot-to-change':
    '{count, plural, one {# password may be known to somebody without rights. Change it:} other {# passwords may be known to somebody without rights. Change them:}}',
  'card-words': '{label}. The words are shown only now:',
  'card-printed': '{label} is in {out}. Print it, seal it and delete the file.',
  'code-replaced': 'The old recovery code is void.',
  'code-printed': 'The recovery code is in {out}. Print it and delete the file.',
  'people-person': 'rights of their own',
  'people-joint': 'open together, {needed} of {of}',
  'people-cards': 'restore cards, {needed} of {of}',
  'people-recovery-code': 'recovery code',
  'people-opening-card': 'opening card',
  'people-knows': 'Can read these logins:',
  'people-answers-for': 'Answers for:',
  'people-stands-in': 'Stands in:',
  'people-holds': 'Holds:',
  'second-person-asks': '{compartment}: two people together',
  'second-person-none': '{compartment}: one person is enough',
  'second-person-keys': '{compartment}: two people together, by the keys',
} as const;
