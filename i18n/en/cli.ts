import { cliAnswers } from './cli-answers.ts';
import { cliCopies } from './cli-copies.ts';
import { cliForks } from './cli-forks.ts';
import { cliLog } from './cli-log.ts';
import { cliPeople } from './cli-people.ts';
import { cliMerge } from './cli-merge.ts';
import { cliOptions } from './cli-options.ts';

/** Sentences of the command line. */
export const cli = {
  product: 'Sigill',
  about: 'Sigill keeps contact lists and logins in an encrypted vault and on sealed paper.',
  'help-usage': 'How it is written:',
  'help-commands': 'Commands:',
  'help-options': 'Options:',
  'help-statuses': 'How a command ends (status):',
  'help-more':
    'More about a command: sigill help VERB. Passwords and passphrases are never given as arguments.',
  'status-0': 'done, and all that was read was whole',
  'status-1': 'it failed; read the message',
  'status-2': 'the command is written wrong',
  'status-3': 'wrong passphrase, code or cards, or not allowed',
  'status-4': 'the vault is open elsewhere',
  'status-5': 'made by a newer version',
  'status-6': 'damaged or forged',
  'status-7': 'not found',
  'status-8': 'what was handed in cannot be taken',
  init: 'Makes a new vault and shows the recovery code once.',
  demo: 'Makes an example vault with invented data.',
  info: 'Shows what can be known of a vault without unlocking it.',
  check: 'Reads all of the vault and lists what is damaged or was changed. Writes nothing.',
  add: 'Adds an item.',
  edit: 'Changes the fields given and leaves the others.',
  remove: 'Takes an item out of every list. Its history stays.',
  erase: 'Erases an item with all its history, under a disposal decision.',
  list: 'Shows the items of a kind in alphabetical order.',
  search: 'Searches all that can be read. Passwords and codes are not searched.',
  show: 'Shows an item. Passwords and codes are shown on request only, and the log book holds it.',
  history: 'Shows how an item has changed.',
  slot: 'Shows the locks, and adds, changes and removes them.',
  'second-person': 'Shows or changes which compartments show passwords to two people together.',
  people: 'Shows who opens what, and what is left to do when somebody leaves.',
  custodians: 'Makes new restore cards, shows who holds which, or tests cards that were brought together.',
  import: 'Reads a file of another program: CSV, vCard or KeePass.',
  export: 'Writes items to a file for another program. The log book holds it.',
  print: 'Makes a PDF to print. Its codes are read back before it is handed over.',
  restore: 'Restores a vault from scanned code sheets.',
  ...cliForks,
  ...cliMerge,
  ...cliOptions,
  ...cliAnswers,
  ...cliCopies,
  ...cliLog,
  ...cliPeople,
} as const;
