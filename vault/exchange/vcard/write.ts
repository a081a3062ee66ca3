import { throwIfCancelled, ExchangeError } from '../errors.ts';
import type { ExportItem } from '../export-item.ts';
import type { JsonObject } from '../../model/index.ts';
import { textField } from '../export-item.ts';

export interface VcardWriteOptions {
  /** 4.0 (RFC 6350) unless an old program asks for 3.0 (RFC 2426). */
  readonly version?: '3.0' | '4.0';
  readonly signal?: AbortSignal | undefined;
}

/**
 * One card for each contact and organisation, UTF-8, lines folded at 75 bytes; other kinds are passed over.
 * Every channel is written, with its own kind as a type of ours beside the usual one, so that it comes back as it
 * was. Fails with `export-empty` when there is none to write.
 */
export function writeVcard(items: readonly ExportItem[], options: VcardWriteOptions = {}): Uint8Array {
  const version = options.version ?? '4.0';
  const cards = items
    .filter(({ kind }) => kind === 'contact' || kind === 'organisation')
    .map((item) => {
      throwIfCancelled(options.signal);
      return cardOf(item, version);
    });
  if (cards.length === 0) throw new ExchangeError('export-empty');
  return new TextEncoder().encode(cards.join(''));
}

function cardOf(item: ExportItem, version: '3.0' | '4.0'): string {
  const lines = item.kind === 'contact' ? personLines(item.data) : organisationLines(item.data, version);
  const channels = Array.isArray(item.data['channels'])
    ? (item.data['channels'] as readonly JsonObject[])
    : [];
  const tags = Array.isArray(item.data['tags']) ? item.data['tags'].map((tag) => escape(String(tag))) : [];
  const all = [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    ...lines,
    ...channels.flatMap((channel) => channelLines(channel, version)),
    ...(tags.length > 0 ? [`CATEGORIES:${tags.join(',')}`] : []),
    ...property('NOTE', textField(item.data, 'note')),
    'END:VCARD',
  ];
  return all.map((line) => `${fold(line)}\r\n`).join('');
}

function personLines(data: JsonObject): string[] {
  const [given, family] = [textField(data, 'given'), textField(data, 'family')];
  const organisation = [textField(data, 'employer_org'), textField(data, 'unit')].map(escape);
  return [
    `FN:${escape([given, family].filter(Boolean).join(' '))}`,
    `N:${escape(family)};${escape(given)};;;`,
    ...property('NICKNAME', textField(data, 'called_name')),
    ...(organisation.some(Boolean) ? [`ORG:${organisation.join(';').replace(/;$/, '')}`] : []),
    ...property('TITLE', textField(data, 'title')),
    ...property('LANG', textField(data, 'language')),
  ];
}

function organisationLines(data: JsonObject, version: '3.0' | '4.0'): string[] {
  const name = escape(textField(data, 'name'));
  const kind = version === '4.0' ? ['KIND:org'] : ['X-ABSHOWAS:COMPANY'];
  return [...kind, `FN:${name}`, 'N:;;;;', `ORG:${name}`];
}

const property = (name: string, value: string): string[] =>
  value === '' ? [] : [`${name}:${escape(value)}`];

/** The usual types of each kind of telephone; a kind that is not here is written as a property of ours. */
const telephoneTypes: Readonly<Record<string, string>> = {
  mobile_work: 'cell,work',
  mobile_private: 'cell,home',
  home: 'home,voice',
  direct: 'work,voice',
  analogue: 'work,voice',
  switchboard: 'work,voice',
  switchboard_ext: 'work,voice',
  reserve: 'work,voice',
  sms: 'text',
  fax: 'work,fax',
  satellite: 'voice',
};

function channelLines(channel: JsonObject, version: '3.0' | '4.0'): string[] {
  const [kind, value] = [textField(channel, 'kind'), escape(textField(channel, 'value'))];
  if (value === '') return [];
  const own = `x-sigill-${kind.replaceAll('_', '-')}`;
  const quote = version === '4.0' ? '"' : '';
  const telephone = telephoneTypes[kind];
  if (telephone !== undefined) return [`TEL;TYPE=${quote}${telephone},${own}${quote}:${value}`];
  if (kind === 'email') return [`EMAIL${channel['private'] === true ? ';TYPE=home' : ''}:${value}`];
  if (kind === 'web') return [`URL:${textField(channel, 'value')}`];
  if (kind === 'postal' || kind === 'visit') return [`ADR;TYPE=${quote}work,${own}${quote}:;;${value};;;;`];
  return [`${own.toUpperCase()}:${value}`];
}

/** RFC 6350 section 3.4. */
function escape(text: string): string {
  return text.replace(/([\\;,])/g, '\\$1').replace(/\r\n|\r|\n/g, '\\n');
}

/** RFC 6350 section 3.2: at most 75 bytes a line, never inside a character. */
function fold(line: string): string {
  let folded = '';
  let bytes = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (bytes + size > 75) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return folded;
}
