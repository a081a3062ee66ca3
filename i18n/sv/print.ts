import { printEnvelopes } from './print-envelopes.ts';
import { printLists } from './print-lists.ts';
import { readAloud } from './print-read-aloud.ts';
import { printRecovery } from './print-recovery.ts';

/** Sentences of paper. */
export const print = {
  product: 'Sigill',
  'file-title': 'Utskrift från {organisation}',
  example: 'EXEMPEL',
  copy: 'Exemplar {number} av {of}',
  updated: 'Uppdaterad {when}',
  'valid-until': 'Gäller till {date}',
  replaces: 'Ersätter utskrift {number}. Strimla den gamla.',
  'kept-at': 'Finns hos: {where}',
  'print-number': 'Utskrift {number}',
  page: 'sida {page} ({of})',
  owner: 'Ansvarig: {title}, {phone}',
  fingerprint: 'Fingeravtryck {fingerprint}',
  continued: '{heading} (fortsättning)',
  secrecy: 'Kan innehålla uppgifter som omfattas av sekretess (OSL 18:8, 39:3). Prövas vid begäran.',
  'secrecy-short': 'Sekretess kan gälla (OSL 18:8, 39:3)',
  ...printLists,
  ...printEnvelopes,
  ...printRecovery,
  ...readAloud,
} as const;
