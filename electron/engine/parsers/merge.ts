import { z } from 'zod';
import type { MergeMethods } from '../../contract/index.ts';
import type { ParsersOf } from '../handlers-of.ts';
import { nothing, ticket } from './values.ts';

const copy = z.strictObject({ ticket });
const choice = z.strictObject({ quarantined: z.enum(['take', 'leave']).nullable() });

/** From what came over the vault door to requests about merging. */
export const mergeParsers: ParsersOf<MergeMethods> = {
  previewMerge: (input) => copy.parse(input),
  runMerge: (input) => choice.parse(input),
  previewOriginal: (input) => nothing.parse(input),
  sharedState: (input) => nothing.parse(input),
  writeBack: (input) => nothing.parse(input),
  rekeyVault: (input) => nothing.parse(input),
};
