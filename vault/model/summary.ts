import { channelText, inCallingOrder, isPhone } from './channels.ts';
import type { ItemKind } from './kinds.ts';
import type { Channel } from './schemas/channel.ts';
import type { Fields } from './schemas/index.ts';

/** How an item looks in a list. Never a secret. */
export interface Summary {
  readonly title: string;
  readonly subtitle: string;
  /** The first number to call, grouped; empty where there is none. */
  readonly number: string;
  /** What the list is sorted by, with `compareSwedish`: family name first for persons. */
  readonly sortKey: string;
}

/** What is searched of an item. Never a secret, a step list or a code word. */
export interface SearchableText {
  readonly name: string;
  readonly other: readonly string[];
}

/** Finds the title of a record by id; undefined for plain words or what this session cannot read. */
export type Resolve = (reference: string) => string | undefined;

const nothingKnown: Resolve = () => undefined;

/** A person's name as it is said: the name they go by, else given and family name, else the title. */
export function nameOf(contact: Fields<'contact'>): string {
  const said = contact.called_name ?? contact.given ?? '';
  const name = [said, contact.family ?? ''].filter((part) => part !== '').join(' ');
  return name === '' ? (contact.title ?? '') : name;
}

/**
 * Title, second line and first number of an item. References are shown by `resolve`; those it does not know are
 * shown as they stand when they are plain words, and left out when they are ids.
 */
export function summarise<K extends ItemKind>(
  kind: K,
  fields: Fields<K>,
  resolve: Resolve = nothingKnown,
): Summary {
  const all = fields as Readonly<Record<string, unknown>>;
  const title = titleOf(kind, fields);
  const family = text(all['family']);
  const sortKey = family === '' ? title : `${family} ${text(all['given'])}`.trim();
  return {
    title,
    subtitle: subtitleOf(kind, all, (value) => shown(value, resolve)),
    number: firstNumber(all['channels'] as readonly Channel[] | undefined),
    sortKey: kind === 'envelope' ? `${text(all['number'])} ${title}`.trim() : sortKey,
  };
}

/** The title alone, for resolving references. */
export function titleOf<K extends ItemKind>(kind: K, fields: Fields<K>): string {
  const all = fields as Readonly<Record<string, unknown>>;
  if (kind === 'contact') return nameOf(fields as Fields<'contact'>);
  return text(all['name']) || text(all['name_sv']) || text(all['name_en']) || text(all['label']);
}

/** What is searched of an item: its name, and every other text that is no secret. */
export function searchableText<K extends ItemKind>(
  kind: K,
  fields: Fields<K>,
  resolve: Resolve = nothingKnown,
): SearchableText {
  const all = fields as Readonly<Record<string, unknown>>;
  const plain = searchedFields[kind].flatMap((name) =>
    asTexts(all[name]).map((each) => shown(each, resolve)),
  );
  const channels = (all['channels'] as readonly Channel[] | undefined) ?? [];
  const reached = channels.flatMap((channel) => [channelText(channel), channel.value.replace(/[\s-]/g, '')]);
  const given = kind === 'contact' ? [text(all['given'])] : [];
  const name = [titleOf(kind, fields), ...given].filter((part) => part !== '').join(' ');
  return { name, other: [...plain, ...reached].filter((part) => part !== '') };
}

const searchedFields: Readonly<Record<ItemKind, readonly string[]>> = {
  contact: ['title', 'unit', 'employer_org', 'tags', 'note'],
  organisation: ['kind', 'parent', 'visiting_address', 'contract_no', 'customer_no', 'tags', 'note'],
  function: ['name_en', 'unit', 'note'],
  list: ['purpose', 'owner', 'note'],
  system: ['purpose', 'category', 'owner', 'supplier', 'note'],
  credential: ['username', 'system', 'url', 'mfa_kind', 'tags', 'note'],
  envelope: ['number', 'note'],
};

function subtitleOf(
  kind: ItemKind,
  all: Readonly<Record<string, unknown>>,
  show: (value: unknown) => string,
): string {
  const fields: Readonly<Record<ItemKind, readonly string[]>> = {
    contact: ['title', 'unit', 'employer_org'],
    organisation: ['parent', 'visiting_address', 'note'],
    function: ['unit'],
    list: ['purpose'],
    system: ['purpose', 'supplier'],
    credential: ['system', 'username'],
    envelope: ['number', 'colour'],
  };
  const parts = fields[kind].map((name) => shortened(show(all[name]))).filter((part) => part !== '');
  const isTitleAlone = kind === 'contact' && nameOf(all) === all['title'];
  return (isTitleAlone ? parts.slice(1) : parts).slice(0, 2).join(', ');
}

/** A note may be a page; a line in a list holds its beginning. */
function shortened(words: string): string {
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}

function firstNumber(channels: readonly Channel[] = []): string {
  const first = inCallingOrder(channels).find((channel) => isPhone(channel.kind));
  return first === undefined ? '' : channelText(first);
}

function shown(value: unknown, resolve: Resolve): string {
  const words = text(value).replace(/\s+/g, ' ');
  return resolve(words) ?? (isRecordId(words) ? '' : words);
}

/** Whether a reference is a record's id; otherwise it is plain words. */
export function isRecordId(reference: string): boolean {
  return /^[0-9a-f]{32}$/.test(reference);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function asTexts(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
