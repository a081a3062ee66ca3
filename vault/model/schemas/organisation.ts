import { z } from 'zod';
import { channels } from './channel.ts';
import { line, lines, name, oneOf, reference, when } from './values.ts';

export const organisationKinds = [
  'own_unit',
  'company',
  'authority',
  'region',
  'neighbour',
  'supplier',
  'media',
  'association',
  'emergency',
] as const;

export const organisation = z.strictObject({
  name,
  kind: oneOf(organisationKinds, { unit: 'own_unit', own: 'own_unit' }).optional(),
  parent: reference.optional(),
  visiting_address: lines(500).optional(),
  postal_address: lines(500).optional(),
  org_number: line(50).optional(),
  contract_no: line(100).optional(),
  customer_no: line(100).optional(),
  support_hours: line(200).optional(),
  alt_supplier: reference.optional(),
  note: lines().optional(),
  tags: z.array(line(100, 1)).max(100).optional(),
  channels: channels.optional(),
  last_verified_at: when.optional(),
  last_verified_by: line(200).optional(),
  last_verified_how: line(100).optional(),
});
