/** Sentences of `sigill log`. */
export const cliLog = {
  log: 'Shows the log, verifies it without a key, or writes it out as evidence.',
  'log-paper-same': 'Same version as the paper: yes.',
  'log-paper-newer': 'Same version as the paper: no, something was changed since.',
  'log-deed-founded': 'vault made',
  'log-deed-joined': 'two copies joined',
  'log-deed-door-text-changed': 'door text changed',
  'log-deed-principal-added': '{count, plural, one {one with rights added} other {# with rights added}}',
  'log-deed-principal-removed':
    '{count, plural, one {one with rights removed} other {# with rights removed}}',
  'log-deed-rights-changed': '{count, plural, one {rights changed for one} other {rights changed for #}}',
  'log-deed-keys-changed':
    '{count, plural, one {new keys for one with rights} other {new keys for # with rights}}',
  'log-deed-compartment-made': '{count, plural, one {one new compartment} other {# new compartments}}',
  'log-deed-compartment-changed':
    '{count, plural, one {one compartment changed} other {# compartments changed}}',
  'log-deed-key-made':
    '{count, plural, one {new key for one compartment} other {new keys for # compartments}}',
  'log-deed-parts-listed': '{count, plural, one {one part added} other {# parts added}}',
  'log-deed-parts-withdrawn': '{count, plural, one {one part withdrawn} other {# parts withdrawn}}',
  'log-deed-rows-listed': '{count, plural, one {one row saved} other {# rows saved}}',
  'log-deed-rows-listed-anew': '{count, plural, one {one row sealed anew} other {# rows sealed anew}}',
  'log-deed-erased': '{count, plural, one {one item erased} other {# items erased}}',
  'log-deed-voided': '{count, plural, one {one entry declared void} other {# entries declared void}}',
  'log-deed-printed': 'paper vault printed',
  'log-deed-restored': 'restored from paper or a copy',
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
