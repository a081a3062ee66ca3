import type { appImport as source } from '../sv/app-import.ts';

/** Sentences of bringing in what others wrote: a pasted table or a file. */
export const appImport: Readonly<Record<keyof typeof source, string>> = {
  'import.heading': 'Import contacts and logins',
  'import.lead': 'Nothing is saved until you have seen what comes in.',
  'import.steps': 'How far you have come',
  'import.step-source': 'Choose',
  'import.step-look': 'Look',
  'import.step-done': 'Done',
  'import.paste': 'Paste from Excel',
  'import.paste.help':
    'Select rows and headings in Excel, copy, and paste here. The first row has to be headings: Given name, Family name, Title, Mobile, E-mail.',
  'import.or-file': 'Or import a file',
  'import.file.help':
    'A table (CSV, also from Excel, browsers and LastPass), vCard (.vcf) or KeePass (.kdbx). You can also drop the file here.',
  'import.choose-file': 'Choose file',
  'import.drop-here': 'Drop the file here',
  'import.look': 'See what comes in',
  'import.looking': 'Reading what you chose',
  'import.password': 'Password of the file {name}',
  'import.password.help': 'The file is locked. The password is only used to read it, and is not saved.',
  'import.unlock-file': 'Open the file',
  'import.pasted': 'what you pasted',
  'import.found':
    '{count, plural, =0 {Nothing can be imported} one {One item can be imported} other {# items can be imported}}',
  'import.from': 'From {name}: {kinds}.',
  'import.kind.contact': '{count, plural, one {1 person} other {# people}}',
  'import.kind.organisation': '{count, plural, one {1 organisation} other {# organisations}}',
  'import.kind.function': '{count, plural, one {1 function} other {# functions}}',
  'import.kind.list': '{count, plural, one {1 list} other {# lists}}',
  'import.kind.system': '{count, plural, one {1 system} other {# systems}}',
  'import.kind.credential': '{count, plural, one {1 login} other {# logins}}',
  'import.kind.envelope': '{count, plural, one {1 envelope} other {# envelopes}}',
  'import.sample': 'How the first of them look',
  'import.columns': 'How the columns are read',
  'import.column': 'Heading in the file',
  'import.column-field': 'Becomes',
  'import.column-unused': 'left out',
  'import.problems': '{count, plural, one {One thing to look at} other {# things to look at}}',
  'import.more-problems': '{count, plural, one {and one more} other {and # more}}',
  'import.duplicates': '{count, plural, one {One may be here already} other {# may be here already}}',
  'import.duplicates.explained':
    'They are imported all the same, beside the others. Nothing that is here is overwritten.',
  'import.duplicate': 'Row {row}: {title}',
  'import.left-out': 'Left out',
  'import.into': 'Compartment for the logins',
  'import.run': '{count, plural, one {Import it} other {Import all #}}',
  'import.running': 'Importing',
  'import.again': 'Choose something else',
  'import.more': 'Import more',
  'import.done':
    '{count, plural, one {One item has been imported and saved} other {# items have been imported and saved}}',
  'import.done.next':
    'Nothing that was here before has changed. If something went wrong, remove what came in, one at a time; each removal can be undone.',
  'import.show': 'Show them',
  'import.refused': 'It could not be imported',
};
