import { z } from 'zod';
import type { Parsers } from '../../contract/index.ts';
import { fields, id, language, line, most, unlocking } from './values.ts';

const join = z.strictObject({ label: line, unlocking });
const reveal = z.strictObject({ id, field: z.string().max(80), reason: z.string().max(most.text), language });
const added = z.strictObject({ fields });

/** What each method of the act's door takes: any other shape is refused. */
export const actParsers: Parsers<'act'> = {
  join: (input) => join.parse(input),
  revealJoined: (input) => reveal.parse(input),
  addJoined: (input) => added.parse(input),
};
