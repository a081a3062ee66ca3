/** Sentences about a vault in a shared folder. */
export const appShared = {
  'shared.heading': 'Does the vault lie in a shared folder?',
  'shared.explained':
    'In a shared folder Sigill works on a sealed copy on this computer and puts it back whole. If somebody else changed the original the two are merged, and nothing is overwritten. A shared folder is no reserve copy.',
  'shared.is-working': 'The vault lies in a shared folder, and Sigill is working on a local copy.',
  'shared.mark': 'Others write in the same folder',
  'shared.mark.help':
    'Tick it if the folder is shared in a way that the computer does not tell. It holds from the next time the vault is opened.',
  'shared.not-written': 'What you changed has not reached the shared folder.',
  'shared.not-written.text': 'Nothing is lost: the changes are in a sealed copy on this computer.',
  'shared.again': 'Try again',
  'shared.merge': 'Merge with the original…',
} as const;
