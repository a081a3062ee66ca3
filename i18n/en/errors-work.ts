/** Sentences of what the app and the command line do with a vault: files, printing, restoring. */
export const workErrors = {
  'file-not-found': 'The file does not exist.',
  'file-not-found.next': 'See that name and folder are right, and that the USB stick is plugged in.',
  'not-writable': 'Nothing can be written there.',
  'not-writable.next': 'Choose another folder, or a stick that is not write-protected.',
  'not-a-file': 'That is a folder, not a file.',
  'not-a-file.next': 'Write the whole name of the file.',
  'file-too-large': 'The file is too large: {megabytes} MB. At most {limit} MB can be read.',
  'file-too-large.next': 'See that it is the right file. If it is, split it into several.',
  'not-text': 'The file is no text file in UTF-8.',
  'not-text.next': 'Open it in a text editor and save it as plain text (UTF-8).',
  'out-exists': 'A file of that name is already there.',
  'out-exists.next': 'Choose another name. Sigill never overwrites a file on its own.',
  'secret-missing': 'There is nothing to unlock with.',
  'secret-missing.next':
    'Give the passphrase, the recovery code or the restore cards in a file, or run the command in a terminal and Sigill will ask.',
  'passphrase-too-weak': 'The passphrase is too easy to guess.',
  'passphrase-too-weak.next':
    'Choose five or six words that do not belong together, long rather than tricky.',
  'own-passphrase-needed': 'The start card is good for the first time only.',
  'own-passphrase-needed.next':
    'Choose a passphrase of your own. It replaces the card, which you then shred.',
  'no-such-person': 'Nobody in the vault is called that.',
  'no-such-person.next': 'Look in the list for what the person or card is called.',
  'choose-person': 'Several are called that.',
  'choose-person.next': 'Give the person’s number instead.',
  'nobody-to-join': 'Nobody else in the vault can join.',
  'nobody-to-join.next':
    'The second person needs a passphrase of their own and must have unlocked the vault once. Add the person under People and access.',
  'act-over': 'What the second person joined for is done.',
  'act-over.next': 'Ask the person to join again for the next thing.',
  'second-person-needed': 'This is shown to two people together.',
  'second-person-needed.next':
    'Ask another person of the vault to join and type their passphrase. If that cannot be: go on alone and write why.',
  'successor-not-ready': 'Whoever is to take over has not unlocked the vault yet.',
  'successor-not-ready.next': 'Ask them to unlock it once with a passphrase of their own, and try again.',
  'not-this-kind': 'The item is of another kind than is needed here.',
  'not-this-kind.next': 'List the items and choose one of the right kind.',
  'nothing-selected': 'There is nothing left to take along.',
  'nothing-selected.next': 'Choose other items, or open the vault with rights that reach them.',
  'print-cancelled': 'The print was stopped.',
  'print-cancelled.next':
    'Nothing was printed and nothing stands in the register. Start again when you like.',
  'printer-refused': 'The printer did not take the print.',
  'printer-refused.next': 'See that it is on and has paper, or save a PDF and print it from somewhere else.',
  'set-not-verified': 'The print could not be read back, so it is not handed over.',
  'set-not-verified.next':
    'Try again, preferably with the denser error correction for worn printers. Nothing was written.',
  'cards-would-lose':
    'A compartment that asks for two jointly is opened by the cards in force, but would not be opened by new ones.',
  'cards-would-lose.next':
    'Let as many as are needed unlock together, and make the cards then. If cards are astray and that cannot be done, remove the cards first, then make new ones.',
  'cards-plan-wrong': 'No such set of cards can be made.',
  'cards-plan-wrong.next':
    'Choose at least two cards that are needed, and at most sixteen cards in each group.',
  'masked-secrets': 'A masked print gets no passwords: envelopes and code sheets cannot be masked.',
  'masked-secrets.next': 'Print envelopes and code sheets by themselves, not masked.',
  'paper-without-key':
    'Nothing would open the code sheets: the vault has neither restore cards nor a recovery code.',
  'paper-without-key.next': 'Make restore cards first, then print the code sheets.',
  'paper-forged': 'The code sheets are not signed by anyone who may write in the vault.',
  'paper-forged.next': 'Do not trust what they hold. Get another copy and tell the security officer.',
  'paper-not-opened': 'What you gave does not open these code sheets.',
  'paper-not-opened.next':
    'The sheets say what opens them. Fetch more restore cards or the recovery code, and try again.',
  'restore-cancelled': 'The restore was cancelled.',
  'restore-cancelled.next':
    'No vault was made. The paper is unchanged, and you can start over whenever you like.',
  'restore-target-exists': 'A file of that name is already there, and a vault is never restored over a file.',
  'restore-target-exists.next': 'Choose a new name for the restored vault.',
  'page-overfull': 'What must stand on the page does not fit there at a readable size.',
  'page-overfull.next': 'Shorten the texts, and try again.',
  'too-many-for-page': 'There are more than the sheet has room for. At most {most} fit.',
  'too-many-for-page.next': 'Leave some out, and try again.',
  'code-too-long': 'A code came out too long for its place on the sheet.',
  'code-too-long.next': 'That is a fault in Sigill. Print with the other size of codes meanwhile.',
  'nothing-to-print': 'There is nothing to print.',
  'nothing-to-print.next': 'Choose other documents, or fill in what belongs in them.',
  'no-such-generation': 'There is no kept copy with that id, or several that begin so.',
  'no-such-generation.next': 'Run sigill generations list and write the whole id.',
} as const;
