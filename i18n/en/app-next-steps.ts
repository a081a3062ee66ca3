/** Sentences of what follows the first day. */
export const appNextSteps = {
  'next-steps.loading': 'Looking how far you have come',
  'next-steps.heading':
    '{left, plural, =0 {All the first things are done} one {One thing remains} other {# things remain}}',
  'next-steps.lead':
    'The vault is in use. These make it hold also when you are away or the building is closed. Take them in any order, one at a time.',
  'next-steps.lead-done': 'Well done. The steps stay here, and each can be done again.',
  'next-steps.plan': 'Set days',
  'next-steps.open': 'Not done yet',
  'next-steps.due': 'By {day}',
  'next-steps.due-today': 'Today',
  'next-steps.late': 'Waiting since {day}',
  'next-steps.done': 'Done',
  'next-steps.done-on': 'Done {day}',
  'next-steps.mark': 'It is done',
  'next-steps.mark-step': 'It is done: {what}',
  'next-steps.unmark': 'Not done',
  'next-steps.unmark-step': 'Not done: {what}',
  'next-steps.copied': '{name} is copied and checked. Eject the stick and put it outside the building.',
  'next-steps.stick.explained':
    'Put the stick outside the town hall. One that stays in the computer is no backup copy.',
  'next-steps.stick.start': 'Copy the vault',
  'next-steps.cards.explained':
    'Five people get a card each and three of them are needed. They can be handed out one at a time, and count when one more is confirmed than what is needed.',
  'next-steps.cards.start': 'To the cards',
  'next-steps.second-owner.explained': 'So that the vault never hangs on you.',
  'next-steps.second-owner.start': 'Add a person',
  'next-steps.logins.explained': 'Begin with the website, the domain name and the switchboard.',
  'next-steps.logins.start': 'To the logins',
  'next-steps.paper-vault.explained':
    'The whole vault on code sheets that can be read back, also when all computers are gone.',
  'next-steps.paper-vault.start': 'Print the paper vault',
  'next-steps.test-restore.explained':
    'Read the code sheets and open them with the cards. Only then do you know that it works.',
  'next-steps.test-restore.start': 'Try restoring',
  'next-steps.restore-title': 'The vault is locked while you try',
  'next-steps.restore-text':
    'What you restore becomes a new file of its own name; this vault is not touched. Delete the new file afterwards, open this vault again, and say here that it is done.',
  'next-steps.restore-action': 'Lock and try',
} as const;
