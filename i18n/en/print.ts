import { printEnvelopes } from './print-envelopes.ts';
import { printLists } from './print-lists.ts';
import { readAloud } from './print-read-aloud.ts';
import { printRecovery } from './print-recovery.ts';

/** Sentences of paper. */
export const print = {
  product: 'Sigill',
  'file-title': 'Print from {organisation}',
  example: 'EXAMPLE',
  copy: 'Copy {number} of {of}',
  updated: 'Updated {when}',
  'valid-until': 'Valid until {date}',
  replaces: 'Replaces print {number}. Shred the old one.',
  'kept-at': 'Kept at: {where}',
  'print-number': 'Print {number}',
  page: 'page {page} ({of})',
  owner: 'Responsible: {title}, {phone}',
  fingerprint: 'Fingerprint {fingerprint}',
  continued: '{heading} (continued)',
  secrecy: 'May hold information covered by secrecy (OSL 18:8, 39:3). Examined upon request.',
  'secrecy-short': 'Secrecy may apply (OSL 18:8, 39:3)',
  ...printLists,
  ...printEnvelopes,
  ...printRecovery,
  ...readAloud,
} as const;
