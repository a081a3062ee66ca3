/** Sentences of rights that were changed apart: both sides, and settling them. */
export const appFork = {
  'frame.place-fork': 'Both sides',
  'fork.banner': 'Rights were changed apart.',
  'fork.banner.text': 'The lesser hold until whoever looks after the vault has settled it.',
  'fork.show': 'Show both sides',
  'fork.loading': 'Fetching the sides',
  'fork.heading': 'Rights were changed apart',
  'fork.lead':
    'Two changed rights without seeing each other’s changes, and one of the sides is to hold. Talk to each other first. Read the check number aloud, and you know that you mean the same change.',
  'fork.lead-copy':
    'The copy cannot be merged with this vault before it is settled which side holds. Both files are as they were.',
  'fork.none': 'There is nothing to settle',
  'fork.none.text':
    'No rights were changed apart in this file. Does the other side lie in a copy? Choose File, Merge two copies.',
  'fork.to-people': 'To people and access',
  'fork.sides': 'The sides',
  'fork.side-here': 'This vault',
  'fork.side-there': 'The other copy',
  'fork.side-now': 'The side that counts now',
  'fork.side-other': 'The other side',
  'fork.side': 'Side {number}',
  'fork.fingerprint': 'Check number: {fingerprint}',
  'fork.counts': 'Counts',
  'fork.not-counting': 'Does not count',
  'fork.deed-principal-added': 'Added {name}',
  'fork.deed-principal-removed': 'Removed {name}',
  'fork.deed-rights-changed': 'Changed the rights of {name}',
  'fork.deed-keys-changed': 'Gave {name} new keys',
  'fork.until': 'This holds until it is settled',
  'fork.until.text':
    'The lesser of the rights that the two sides give. Nothing is erased, no compartment gets new keys, and nothing is taken over from quarantine.',
  'fork.until-copy.text': 'This is how it stands in this file. The other copy says something else.',
  'fork.opens-nothing': 'Does not open the vault.',
  'fork.settle': 'Let this side hold',
  'fork.settle-named': 'Let the side hold: {side}',
  'fork.settle.title': '“{side}” is to hold',
  'fork.settle.text':
    'This is made void, and what was taken away by it comes back. The log has it, and it cannot be undone.',
  'fork.settle.copy':
    'The other copy is merged with the vault in the same step. The file itself is not changed.',
  'fork.voided': 'Made void',
  'fork.paper-field': 'Fingerprint on the latest paper vault',
  'fork.paper-field.help': 'Twenty characters. The same stand on every code sheet.',
  'fork.only-managers': 'Only who adds and removes people can settle it: {who}.',
  'fork.nobody':
    'Nobody in the vault can settle it from here. Unlock with restore cards or the recovery code.',
  'fork.only-reading': 'The vault is open for reading only. Open it for changes to settle it.',
  'fork.paper': 'Compare with the paper',
  'fork.paper.text':
    'Each side says that the other does not hold, and this computer has not seen the vault before. Type the fingerprint from the paper, and it decides what holds here. Until then nothing can be changed.',
  'fork.paper.believe': 'Believe the paper',
  'fork.believed': 'The paper holds on this computer. The vault can be changed again.',
  'fork.settled': 'It is settled',
  'fork.settled.text': 'The side that you chose holds. What the other side took away is back.',
} as const;
