import { channelKinds, type ChannelKind } from '../../model/index.ts';

/** Fields of a person that a column can hold as they stand. */
export const personFields = [
  'given',
  'family',
  'called_name',
  'title',
  'employer_org',
  'unit',
  'nearest_manager',
  'language',
  'start',
  'end',
  'note',
] as const;

/** Columns that are worked on first: a whole name, a number of unknown kind, the parts of an address. */
const workedFields = ['name', 'phone', 'street', 'postcode', 'city', 'tags'] as const;

/** Fields of a login. */
export const loginFields = [
  'label',
  'username',
  'secret',
  'otp',
  'system',
  'kind',
  'url',
  'login_steps',
  'mfa_kind',
  'mfa_location',
  'privilege',
  'valid_to',
  'after_use_steps',
  'compartment',
] as const;

export type PersonField = (typeof personFields)[number];
export type LoginField = (typeof loginFields)[number];
/** Where a column goes: what `--map` may name. A channel's kind stands for a channel of that kind. */
export type FieldName = PersonField | (typeof workedFields)[number] | LoginField | ChannelKind;

export const fieldNames: readonly FieldName[] = [
  ...personFields,
  ...workedFields,
  ...loginFields,
  ...channelKinds,
];

export function isFieldName(text: unknown): text is FieldName {
  return fieldNames.some((field) => field === text);
}

export function isChannelField(field: FieldName): field is ChannelKind {
  return channelKinds.some((kind) => kind === field);
}

/** Channels in the order in which a table shows them. */
export const channelFields: readonly ChannelKind[] = channelKinds;
