/** Sentences of what saves and copies vaults. */
export const cliCopies = {
  repair: 'Saves what is whole of a damaged vault into a new file, and says what is lacking.',
  'repair-entries': '{kept, plural, one {One entry} other {# entries}} of the log saved.',
  'repair-parts': '{kept, plural, one {One part} other {# parts}} saved: ways in, keys and the like.',
  'repair-packs': '{kept, plural, one {One bundle} other {# bundles}} saved: many items in each.',
  'repair-rows': '{kept, plural, one {One row} other {# rows}} saved: items with their history.',
  'repair-dropped': 'Damaged and left out: {dropped}. Places in the file that could not be read: {gaps}.',
  'repair-closed':
    'A compartment where something is lacking: {rows, plural, one {one row} other {# rows}} that are left were sealed anew, and the loss is closed.',
  'repair-own-rows':
    'A compartment where something is lacking: {rows, plural, one {one own row} other {# own rows}} confirmed anew. Who manages the compartment decides on the rest.',
  'repair-left':
    'A compartment where something is lacking was left as it is: who manages the compartment decides.',
  'repair-whole': 'The new vault is whole: {out}. Keep the damaged file until you have compared.',
  'repair-lacking':
    'What is left lies in {out}. Something is still lacking: compare with an earlier copy or the paper, and keep the damaged file.',
  'repair-locked':
    'Nobody has confirmed what is left. Run the command again with a passphrase, and what you may change is confirmed.',
  backup: 'Makes a copy of the vault and checks it before it gets its name.',
  'backup-made':
    'The copy is made and checked: {out} ({kilobytes} kB, {entries, plural, one {one entry} other {# entries}} in the log).',
  'backup-where':
    'Put it somewhere else than the vault. A USB stick that stays in the computer, or a folder on the same server, is no reserve copy.',
  generations: 'Lists the copies that are kept after each change, or makes a vault of one of them.',
  'generations-none': 'No copies are kept here yet.',
  'generation-restored': 'A vault was made of the copy {id}: {out}.',
  'generation-kept': 'Copy kept: {id}.',
  'generation-outdated':
    '{count, plural, one {One older copy} other {# older copies}} under old keys removed.',
  'generation-failed': 'No copy could be kept ({message}). What was changed is saved in the vault.',
  'option-place': 'the folder in which the copies lie, if not beside the vault',
  'shared-apart': 'The change is kept in a local copy and has not reached the shared folder.',
} as const;
