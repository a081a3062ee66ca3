import { z } from 'zod';
import { channels } from './channel.ts';
import { byReference, count, day, line, lines, name, oneOf, reference, tier } from './values.ts';

export const functionKinds = [
  'crisis_function',
  'line',
  'on_call',
  'spokesperson',
  'key_holder',
  'signatory',
] as const;

/** domain: role, with its assignments as `holders`: rank 1 is the regular holder, higher ranks are deputies. */
export const functionItem = z.strictObject({
  name_sv: name,
  name_en: line(200).optional(),
  kind: oneOf(functionKinds).optional(),
  unit: reference.optional(),
  min_holders: count.optional(),
  tier: tier.optional(),
  holders: z
    .array(
      byReference('person', {
        person: reference,
        rank: count.optional(),
        from: day.optional(),
        to: day.optional(),
        hours: line(200).optional(),
      }),
    )
    .max(200)
    .optional(),
  channels: channels.optional(),
  speaks_on: line(500).optional(),
  note: lines().optional(),
});
