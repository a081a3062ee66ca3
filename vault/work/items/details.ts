import {
  kindMember,
  channelText,
  inCallingOrder,
  isObject,
  isPhone,
  isRecordId,
  normalisePhone,
  survives,
  viewOf,
  type Channel,
  type JsonObject,
  type JsonValue,
} from '../../model/index.ts';
import type { Session } from '../../store/index.ts';
import { editItem } from './change.ts';
import { fieldsOf, isRemoved } from './item-view.ts';
import { findItem } from './show.ts';

/** A way to reach somebody, as it is shown and tried. */
export interface ShownChannel {
  readonly kind: Channel['kind'];
  readonly text: string;
  readonly isPhone: boolean;
  /** What a telephone dials, as in RFC 3966: `tel:+46701740605`; null for what cannot be dialled. */
  readonly dial: string | null;
  readonly isPrivate: boolean;
  readonly survives: 'yes' | 'no' | 'unknown';
  readonly verifiedAt: string | null;
}

/** The channels of an item in the order in which they are tried; none for kinds without. */
export function channelsInOrder(fields: JsonObject): ShownChannel[] {
  const channels = (fields['channels'] ?? []) as unknown as readonly Channel[];
  return inCallingOrder(channels).map((channel) => ({
    kind: channel.kind,
    text: channelText(channel),
    isPhone: isPhone(channel.kind),
    dial: isPhone(channel.kind) ? dialOf(channel.value) : null,
    isPrivate: channel.private === true,
    survives: survives(channel, 'own_network'),
    verifiedAt: channel.last_verified_at ?? null,
  }));
}

function dialOf(value: string): string | null {
  const number = normalisePhone(value);
  return /^\+?\d+(;ext=\d+)?$/.test(number) ? `tel:${number}` : null;
}

/** Fields with their channels in the order in which they are tried, so that an edit starts from what is shown. */
export function withChannelsInOrder(fields: JsonObject): JsonObject {
  const channels = fields['channels'] as unknown as readonly Channel[] | undefined;
  return channels === undefined
    ? fields
    : { ...fields, channels: inCallingOrder(channels) as unknown as JsonValue };
}

/** All record ids that the fields name, each once. */
export function referencesIn(fields: JsonObject): string[] {
  const found = new Set<string>();
  const look = (value: JsonValue): void => {
    if (typeof value === 'string' && isRecordId(value)) found.add(value);
    if (Array.isArray(value)) value.forEach(look);
    if (isObject(value)) Object.values(value).forEach(look);
  };
  look(fields);
  return [...found];
}

/** Kinds that are dated as a whole, beside their channels. */
const dated = new Set<string>(['contact', 'organisation']);

/** Notes that everything about a contact or an organisation was found right at a time, by someone. Fails as `editItem`. */
export function confirmItem(session: Session, id: string, { at, by }: { at: number; by: string }): void {
  const item = findItem(session, id);
  const when = new Date(at).toISOString();
  const channels = (item.fields as { channels?: readonly Channel[] }).channels;
  const confirmed = channels?.map((channel) => ({
    ...channel,
    last_verified_at: when,
    last_verified_by: by,
  }));
  const own = dated.has(item.kind) ? { last_verified_at: when, last_verified_by: by } : {};
  editItem(session, id, { ...own, ...(confirmed === undefined ? {} : { channels: confirmed }) });
}

/** Names of principals, as far as this session may read them. */
export function memberNames(session: Session): Map<string, string> {
  const names = new Map<string, string>();
  for (const { id } of session.compartments().filter(({ kind }) => kind === 'register')) {
    for (const record of session.records(id)) {
      if (record.joined.data[kindMember] !== 'member' || isRemoved(record)) continue;
      const { principal, name } = viewOf('member', fieldsOf(record));
      names.set(principal, name);
    }
  }
  return names;
}
