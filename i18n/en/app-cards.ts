/** Sentences of the restore cards' screen, and of the recovery code's sheets. */
export const appCards = {
  'recovery-code': 'Recovery code',
  'cards.place': 'Restore cards',
  'cards.loading': 'Seeing how the cards stand',
  'cards.heading': 'Restore cards open the vault when all else is gone',
  'cards.lead':
    'Each card has 33 words and says nothing on its own. A few cards together open the vault, even when only the paper is left.',
  'cards.how-many': 'How many cards, and how many shall be needed?',
  'cards.plan': '{needed} of {of}',
  'cards.plan-recommended': '{needed} of {of} (recommended)',
  'cards.plan-2-3': 'For a small organisation. One card may be lost or away.',
  'cards.plan-3-5': 'Two cards may be lost or away, and two people cannot open it on their own.',
  'cards.plan-4-7': 'For a large organisation in many places.',
  'cards.plan-own': 'Another number',
  'cards.plan-own.explained': 'At least two cards shall be needed. Sixteen cards at most.',
  'cards.of': 'Cards to hand out',
  'cards.needed': 'Cards that are needed',
  'cards.more-of': 'One card more',
  'cards.fewer-of': 'One card fewer',
  'cards.more-needed': 'One more card shall be needed',
  'cards.fewer-needed': 'One card fewer shall be needed',
  'cards.none-to-spare': 'Every card is needed: if a single one is lost the cards cannot restore the vault.',
  'cards.picture': '{of} cards, any {needed} of which open the vault',
  'cards.holders': 'Who shall have the cards?',
  'cards.holders-1':
    'Different people at different workplaces, such as the legal adviser, the fire chief and the security officer.',
  'cards.holders-2':
    'At least two outside the town hall, preferably in a neighbouring municipality. If the house burns or is closed off, the cards can still be gathered.',
  'cards.holders-3': 'Not all on holiday at once. Count on someone not answering.',
  'cards.make': 'Make {of, number} cards',
  'cards.making': 'The cards are being made and read back',
  'cards.cannot-write': 'Cards can only be made while the vault can be changed.',
  'cards.exist': 'The vault already has restore cards',
  'cards.exist-plan': 'The vault already has restore cards: {needed} of {of}.',
  'cards.exist.explained': 'If you make new ones the old become void, and all they opened gets new keys.',
  'cards.replace-title': 'The old cards become void',
  'cards.replace-text':
    'Once the new cards are made the old ones open nothing any more. Nothing in the vault is lost. Code sheets that are printed already are still opened by the old cards: print new code sheets and shred the old.',
  'cards.replace-action': 'Make new cards',
  'cards.replaced': 'The old cards are void.',
  'cards.replaced.next':
    'Gather and shred them. Print new code sheets: the old ones are opened by the old cards.',
  'cards.handing-out': 'Hand the cards out and confirm them',
  'cards.handing-out.lead':
    'Card set {identifier}, {needed} of {of}. Hand over one card at a time, over several days if need be, and type in two words of each.',
  'cards.counts': 'The cards count',
  'cards.counts.explained':
    'Any {needed, number} cards of {of, number} open the vault. Preferably confirm those that are left as well.',
  'cards.counted': '{confirmed} of {of} confirmed',
  'cards.still':
    '{left, plural, one {One more card is to be confirmed} other {# more cards are to be confirmed}} before the cards count.',
  'cards.why-one-more':
    'It takes {needed, number} cards to open. One more is to be confirmed, in case one is lost.',
  'cards.step-print': 'Print the cards',
  'cards.step-print.explained':
    'One sheet for each card with a receipt at its foot. The card holder signs, you keep the receipt.',
  'cards.show-print': 'Show the cards for printing',
  'cards.print-again': 'Print the cards',
  'cards.to-cards': 'To the cards',
  'cards.print-ready': 'The cards are ready to print',
  'cards.print-ready.lead':
    'One sheet for each card. Print on a printer with a cable, and let nobody else see the words.',
  'cards.step-confirm': 'Confirm each card when it is handed over',
  'cards.card': 'Card {index}',
  'cards.confirmed': 'Confirmed',
  'cards.not-confirmed': 'Not confirmed yet',
  'cards.confirm': 'Confirm',
  'cards.confirm-card': 'Confirm card {index}',
  'cards.confirm-again': 'Confirm card {index} again',
  'cards.again': 'Again',
  'cards.ask-title': 'Read two words from card {index}',
  'cards.ask-lead':
    'Ask the card holder to read the words from their paper. The first four letters are enough.',
  'cards.word': 'Word {place, number}',
  'cards.word-unknown': 'No word on the cards begins like that.',
  'cards.word-taken': 'That makes “{word}”.',
  'cards.wrong': 'That does not agree with card {index}.',
  'cards.wrong.next':
    'See that it is card {index} of card set {identifier}, and that the words are numbers {first} and {second}.',
  'cards.check': 'Check the words',
  'cards.card-done': 'Card {index} is confirmed',
  'cards.leave':
    'You can leave this page and go on later. When the vault locks the words are forgotten, and cards not confirmed by then cannot be confirmed here.',
  'cards.new-set': 'Make a new card set',
  'cards.code-title': 'The recovery code on two sheets',
  'cards.code-lead':
    'The code opens the vault alone. It stands on two sheets that are kept in two places. It is shown only until you have confirmed it or locked the vault.',
  'cards.code-show': 'Show the sheets for printing',
  'cards.code-ready': 'The recovery code is ready to print',
  'cards.code-ready.lead':
    'Two sheets, half of the code on each. Put them into envelopes of their own in different places.',
  'cards.code-check': 'Confirm the code',
  'cards.code-ask': 'Read four characters from the sheets',
  'cards.code-ask-lead':
    'Count from the beginning of the code, without hyphens. Characters 1 to 16 stand on the first sheet.',
  'cards.code-character': 'Character {place, number}',
  'cards.code-wrong': 'That does not agree with the code.',
  'cards.code-wrong.next':
    'Count the characters from the beginning again. What looks like an O is always a zero.',
  'cards.code-done': 'The recovery code is confirmed',
} as const;
