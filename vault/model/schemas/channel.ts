import { z } from 'zod';
import { answer, count, line, oneOf, when } from './values.ts';

export const channelKinds = [
  'mobile_work',
  'mobile_private',
  'home',
  'direct',
  'analogue',
  'switchboard',
  'switchboard_ext',
  'reserve',
  'sms',
  'fax',
  'email',
  'teams',
  'signal',
  'facebook_group',
  'rakel',
  'satellite',
  'radio',
  'web',
  'postal',
  'visit',
  'other',
] as const;
export type ChannelKind = (typeof channelKinds)[number];

const otherNames: Readonly<Record<string, ChannelKind>> = {
  mobile: 'mobile_work',
  cell: 'mobile_work',
  mobil: 'mobile_work',
  tjänstemobil: 'mobile_work',
  privat_mobil: 'mobile_private',
  private: 'mobile_private',
  hem: 'home',
  phone: 'direct',
  telephone: 'direct',
  tel: 'direct',
  telefon: 'direct',
  work: 'direct',
  work_phone: 'direct',
  direktnummer: 'direct',
  extension: 'switchboard_ext',
  anknytning: 'switchboard_ext',
  växel: 'switchboard',
  reservnummer: 'reserve',
  mail: 'email',
  e_mail: 'email',
  epost: 'email',
  e_post: 'email',
  url: 'web',
  website: 'web',
  address: 'postal',
};

/** What a channel still works without. */
export const fates = ['own_network', 'internet', 'mobile_net', 'power'] as const;
export type Fate = (typeof fates)[number];

/** A way to reach a person, an organisation or a function. */
export const channel = z.strictObject({
  kind: oneOf(channelKinds, otherNames),
  value: line(400, 1),
  normalised: line(400).optional(),
  survives: z
    .strictObject({
      own_network: answer.optional(),
      internet: answer.optional(),
      mobile_net: answer.optional(),
      power: answer.optional(),
    })
    .optional(),
  private: z.boolean().optional(),
  secrecy_basis: line(100).optional(),
  rank: count.optional(),
  last_verified_at: when.optional(),
  last_verified_by: line(200).optional(),
  last_verified_how: line(100).optional(),
  failed_count: count.optional(),
  purpose: line(200).optional(),
});
export type Channel = z.infer<typeof channel>;
export const channels = z.array(channel).max(200);
