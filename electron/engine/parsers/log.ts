import { z } from 'zod';
import type { LogMethods } from '../../contract/index.ts';
import type { ParsersOf } from '../handlers-of.ts';
import { id, line, nothing, ticket } from './values.ts';

const page = z.strictObject({ from: z.int().min(0).max(10_000_000) });
const into = z.strictObject({ ticket });
const listed = z.strictObject({ second: ticket.nullable() });
const decided = z.strictObject({ id, decision: line.min(1) });
const erasure = z.strictObject({ entry: z.string().regex(/^[0-9a-f]{64}$/) });

/** From what came over the vault door to requests about the log, the machine's memory and erasures. */
export const logParsers: ParsersOf<LogMethods> = {
  listLog: (input) => page.parse(input),
  verifyLog: (input) => nothing.parse(input),
  exportLog: (input) => into.parse(input),
  recall: (input) => nothing.parse(input),
  acceptCopy: (input) => nothing.parse(input),
  eraseItem: (input) => decided.parse(input),
  listErasures: (input) => listed.parse(input),
  removeErasedCopies: (input) => erasure.parse(input),
  paperDestroyed: (input) => decided.parse(input),
};
