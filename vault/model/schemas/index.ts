import type { z } from 'zod';
import type { RecordKind } from '../kinds.ts';
import { contact } from './contact.ts';
import { credential } from './credential.ts';
import { envelope } from './envelope.ts';
import { callAttempt, cardWords, custodian, drill, incident, opening, review, task } from './events.ts';
import { functionItem } from './function.ts';
import { draft, member, note, privateDetails, settings, template } from './inner.ts';
import { list } from './list.ts';
import { organisation } from './organisation.ts';
import { envelopeCopy, location, medium, printBatch, printedDocument, seal } from './paper.ts';
import { system } from './system.ts';

/** The form of every kind of record. */
export const schemas = {
  contact,
  organisation,
  function: functionItem,
  list,
  system,
  credential,
  envelope,
  'private-details': privateDetails,
  settings,
  member,
  template,
  draft,
  'envelope-copy': envelopeCopy,
  seal,
  location,
  'print-batch': printBatch,
  'printed-document': printedDocument,
  custodian,
  'card-words': cardWords,
  opening,
  review,
  drill,
  'call-attempt': callAttempt,
  task,
  medium,
  incident,
  note,
} as const satisfies Record<RecordKind, z.ZodObject>;

/** The fields of a record of kind K. */
export type Fields<K extends RecordKind = RecordKind> = z.infer<(typeof schemas)[K]>;
