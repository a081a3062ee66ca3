/** Sentences of crypto's refusals: slots, keys, the log, restore cards and code sheets. */
export const cryptoErrors = {
  'wrong-secret': 'What you typed does not open the vault.',
  'wrong-secret.next':
    'Check that you chose the right line and type it again. Capitals, spaces and hyphens do not matter, but å, ä and ö do.',
  'slot-damaged': 'One of the locks of the vault is damaged. It is not because of what you typed.',
  'slot-damaged.next': 'Open in another way, or fetch an older copy of the vault.',
  'seal-broken': 'Something in the vault has been changed or damaged and cannot be opened.',
  'seal-broken.next': 'The rest can be read. Check the vault, and compare it with an older copy.',
  'key-damaged': 'One of the keys in the vault is damaged or was exchanged.',
  'key-damaged.next': 'Change nothing with this file. Fetch an older copy of the vault.',
  'entry-damaged': 'An event in the history of the vault is damaged or forged.',
  'entry-damaged.next': 'Check the vault. What can be trusted is shown, the rest is marked.',
  'kdf-out-of-range':
    'The lock asks for {memoryMib, number} MiB of memory in {passes, number} passes. Sigill never does that, so the file has been changed.',
  'kdf-out-of-range.next': 'Fetch an older copy of the vault. Type no passphrase into this file.',
  'memory-short': 'This computer does not have {memoryMib, number} MiB of free memory, which opening needs.',
  'memory-short.next': 'Close other programs and try again, or open it on a computer with more memory.',
  'suite-unknown': 'The vault was made by a newer version of Sigill.',
  'suite-unknown.next': 'Install the newer version and open it again.',
  'recovery-code-mistyped': 'The recovery code is mistyped.',
  'recovery-code-mistyped.next':
    'The code is nine groups of four characters. Compare it with the paper, one by one; there is no letter O, it is always a zero.',
  'card-word-unknown': 'Word {position, number} on restore card {index, number} is not in the word list.',
  'card-word-unknown.next': 'Look at the card again. The first four letters of the word are enough.',
  'card-mistyped': 'Restore card {index, number} is mistyped: the words do not belong together.',
  'card-mistyped.next':
    'Compare it with the card, word by word. Most often a word is missing or two have changed places.',
  'cards-too-few':
    'At least {need, plural, one {# restore card} other {# restore cards}} are needed. So far there {have, plural, one {is #} other {are #}}.',
  'cards-too-few.next': 'Find one more restore card and type it in.',
  'cards-mixed': 'Restore card {index, number} belongs to another set than the others.',
  'cards-mixed.next': 'Put that card aside. All cards must have the same number on the front.',
  'card-wrong': 'One of the restore cards does not belong with the others, though it is typed correctly.',
  'card-wrong.next': 'Type in one more card, and Sigill shows which one it is.',
  'share-wrong': 'One of those who open together was given a part that does not match (number {x, number}).',
  'share-wrong.next': 'Let someone else in the group open instead, and make the group anew afterwards.',
  'frame-damaged': 'A code could not be read reliably.',
  'frame-damaged.next': 'Take the picture again, straight from above, in good light and without shadow.',
  'frame-foreign': 'The code is not one of Sigill’s.',
  'frame-foreign.next': 'Read the codes on the code sheets. Other codes do not count.',
  'set-incomplete': 'Codes are missing before it can be restored.',
  'set-incomplete.next': 'Read the sheets that are listed as missing.',
  'set-conflicting': 'Two different codes claim the same place in the same print.',
  'set-conflicting.next':
    'One of the sheets has been changed. Use another copy of the print and tell the security officer.',
  'bad-input': 'Sigill was given something it cannot use.',
  'bad-input.next': 'Nothing has been changed. Try again, and report the error if it comes back.',
} as const;
