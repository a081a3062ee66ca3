import type { MessageKey } from '../../../../i18n/window.ts';
import type { FieldName } from './words.ts';
import type { ItemKind } from './types.ts';

export interface Option {
  readonly id: string;
  readonly name: MessageKey;
}

/** How a field is filled in and read. */
export type FieldSpec = {
  readonly name: FieldName;
  /** Seen only upon "Visa fler fält". */
  readonly isMore?: boolean;
  readonly isRequired?: boolean;
  /** Given once, when the item is made. */
  readonly isFirstOnly?: boolean;
} & (
  | { readonly input: 'line'; readonly isMono?: boolean }
  | {
      readonly input:
        'lines' | 'day' | 'count' | 'tags' | 'yes' | 'secret' | 'channels' | 'holders' | 'extra';
    }
  | { readonly input: 'choice'; readonly options: readonly Option[] }
  | { readonly input: 'reference' | 'references'; readonly to: ItemKind }
);

type OptionKey = Extract<MessageKey, `app.option.${string}`>;

const optionsOf = (...keys: OptionKey[]): Option[] =>
  keys.map((name) => ({ id: name.split('.').slice(3).join('.'), name }));

const note: FieldSpec = { name: 'note', input: 'lines' };
const tags: FieldSpec = { name: 'tags', input: 'tags', isMore: true };
const channels: FieldSpec = { name: 'channels', input: 'channels' };
const tier: FieldSpec = {
  name: 'tier',
  input: 'choice',
  isMore: true,
  options: optionsOf(
    'app.option.tier.0-4h',
    'app.option.tier.24h',
    'app.option.tier.72h',
    'app.option.tier.1w',
  ),
};

const contact: readonly FieldSpec[] = [
  { name: 'given', input: 'line' },
  { name: 'family', input: 'line' },
  { name: 'title', input: 'line' },
  { name: 'unit', input: 'reference', to: 'organisation' },
  channels,
  { name: 'nearest_manager', input: 'reference', to: 'contact' },
  note,
  { name: 'called_name', input: 'line', isMore: true },
  { name: 'employer_org', input: 'reference', to: 'organisation', isMore: true },
  {
    name: 'status',
    input: 'choice',
    isMore: true,
    options: optionsOf('app.option.status.active', 'app.option.status.leave', 'app.option.status.left'),
  },
  {
    name: 'can_be_printed',
    input: 'choice',
    isMore: true,
    options: optionsOf('app.option.print.all', 'app.option.print.masked', 'app.option.print.never'),
  },
  { name: 'protected_identity', input: 'yes', isMore: true },
  { name: 'verify_phrase', input: 'secret', isMore: true },
  { name: 'language', input: 'line', isMore: true },
  tags,
];

const organisation: readonly FieldSpec[] = [
  { name: 'name', input: 'line', isRequired: true },
  {
    name: 'kind',
    input: 'choice',
    options: optionsOf(
      'app.option.organisation.own_unit',
      'app.option.organisation.company',
      'app.option.organisation.authority',
      'app.option.organisation.region',
      'app.option.organisation.neighbour',
      'app.option.organisation.supplier',
      'app.option.organisation.media',
      'app.option.organisation.association',
      'app.option.organisation.emergency',
    ),
  },
  { name: 'parent', input: 'reference', to: 'organisation' },
  channels,
  { name: 'support_hours', input: 'line' },
  { name: 'customer_no', input: 'line', isMono: true },
  { name: 'contract_no', input: 'line', isMono: true },
  { name: 'alt_supplier', input: 'reference', to: 'organisation' },
  note,
  { name: 'visiting_address', input: 'lines', isMore: true },
  { name: 'postal_address', input: 'lines', isMore: true },
  { name: 'org_number', input: 'line', isMore: true, isMono: true },
  tags,
];

const functionItem: readonly FieldSpec[] = [
  { name: 'name_sv', input: 'line', isRequired: true },
  {
    name: 'kind',
    input: 'choice',
    options: optionsOf(
      'app.option.function.crisis_function',
      'app.option.function.line',
      'app.option.function.on_call',
      'app.option.function.spokesperson',
      'app.option.function.key_holder',
      'app.option.function.signatory',
    ),
  },
  { name: 'unit', input: 'reference', to: 'organisation' },
  { name: 'holders', input: 'holders' },
  channels,
  note,
  { name: 'name_en', input: 'line', isMore: true },
  { name: 'min_holders', input: 'count', isMore: true },
  tier,
  { name: 'speaks_on', input: 'line', isMore: true },
];

