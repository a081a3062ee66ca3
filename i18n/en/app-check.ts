/** Sentences of the check, of what is saved of a damaged file, and of what this machine remembers. */
export const appCheck = {
  'check.heading': 'Is the vault whole?',
  'check.lead':
    'The check reads every byte: signatures, items, history and locks. It changes nothing, and you can work meanwhile.',
  'check.run': 'Check now',
  'check.again': 'Check again',
  'check.running': 'Checking the vault',
  'check.stopped': 'The check was stopped. Nothing is changed.',
  'check.whole': 'Everything is whole',
  'check.whole.text': 'Every signature, item and lock is right.',
  'check.notices': 'Everything is whole, but this is worth knowing',
  'check.damaged': 'Something is damaged or was changed',
  'check.damaged.text':
    'Write no more in this vault. Go to an earlier copy, or save what is whole into a new file. What you see on the screen was verified.',
  'check.found': 'This was found',
  'check.times': '{count, plural, one {Once} other {# times}}',
  'check.where': 'Compartment: {compartments}',
  'check.by': 'Signed by: {who}',
  'check.kind-damage': 'Damage',
  'check.kind-notice': 'To know',
  'check.to-copies': 'To the copies',
  'check.repair': 'Save into a new file…',
  'check.repair.heading': 'Is the file damaged?',
  'check.repair.text':
    'All that verifies is saved into a new file, and you are told what is lacking. This file is only read.',
  'check.repairing': 'Saving what is whole into a new file',
  'check.repaired': 'The new vault is whole: {name}',
  'check.repaired-lacking': 'Something is still lacking in {name}',
  'check.repaired.text': 'Keep the damaged file until you have compared with a copy or the paper.',
  'check.saved-entries': 'Entries of the log',
  'check.saved-parts': 'Locks, keys and the like',
  'check.saved-packs': 'Bundles with many items in each',
  'check.saved-rows': 'Items with their history',
  'check.saved': '{kept, plural, =0 {None saved} one {One saved} other {# saved}}',
  'check.saved-gone':
    '{kept, plural, =0 {None saved} one {One saved} other {# saved}}, {dropped, plural, =0 {none damaged} one {one damaged} other {# damaged}}, {gaps, plural, =0 {no place} one {one place} other {# places}} in the file could not be read',
  'check.closed':
    '{compartment}: {rows, plural, one {one row that is left is} other {# rows that are left are}} sealed anew, and the loss is closed.',
  'check.own-rows':
    '{compartment}: {rows, plural, one {one row of your own is} other {# rows of your own are}} confirmed. Whoever manages the compartment settles the rest.',
  'check.left': '{compartment}: left as it is. Whoever manages the compartment settles it.',
  'check.not-vouched': 'Nobody has confirmed what is left: your keys do not open the new file.',
  'recall.older': 'This copy lacks something that this computer saw on {at}.',
  'recall.older.text':
    'It is older, or was edited in another place. Nothing need be wrong. If you have the newer copy, merge the two, and nothing is lost.',
  'recall.contradicted': 'Something that counted when this computer last saw the vault does not any more.',
  'recall.contradicted.text': 'Ask whoever changed it before you trust this copy.',
  'recall.taken': '{by} took away rights on {at}.',
  'recall.merge': 'Merge two copies…',
  'recall.accept': 'This is the right copy…',
  'recall.accept.title': 'This copy is the one',
  'recall.accept.text':
    'The computer forgets what it saw before, and compares with this copy from now on. What was only in the other copy does not come here, unless you merge the two. Nothing in the vault is changed.',
  'recall.accept.action': 'Accept the copy',
  'recall.accepted': 'The copy is accepted.',
} as const;
