import { z } from 'zod';
import {
  count,
  day,
  line,
  lines,
  loginCompartment,
  name,
  oneOf,
  reference,
  references,
  secretText,
  when,
} from './values.ts';

export const credentialKinds = [
  'password',
  'pin',
  'combination',
  'api_key',
  'recovery_codes',
  'certificate',
  'fido_key',
  'physical_key',
  'other',
] as const;

export const credential = z.strictObject({
  label: name,
  username: line(300).optional(),
  secret: secretText.optional(),
  otp: secretText.optional(),
  system: reference.optional(),
  kind: oneOf(credentialKinds, {
    login: 'password',
    lösenord: 'password',
    passphrase: 'password',
    api: 'api_key',
    code: 'pin',
    kod: 'pin',
    cert: 'certificate',
    reserve_codes: 'recovery_codes',
    reservkoder: 'recovery_codes',
    fido: 'fido_key',
    security_key: 'fido_key',
    key: 'physical_key',
  }).optional(),
  url: line(1_000).optional(),
  login_steps: lines(5_000).optional(),
  mfa_kind: line(100).optional(),
  mfa_location: line(300).optional(),
  break_glass: z.boolean().optional(),
  privilege: line(300).optional(),
  // A personal login does not belong here: the field may say so, and nothing else.
  personal: z.literal(false).optional(),
  valid_to: day.optional(),
  rotated_at: when.optional(),
  tested_at: when.optional(),
  rotate_interval_days: count.optional(),
  after_use_steps: lines(5_000).optional(),
  owner: reference.optional(),
  known_by: references.optional(),
  state: oneOf(['ok', 'exposed', 'must_rotate', 'retired']).optional(),
  compartment: loginCompartment.optional(),
  extra: z
    .array(z.strictObject({ label: name, value: secretText, hidden: z.boolean().optional() }))
    .max(200)
    .optional(),
  tags: z.array(line(100, 1)).max(100).optional(),
  note: lines().optional(),
});