const credential: readonly FieldSpec[] = [
  { name: 'label', input: 'line', isRequired: true },
  {
    name: 'compartment',
    input: 'choice',
    isFirstOnly: true,
    options: optionsOf('app.option.compartment.communication', 'app.option.compartment.it'),
  },
  { name: 'username', input: 'line', isMono: true },
  { name: 'secret', input: 'secret' },
  { name: 'url', input: 'line' },
  { name: 'system', input: 'reference', to: 'system' },
  {
    name: 'kind',
    input: 'choice',
    options: optionsOf(
      'app.option.credential.password',
      'app.option.credential.pin',
      'app.option.credential.combination',
      'app.option.credential.api_key',
      'app.option.credential.recovery_codes',
      'app.option.credential.certificate',
      'app.option.credential.fido_key',
      'app.option.credential.physical_key',
      'app.option.credential.other',
    ),
  },
  { name: 'mfa_kind', input: 'line' },
  { name: 'mfa_location', input: 'line' },
  { name: 'owner', input: 'reference', to: 'contact' },
  { name: 'login_steps', input: 'lines' },
  note,
  { name: 'after_use_steps', input: 'lines', isMore: true },
  { name: 'privilege', input: 'line', isMore: true },
  { name: 'break_glass', input: 'yes', isMore: true },
  {
    name: 'state',
    input: 'choice',
    isMore: true,
    options: optionsOf(
      'app.option.state.ok',
      'app.option.state.must_rotate',
      'app.option.state.exposed',
      'app.option.state.retired',
    ),
  },
  { name: 'valid_to', input: 'day', isMore: true },
  { name: 'rotated_at', input: 'day', isMore: true },
  { name: 'tested_at', input: 'day', isMore: true },
  { name: 'rotate_interval_days', input: 'count', isMore: true },
  { name: 'otp', input: 'secret', isMore: true },
  { name: 'known_by', input: 'references', to: 'contact', isMore: true },
  { name: 'extra', input: 'extra', isMore: true },
  tags,
];

const system: readonly FieldSpec[] = [
  { name: 'name', input: 'line', isRequired: true },
  { name: 'purpose', input: 'line' },
  { name: 'owner', input: 'reference', to: 'contact' },
  { name: 'deputy', input: 'reference', to: 'contact' },
  { name: 'supplier', input: 'reference', to: 'organisation' },
  { ...tier, isMore: false },
  {
    name: 'status',
    input: 'choice',
    options: optionsOf(
      'app.option.system-status.works',
      'app.option.system-status.down',
      'app.option.system-status.do_not_use',
      'app.option.system-status.unknown',
    ),
  },
  { name: 'manual_routine_location', input: 'line' },
  note,
  { name: 'category', input: 'line', isMore: true },
  { name: 'alt_supplier', input: 'reference', to: 'organisation', isMore: true },
  { name: 'sso_dependent', input: 'yes', isMore: true },
  { name: 'restore_order', input: 'count', isMore: true },
];

const list: readonly FieldSpec[] = [
  { name: 'name', input: 'line', isRequired: true },
  { name: 'purpose', input: 'line' },
  { name: 'owner', input: 'reference', to: 'contact' },
  { name: 'meeting_place', input: 'line' },
  { name: 'message_template', input: 'lines' },
  note,
];

const envelope: readonly FieldSpec[] = [
  { name: 'name', input: 'line', isRequired: true },
  { name: 'number', input: 'line', isMono: true },
  note,
];

const specs: Readonly<Record<ItemKind, readonly FieldSpec[]>> = {
  contact,
  organisation,
  function: functionItem,
  credential,
  system,
  list,
  envelope,
};

/** The fields of a kind, in the order in which they are filled in and read. */
export function specsOf(kind: ItemKind): readonly FieldSpec[] {
  return specs[kind];
}
