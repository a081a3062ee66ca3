/** Sentences of `sigill log`. */
export const cliLog = {
  log: 'Shows the log, verifies it without a key, or writes it out as evidence.',
  'log-paper-same': 'Same version as the paper: yes.',
  'log-paper-newer': 'Same version as the paper: no, something was changed since.',
  'log-note-alone': 'journal: {what}, ALONE: {because}',
  'log-note': 'journal: {what}',
  'log-not-counting': '(does not count)',
  'log-locked':
    'The notes of the journal are not shown: unlock with --passphrase-file or the like to read them.',
  'log-verified':
    '{entries, plural, one {One entry} other {# entries}} verified against their signatures; {counting} count.',
  'log-fingerprint': 'Check number: {fingerprint}',
  'log-exported':
    '{entries, plural, one {One entry} other {# entries}} and {notes, plural, one {one note} other {# notes}} written to {out}.',
} as const;
