import type { CompartmentId } from '../../crypto/index.ts';
import { assertNever } from '../../crypto/index.ts';
import { isObject } from './json.ts';
import { isRecordKind, type RecordKind } from './kinds.ts';

/** What compartments are for. A vault may have more of the kinds of login. */
export const compartmentKinds = [
  'contacts',
  'private',
  'communication',
  'it',
  'register',
  'journal',
] as const;
export type CompartmentKind = (typeof compartmentKinds)[number];

/** Whether a text is a kind of compartment, and not the id of one. */
export function isCompartmentKind(text: string): text is CompartmentKind {
  return compartmentKinds.some((kind) => kind === text);
}

/**
 * Where a record of this kind lies: a kind of compartment, or, for a login that names one that a user added,
 * that compartment's id. A login that names none lies with the communication logins. A contact's private
 * details are a record of their own (`splitContact`).
 */
export function compartmentKindOf(
  kind: RecordKind,
  fields: Readonly<Record<string, unknown>>,
): CompartmentKind | CompartmentId {
  switch (kind) {
    case 'contact':
    case 'organisation':
    case 'function':
    case 'list':
    case 'system':
    case 'template':
    // Everybody who prints needs the organisation's name and places.
    case 'settings':
      return 'contacts';
    case 'private-details':
      return 'private';
    case 'credential':
      return loginCompartment(fields['compartment']);
    case 'draft':
      return ofDraft(fields);
    case 'note':
      return 'journal';
    case 'envelope':
    case 'member':
    case 'envelope-copy':
    case 'seal':
    case 'location':
    case 'print-batch':
    case 'printed-document':
    case 'custodian':
    case 'card-words':
    case 'opening':
    case 'review':
    case 'drill':
    case 'call-attempt':
    case 'task':
    case 'medium':
    case 'incident':
      return 'register';
    default:
      return assertNever(kind);
  }
}

function loginCompartment(named: unknown): CompartmentKind | CompartmentId {
  if (typeof named !== 'string') return 'communication';
  return isCompartmentKind(named) ? named : (named as CompartmentId);
}

/** A draft lies where the thing it will become lies; what cannot be told is private. */
function ofDraft(fields: Readonly<Record<string, unknown>>): CompartmentKind | CompartmentId {
  const { kind, fields: inner } = fields;
  if (!isRecordKind(kind) || kind === 'draft' || !isObject(inner)) return 'private';
  return kind === 'contact' ? 'private' : compartmentKindOf(kind, inner);
}
