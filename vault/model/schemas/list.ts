import { z } from 'zod';
import { byReference, count, line, lines, name, oneOf, reference, references, when } from './values.ts';

export const listTypes = [
  'call_list',
  'phone_list',
  'media_list',
  'unit_list',
  'suppliers',
  'authorities',
  'attest',
  'call_tree',
] as const;

/** domain: contact_list with its entries, and for a ring chain its call nodes. */
export const list = z.strictObject({
  name,
  type: oneOf(listTypes, {
    larmlista: 'call_list',
    telefonlista: 'phone_list',
    medialista: 'media_list',
    enhetslista: 'unit_list',
    leverantörer: 'suppliers',
    myndigheter: 'authorities',
    ringkedja: 'call_tree',
  }).optional(),
  owner: reference.optional(),
  purpose: line(500).optional(),
  meeting_place: line(300).optional(),
  review_interval_days: count.optional(),
  reviewed_at: when.optional(),
  reviewed_by: line(200).optional(),
  valid_days: count.optional(),
  print_profile: oneOf(['full', 'masked', 'pocket']).optional(),
  message_template: lines(2_000).optional(),
  entries: z
    .array(
      byReference('ref', {
        ref: reference,
        order: count.optional(),
        channels: z.array(line(50, 1)).max(50).optional(),
        deputy: reference.optional(),
        note: line(500).optional(),
      }),
    )
    .max(5_000)
    .optional(),
  call_nodes: z
    .array(
      z.strictObject({
        caller: reference,
        callees: references,
        deputy_caller: reference.optional(),
        return_call_to: reference.optional(),
        est_minutes: count.optional(),
      }),
    )
    .max(2_000)
    .optional(),
  note: lines().optional(),
});
