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
  'cards-plan-wrong': 'No such set of cards can be made.',
  'cards-plan-wrong.next':
    'Choose at least two cards that are needed, and at most sixteen cards in each group.',
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
} as const;
