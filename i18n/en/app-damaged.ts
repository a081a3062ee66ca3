/** Sentences about a vault file that is too damaged to be opened or unlocked. */
export const appDamaged = {
  'damaged.cannot-open': '{file} cannot be opened',
  'damaged.ways': 'This is what you can do',
  'damaged.maybe':
    'If its name ends so already, the beginning of the file is damaged. Then this is what you can do.',
  'damaged.more': 'Check or save',
  'damaged.check': 'Check the file',
  'damaged.check.explained': 'See all that is damaged. The file is only read.',
  'damaged.copies': 'Take back a copy',
  'damaged.copies.explained': 'Kept copies lie beside the vault and in the second place.',
  'damaged.repair': 'Save what is whole',
  'damaged.repair.explained': 'What is right is saved into a new file, and you are told what is lacking.',
  'damaged.heading': 'Something is wrong with {file}',
  'damaged.lead':
    'The file is only read, and never changed from here. Keep it until you have everything back.',
  'damaged.nav': 'Check, take back or save',
  'damaged.back': 'Back',
  'damaged.check.running': 'Checking the file',
  'damaged.cannot': 'The file cannot be opened as a vault.',
  'damaged.found': 'Something is damaged or was changed.',
  'damaged.found.next': 'Take back a copy from before the damage, or save what is whole.',
  'damaged.none-found': 'No damage can be seen without unlocking.',
  'damaged.only-outside':
    'Without unlocking, what was changed in the file or is missing can be seen. What the items say is checked once the vault is unlocked.',
  'damaged.copies.heading':
    '{count, plural, =0 {There is no copy here} one {There is one copy} other {There are # copies}}',
  'damaged.copies.lead':
    'Make a new vault of the newest copy that is whole. What was changed after it is not in it.',
  'damaged.copies.none':
    'Copies lie in the folder {folder}, and in the second place if one is chosen. Is the stick plugged in?',
  'damaged.copies.again': 'Look again',
  'damaged.repair.heading': 'What is whole, in a new file',
  'damaged.nothing-saved':
    'Nothing could be saved: the beginning of the file, or of its log, cannot be read. Take back a copy, or begin from paper.',
  'damaged.vouch.heading': 'Unlock the new file',
  'damaged.vouch.lead':
    'Whoever unlocks it confirms what is left, as far as their right goes. Otherwise what is lacking is told each time. It can be done later.',
  'damaged.vouch': 'Unlock and confirm',
  'damaged.vouching': 'Unlocking and confirming the new file',
  'damaged.no-way-in':
    'No lock could be saved, so the new file cannot be unlocked. Take back a copy, or begin from paper.',
  'damaged.open-saved': 'Open the new vault',
  'damaged.opens-with': 'Open with',
} as const;
