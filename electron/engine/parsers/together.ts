import { z } from 'zod';
import type { TogetherMethods } from '../../contract/index.ts';
import type { ParsersOf } from '../handlers-of.ts';
import { id, line, most, nothing } from './values.ts';

const act = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('reveal'),
    id,
    field: z.string().max(80),
    reason: z.string().max(most.text),
  }),
  z.strictObject({ kind: z.literal('print'), sets: z.array(line).max(500) }),
  z.strictObject({ kind: z.literal('open'), compartment: line }),
  z.strictObject({
    kind: z.literal('make-group'),
    needed: z.int().min(2).max(15),
    members: z.array(id).min(2).max(255),
    compartment: line,
  }),
]);
const rule = z.strictObject({ compartment: line, asks: z.boolean() });

/** From what came over the port to acts of several; each throws for another shape. */
export const togetherParsers: ParsersOf<TogetherMethods> = {
  beginAct: (input) => act.parse(input),
  endAct: (input) => nothing.parse(input),
  setSecondPerson: (input) => rule.parse(input),
};
