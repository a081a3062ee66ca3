import { z } from 'zod';
import type { CopyMethods } from '../../contract/index.ts';
import type { ParsersOf } from '../handlers-of.ts';
import { label, most, nothing, ticket, wayIn } from './values.ts';

const one = {
  id: z.string().regex(/^\d{8}T\d{6}Z-[0-9a-f]{16}$/),
  place: z.enum(['beside', 'second']),
};
const copy = z.strictObject(one);
const listed = z.strictObject({ second: ticket.nullable() });

const restored = z.strictObject({
  ...one,
  ticket,
  removed: z.array(label).max(most.places).nullable(),
  way: wayIn.nullable(),
});
const into = z.strictObject({ ticket });

/** From what came over the vault door to requests about copies and checks. */
export const copyParsers: ParsersOf<CopyMethods> = {
  listCopies: (input) => listed.parse(input),
  verifyCopy: (input) => copy.parse(input),
  describeCopy: (input) => copy.parse(input),
  restoreCopy: (input) => restored.parse(input),
  removeOutdatedCopies: (input) => nothing.parse(input),
  checkVault: (input) => nothing.parse(input),
  stopCheck: (input) => nothing.parse(input),
  repairVault: (input) => into.parse(input),
};
