import type { ChannelKind, JsonObject } from '../../model/index.ts';
import { personOrOrganisation, splitName, withoutEmpty } from '../names.ts';
import { isMobile, splitNumbers } from '../phones.ts';
import { isChannelField, loginFields, personFields, type FieldName } from './fields.ts';
import { unescapeFormula } from './formula.ts';

/** A cell that has something in it, with the field its column goes to. */
export interface Cell {
  readonly field: FieldName;
  readonly text: string;
  readonly heading: string;
}

/** The person (or organisation) of a row; undefined when nothing in it is a name. */
export function personOfRow(cells: readonly Cell[]): ReturnType<typeof personOrOrganisation> {
  const named = withoutEmpty({ ...splitName(joined(cells, 'name', ' ')) });
  const data = withoutEmpty({
    ...Object.fromEntries(personFields.map((field) => [field, joined(cells, field, separator(field))])),
    tags: tagsOf(cells),
    channels: [...cells.flatMap(channelsOf), ...addressOf(cells)],
  });
  return personOrOrganisation({ ...named, ...data });
}

/** The login of a row. Without a label it is called after its system, address or user. */
export function loginOfRow(
  cells: readonly Cell[],
  ownSecret: boolean,
): { kind: 'credential'; data: JsonObject } | undefined {
  const fields = withoutEmpty(
    Object.fromEntries(loginFields.map((field) => [field, joined(cells, field, separator(field))])),
  );
  const label = ['label', 'system', 'url', 'username'].map((field) => fields[field]).find(Boolean);
  if (label === undefined) return undefined;
  const typed = cells.find(({ field }) => field === 'secret')?.text;
  // A password is kept to the last space; only our own files are known to have escaped it.
  const secret = typed !== undefined && ownSecret ? unescapeFormula(typed) : typed;
  const note = joined(cells, 'note', '\n');
  return { kind: 'credential', data: withoutEmpty({ ...fields, label, secret, note, tags: tagsOf(cells) }) };
}

const separator = (field: FieldName): string => (field === 'note' || field.endsWith('_steps') ? '\n' : ', ');

function joined(cells: readonly Cell[], wanted: FieldName, between: string): string {
  return cells
    .filter(({ field }) => field === wanted)
    .map(({ text }) => unescapeFormula(text.trim()))
    .join(between);
}

function tagsOf(cells: readonly Cell[]): string[] {
  const tags = joined(cells, 'tags', ';').split(/[;,]/);
  return [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
}

const numberKinds: readonly ChannelKind[] = [
  'mobile_work',
  'mobile_private',
  'home',
  'direct',
  'analogue',
  'switchboard',
  'reserve',
  'sms',
  'fax',
  'satellite',
];
const privateKinds: readonly ChannelKind[] = ['mobile_private', 'home'];

function channelsOf({ field, text }: Cell): JsonObject[] {
  const value = unescapeFormula(text.trim());
  if (field === 'phone') {
    return splitNumbers(value).map((number) =>
      channelOf(isMobile(number) ? 'mobile_work' : 'direct', number),
    );
  }
  if (!isChannelField(field)) return [];
  if (field === 'email') return value.split(/[\s;,]+/).map((address) => channelOf('email', address));
  if (numberKinds.includes(field)) return splitNumbers(value).map((number) => channelOf(field, number));
  return [channelOf(field, value.replace(/\s*[\r\n]+\s*/g, ', '))];
}

function channelOf(kind: ChannelKind, value: string): JsonObject {
  return privateKinds.includes(kind) ? { kind, value, private: true } : { kind, value };
}

function addressOf(cells: readonly Cell[]): JsonObject[] {
  const town = [joined(cells, 'postcode', ' '), joined(cells, 'city', ' ')].filter(Boolean).join(' ');
  const value = [joined(cells, 'street', ', '), town].filter(Boolean).join(', ').replace(/\s+/g, ' ');
  return value === '' ? [] : [{ kind: 'postal', value }];
}
