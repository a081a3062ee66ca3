import { z } from 'zod';
import {
  byReference,
  count,
  line,
  lines,
  loginCompartment,
  name,
  reference,
  references,
  tier,
} from './values.ts';

export const envelope = z.strictObject({
  number: line(20).optional(),
  name,
  colour: line(50).optional(),
  compartment: loginCompartment.optional(),
  tier: tier.optional(),
  contents: z
    .array(
      byReference('credential', {
        credential: reference,
        revision: z
          .string()
          .regex(/^[0-9a-f]{32}$/)
          .optional(),
      }),
    )
    .max(500)
    .optional(),
  rule: z.strictObject({ functions: references.optional(), count: count.optional() }).optional(),
  required_copies: count.optional(),
  max_age_days: count.optional(),
  note: lines().optional(),
});
