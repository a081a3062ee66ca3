import { z } from 'zod';
import { byReference, count, day, line, lines, name, oneOf, reference, references, tier } from './values.ts';

export const system = z.strictObject({
  name,
  purpose: line(500).optional(),
  category: line(100).optional(),
  owner: reference.optional(),
  deputy: reference.optional(),
  supplier: reference.optional(),
  alt_supplier: reference.optional(),
  tier: tier.optional(),
  hosts: z
    .array(
      byReference('provider', {
        provider: name,
        place: oneOf(['own', 'external']).optional(),
        url: line(500).optional(),
        ip: line(100).optional(),
        independent_of: references.optional(),
        last_switch_test: day.optional(),
      }),
    )
    .max(50)
    .optional(),
  depends_on: references.optional(),
  sso_dependent: z.boolean().optional(),
  manual_routine_location: line(500).optional(),
  restore_order: count.optional(),
  status: oneOf(['works', 'down', 'do_not_use', 'unknown']).optional(),
  note: lines().optional(),
});
