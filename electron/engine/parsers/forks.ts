import { z } from 'zod';
import type { ForkMethods } from '../../contract/index.ts';
import type { ParsersOf } from '../handlers-of.ts';
import { id, language, line, most, nothing } from './values.ts';

/** As many as one pack can hold, and more. */
const mostRevisions = 100_000;
const withCopy = z.boolean();
const view = z.strictObject({ withCopy });
const settling = z.strictObject({
  keeps: z.string().regex(/^[0-9a-f]{64}$/),
  withCopy,
  fingerprint: line.min(1).nullable(),
});
const paper = z.strictObject({ fingerprint: line.min(1) });
const reveal = z.strictObject({
  revision: id,
  field: z.string().max(80),
  reason: z.string().max(most.text),
  language,
});
const accepted = z.strictObject({ revisions: z.array(id).min(1).max(mostRevisions) });

/** From what came over the vault door to requests about forks and quarantine. */
export const forkParsers: ParsersOf<ForkMethods> = {
  forkState: (input) => nothing.parse(input),
  viewFork: (input) => view.parse(input),
  settleFork: (input) => settling.parse(input),
  believePaper: (input) => paper.parse(input),
  listQuarantined: (input) => nothing.parse(input),
  revealQuarantined: (input) => reveal.parse(input),
  acceptQuarantined: (input) => accepted.parse(input),
};
