import type { Channel, ChannelKind, Fate } from './schemas/channel.ts';
import { formatPhone, normalisePhone } from './text/phone.ts';

/** The order in which a caller tries channels that have no rank; e-mail nearly last, since it dies first. */
const callingOrder: readonly ChannelKind[] = [
  'mobile_work',
  'direct',
  'mobile_private',
  'home',
  'analogue',
  'reserve',
  'switchboard',
  'switchboard_ext',
  'sms',
  'satellite',
  'rakel',
  'radio',
  'signal',
  'fax',
  'teams',
  'facebook_group',
  'other',
  'email',
  'web',
  'visit',
  'postal',
];

const numbered = new Set<ChannelKind>([
  'mobile_work',
  'mobile_private',
  'home',
  'direct',
  'analogue',
  'reserve',
  'switchboard',
  'sms',
  'satellite',
  'fax',
]);

/** Whether a channel's value is a phone number that can be dialled from outside. */
export function isPhone(kind: ChannelKind): boolean {
  return numbered.has(kind);
}

/** Channels in the order in which they are tried: by rank, then those without rank by kind. */
export function inCallingOrder<C extends Pick<Channel, 'kind' | 'rank'>>(channels: readonly C[]): C[] {
  const place = (channel: C): number => callingOrder.indexOf(channel.kind);
  const rank = (channel: C): number => channel.rank ?? Number.MAX_SAFE_INTEGER;
  return channels.toSorted((a, b) => rank(a) - rank(b) || place(a) - place(b));
}

/** A channel's value as it is read aloud and printed: numbers grouped, the rest as it was written. */
export function channelText(channel: Pick<Channel, 'kind' | 'value'>): string {
  return isPhone(channel.kind) ? formatPhone(channel.value) : channel.value;
}

/** A form in which equal channels are equal texts, to find duplicates. */
export function channelIdentity(channel: Pick<Channel, 'kind' | 'value'>): string {
  return isPhone(channel.kind) ? normalisePhone(channel.value) : channel.value.trim().toLowerCase();
}

const diesWithOwnNetwork = new Set<ChannelKind>(['email', 'teams', 'switchboard_ext']);
const needsNoNetwork = new Set<ChannelKind>(['postal', 'visit', 'radio', 'satellite']);

/**
 * Whether a channel works without something: what was said of it, else what its kind makes certain, else unknown.
 * A work mobile stays unknown until someone answers: managed ones have died with the network.
 */
export function survives(
  channel: Pick<Channel, 'kind' | 'survives'>,
  without: Fate,
): 'yes' | 'no' | 'unknown' {
  const said = channel.survives?.[without];
  if (said !== undefined) return said;
  if (without === 'own_network' && diesWithOwnNetwork.has(channel.kind)) return 'no';
  if (without === 'internet' && (channel.kind === 'email' || channel.kind === 'teams')) return 'no';
  return without === 'own_network' && needsNoNetwork.has(channel.kind) ? 'yes' : 'unknown';
}
