import { z } from 'zod';
import type { DamagedMethods } from '../../contract/index.ts';
import type { ParsersOf } from '../handlers-of.ts';
import { nothing, ticket, wayIn } from './values.ts';

const into = z.strictObject({ ticket });

/** From what came over the vault door to requests about a damaged file. */
export const damagedParsers: ParsersOf<DamagedMethods> = {
  checkFile: (input) => nothing.parse(input),
  saveWhole: (input) => into.parse(input),
  vouchForSaved: (input) => wayIn.parse(input),
};
