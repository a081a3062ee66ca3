import type { ChannelKind, JsonObject } from '../../model/index.ts';
import { personOrOrganisation, splitName, withoutEmpty } from '../names.ts';
import { isMobile } from '../phones.ts';
import type { Property } from './content-line.ts';

/** What says nothing about the person: bookkeeping of other programs. */
const bookkeeping =
  /^(?:version|prodid|uid|rev|fn|n|kind|source|xml|clientpidmap|x-ablabel|x-abshowas|sort-string|class|mailer|profile|name)$/;
const used = /^(?:nickname|org|title|role|note|lang|categories|tel|email|adr|url|impp|x-signal|x-sigill-.*)$/;

/** The person or organisation of a card, and how many of its properties have no place here. */
export function itemOfCard(properties: readonly Property[]): {
  item: ReturnType<typeof personOrOrganisation>;
  leftOut: number;
} {
  const leftOut = properties.filter(({ name }) => !bookkeeping.test(name) && !used.test(name)).length;
  const [named, ...units] = partsOf(properties, 'org');
  const isOrganisation = /^(?:org|group|location)$/i.test(text(properties, 'kind'));
  const organisation = named || (isOrganisation ? text(properties, 'fn') : undefined);
  const data = withoutEmpty({
    ...nameOf(properties, organisation),
    called_name: text(properties, 'nickname'),
    title: text(properties, 'title') || text(properties, 'role'),
    employer_org: organisation,
    unit: units.filter(Boolean).join(', '),
    language: text(properties, 'lang'),
    tags: [...new Set(partsOf(properties, 'categories'))].filter(Boolean),
    note: all(properties, 'note')
      .flatMap(({ parts }) => parts)
      .join('\n'),
    channels: properties.flatMap((property) => channelsOf(property, properties)),
  });
  return { item: personOrOrganisation(data), leftOut };
}

const all = (properties: readonly Property[], name: string): Property[] =>
  properties.filter((property) => property.name === name);
const partsOf = (properties: readonly Property[], name: string): readonly string[] =>
  all(properties, name).flatMap(({ parts }) => parts.map((part) => part.trim()));
const text = (properties: readonly Property[], name: string): string =>
  partsOf(properties, name).filter(Boolean).join(', ');

/** N's family and given name, else FN cut in two; a card of an organisation has its name in FN alone. */
function nameOf(properties: readonly Property[], organisation?: string): { given?: string; family?: string } {
  const [family = '', given = '', additional = ''] = all(properties, 'n')[0]?.parts ?? [];
  const names = { given: [given, additional].filter(Boolean).join(' ').trim(), family: family.trim() };
  if (names.given !== '' || names.family !== '') return names;
  const whole = text(properties, 'fn');
  return whole === organisation ? {} : splitName(whole);
}

function channelsOf(property: Property, properties: readonly Property[]): JsonObject[] {
  const kind = channelKindOf(property);
  if (kind === undefined) return [];
  const value = valueOf(property, kind);
  const label = properties.find(
    ({ name, group }) => name === 'x-ablabel' && group !== undefined && group === property.group,
  );
  const purpose = label?.parts[0]?.replace(/^_\$!<|>!\$_$/g, '');
  const isPrivate = kind === 'mobile_private' || kind === 'home' || property.types.includes('home');
  return [withoutEmpty({ kind, value, purpose, private: isPrivate ? true : undefined })].filter(
    (channel) => channel['value'] !== undefined,
  );
}

function channelKindOf({ name, types, parts }: Property): ChannelKind | undefined {
  const named = types
    .find((type) => type.startsWith('x-sigill-'))
    ?.slice('x-sigill-'.length)
    .replaceAll('-', '_');
  switch (name) {
    case 'tel':
      return (named as ChannelKind | undefined) ?? phoneKind(types, parts[0] ?? '');
    case 'email':
      return 'email';
    case 'url':
      return 'web';
    case 'adr':
      return (named as ChannelKind | undefined) ?? 'postal';
    case 'impp':
      return /^(?:sip|msteams|ms-teams|xmpp)/i.test(parts[0] ?? '') ? 'teams' : 'other';
    case 'x-signal':
      return 'signal';
    default:
      return name.startsWith('x-sigill-')
        ? (name.slice('x-sigill-'.length).replaceAll('-', '_') as ChannelKind)
        : undefined;
  }
}

function phoneKind(types: readonly string[], number: string): ChannelKind {
  if (types.includes('fax')) return 'fax';
  const isHome = types.includes('home');
  if (types.includes('cell')) return isHome ? 'mobile_private' : 'mobile_work';
  if (isHome) return isMobile(number) ? 'mobile_private' : 'home';
  if (types.includes('work')) return isMobile(number) ? 'mobile_work' : 'direct';
  return isMobile(number) ? 'mobile_work' : 'direct';
}

/** RFC 6350 6.3.1: box, extended, street, town, region, postcode, country. Here in one line, Swedish order. */
function valueOf({ parts }: Property, kind: ChannelKind): string {
  if (kind !== 'postal' && kind !== 'visit') return parts.join(', ').replace(/^tel:/i, '').trim();
  const [box = '', extended = '', street = '', town = '', region = '', postcode = '', country = ''] =
    parts.map((part) => part.replace(/\s*\n\s*/g, ', ').trim());
  const place = [postcode, town].filter(Boolean).join(' ');
  return [box, extended, street, place, region, country].filter(Boolean).join(', ');
}
