import { z } from 'zod';
import type { NextStepMethods } from '../../contract/index.ts';
import type { ParsersOf } from '../handlers-of.ts';
import { language, nothing, ticket } from './values.ts';

const step = z.enum(['stick', 'cards', 'second-owner', 'logins', 'paper-vault', 'test-restore']);
const planned = z.strictObject({ language });
const marked = z.strictObject({ step, done: z.boolean(), language });
const copied = z.strictObject({ ticket });

/** From what came over the port to questions about the steps that follow; each throws for another shape. */
export const nextStepParsers: ParsersOf<NextStepMethods> = {
  nextSteps: (input) => nothing.parse(input),
  planNextSteps: (input) => planned.parse(input),
  markNextStep: (input) => marked.parse(input),
  copyVault: (input) => copied.parse(input),
};
