/** Sentences of the vault's file: opening, writing, rights, and records that do not verify. */
export const vaultErrors = {
  'vault-not-found': 'There is no vault there.',
  'vault-not-found.next': 'See that the path is right and that the USB stick is plugged in.',
  'vault-unreadable': 'You may not read the vault file.',
  'vault-unreadable.next': 'Ask whoever owns the file for the right to read it.',
  'vault-exists': 'There is already a file of that name, and Sigill never writes over it.',
  'vault-exists.next': 'Choose another name or another folder.',
  'not-a-vault': 'The file is not a vault.',
  'not-a-vault.next': 'Choose a file that ends with .sigill.',
  'vault-newer': 'The vault was made by a newer version of Sigill. You can read but not change.',
  'vault-newer.next': 'Install the newer version to start editing.',
  'vault-damaged': 'The vault’s file is damaged.',
  'vault-damaged.next': 'Repair it into a new file, or take an older copy. Do not write in this file.',
  'vault-in-use': 'The vault is open in another window or on another computer.',
  'vault-in-use.next': 'Close it there, or open it read-only.',
  'vault-read-only': 'The vault is open read-only.',
  'vault-read-only.next': 'Copy the file to a place where you may write, and open it from there.',
  'vault-locked': 'The vault is locked.',
  'vault-locked.next': 'Unlock the vault again.',
  'copy-onto-itself': 'This vault itself lies there. A copy must lie somewhere else.',
  'copy-onto-itself.next': 'Choose a USB stick or another folder.',
  'copy-not-whole':
    'The copy did not turn out whole and was taken away again. The vault itself is untouched.',
  'copy-not-whole.next': 'Check the vault, then copy it to another stick or another folder.',
  'disk-full': 'There is no room left to write in.',
  'disk-full.next': 'Nothing is lost. Make room or save on another disk, and try again.',
  'disk-failed': 'The disk could not be read or written.',
  'disk-failed.next': 'See that the USB stick is plugged in and try again. Copy the vault to another disk.',
  'folder-missing': 'The folder does not exist.',
  'folder-missing.next': 'Choose a folder that exists.',
  'no-such-slot': 'The vault has no such lock.',
  'no-such-slot.next': 'Choose one of the lines shown when the vault is to be unlocked.',
  'choose-slot': 'Several locks fit.',
  'choose-slot.next': 'Choose the line that is yours.',
  'slot-exists': 'The vault already has a lock of that name.',
  'slot-exists.next': 'Choose another name, such as the function and a number: Crisis management 2.',
  'no-such-record': 'The item is not in the vault.',
  'no-such-record.next': 'Search for it. It may be removed, or lie in a compartment that you cannot open.',
  'no-right': 'Your rights do not reach that far.',
  'no-right.next': 'Ask the one who looks after the vault, or open it as somebody else.',
  'fork-unsettled':
    'Rights were changed apart in two copies. Until that is settled nothing can be erased or get new keys.',
  'fork-unsettled.next':
    'Whoever looks after the vault needs to settle which change holds. Both sides are shown in the window, or by sigill fork.',
  'fork-none': 'There is nothing to settle here, or not in favour of that side.',
  'fork-none.next': 'See which sides there are, in the window or with sigill fork.',
  'fork-needs-paper':
    'Each side says that the other does not hold, and nothing on this computer decides which is right.',
  'fork-needs-paper.next':
    'Fetch the latest paper vault and give its twenty characters, or ask a third owner to settle it.',
  'no-such-print': 'No print of this vault has those characters.',
  'no-such-print.next':
    'Compare them with the paper, one by one. If they are right this file is older than the paper, or another copy: look for the right one.',
  'not-acceptable': 'That item cannot be taken over.',
  'not-acceptable.next':
    'List what lies in quarantine, and choose an item in a compartment where you may write. What came together is taken over together.',
  'secret-not-its-own': 'What you typed opens a lock that does not belong to the vault.',
  'secret-not-its-own.next': 'Do not use the file. Take an older copy and compare it with the paper.',
  'members-not-here': 'Those who are to share it must be here and unlock.',
  'members-not-here.next': 'Ask them to come here and type their own passphrase, and try again.',
  'nobody-left': 'Then nobody could open and administer the vault any more.',
  'nobody-left.next': 'First add somebody else, or make new restore cards.',
  'record-damaged': 'An item in the vault is damaged or changed. The rest is whole.',
  'record-damaged.next': 'Check the vault, and take the item from an older copy or from paper.',
  'record-too-large': 'The item is too large to be saved.',
  'record-too-large.next': 'Shorten long notes and try again.',
  'gate-open': 'The vault is restored, but who has been removed since then is not yet answered.',
  'gate-open.next': 'Answer that first. Until then you can only read.',
  'merge-same-file': 'It is the same file.',
  'merge-same-file.next': 'Choose the other copy.',
  'merge-other-vault': 'The file belongs to another vault. Only copies of the same vault can be merged.',
  'merge-other-vault.next': 'See that you have chosen the right file.',
  'merge-damaged':
    'The copy is damaged or changed: {count, plural, one {one fault} other {# faults}}. Nothing was merged.',
  'merge-damaged.next': 'Check the copy by itself, and merge a whole copy instead.',
  'merge-not-answered':
    'The copy is restored, but who has been removed since then is not yet answered there.',
  'merge-not-answered.next': 'Open the copy, answer that, and merge afterwards.',
  'merge-quarantined':
    'The copy holds {count, plural, one {one change} other {# changes}} by somebody who no longer had the right to make them.',
  'merge-quarantined.next':
    'See who it is, and choose whether the changes come along in quarantine or stay in the copy.',
  'merge-would-lose':
    'Nothing was merged: items would be lost, since new keys in one copy leave out what is in the other.',
  'merge-would-lose.next': 'Keep both files. Ask the one who looks after the vault to compare them.',
  'merge-texts-differ':
    'Nothing is merged: whoever gave new keys in one copy wrote something else than what stood in the other.',
  'merge-texts-differ.next': 'Keep both files. Ask whoever gave the new keys, and tell the security officer.',
  'merge-removed-each-other':
    'In each copy somebody is removed who changed rights in the other. They cannot be merged.',
  'merge-removed-each-other.next':
    'Keep both files. Show both sides, and an owner can settle it: in the window, or with sigill fork and sigill void.',
} as const;
