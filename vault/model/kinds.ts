import { ModelError } from './errors.ts';

/** What people add, edit, list and print by name. */
export const itemKinds = [
  'contact',
  'organisation',
  'function',
  'list',
  'system',
  'credential',
  'envelope',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** What the vault writes for itself: the private half of a contact, the register, the journal, settings. */
export const innerKinds = [
  'private-details',
  'settings',
  'member',
  'template',
  'draft',
  'envelope-copy',
  'seal',
  'location',
  'print-batch',
  'printed-document',
  'custodian',
  'card-words',
  'opening',
  'review',
  'drill',
  'call-attempt',
  'task',
  'medium',
  'incident',
  'note',
] as const;
export type InnerKind = (typeof innerKinds)[number];
export type RecordKind = ItemKind | InnerKind;

/** Plurals and the Swedish names, as a person may type them. */
const typedNames: Readonly<Record<string, ItemKind>> = {
  person: 'contact',
  persons: 'contact',
  people: 'contact',
  organization: 'organisation',
  organizations: 'organisation',
  role: 'function',
  roles: 'function',
  login: 'credential',
  logins: 'credential',
  kontakt: 'contact',
  kontakter: 'contact',
  organisationer: 'organisation',
  funktion: 'function',
  funktioner: 'function',
  lista: 'list',
  listor: 'list',
  inloggning: 'credential',
  inloggningar: 'credential',
  kuvert: 'envelope',
};

/** Whether a text is a kind of record that this version knows. */
export function isRecordKind(text: unknown): text is RecordKind {
  return isItemKind(text) || innerKinds.some((kind) => kind === text);
}

/** Whether a text is a kind that people add and edit. */
export function isItemKind(text: unknown): text is ItemKind {
  return itemKinds.some((kind) => kind === text);
}

/** The kind a person typed: singular or plural, English or Swedish, any case. Fails with `kind-unknown`. */
export function parseKind(text: string): ItemKind {
  const word = text.trim().toLowerCase();
  const found = itemKinds.find((kind) => word === kind || word === `${kind}s`) ?? typedNames[word];
  if (found === undefined) throw new ModelError('kind-unknown');
  return found;
}
