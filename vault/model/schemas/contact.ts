import { z } from 'zod';
import { channels } from './channel.ts';
import { day, line, lines, name, oneOf, reference, when } from './values.ts';

/** domain: person, with its channels and absences. */
export const contact = z.strictObject({
  given: line(100).optional(),
  family: line(100).optional(),
  called_name: line(100).optional(),
  title: line(200).optional(),
  employer_org: reference.optional(),
  unit: reference.optional(),
  nearest_manager: reference.optional(),
  language: line(50).optional(),
  status: oneOf(['active', 'leave', 'left']).optional(),
  start: day.optional(),
  end: day.optional(),
  protected_identity: z.boolean().optional(),
  can_be_printed: oneOf(['all', 'masked', 'never']).optional(),
  verify_phrase: line(200).optional(),
  note: lines().optional(),
  tags: z.array(line(100, 1)).max(100).optional(),
  channels: channels.optional(),
  absences: z
    .array(z.strictObject({ from: day, to: day.optional(), covered_by: reference.optional() }))
    .max(100)
    .optional(),
  private_accounts: z
    .array(
      z.strictObject({
        service: name,
        hardened_at: day.optional(),
        recovery_person: reference.optional(),
      }),
    )
    .max(50)
    .optional(),
  last_verified_at: when.optional(),
  last_verified_by: line(200).optional(),
  last_verified_how: line(100).optional(),
});
