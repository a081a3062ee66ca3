import { z } from 'zod';
import type { OpeningMethods } from '../../contract/index.ts';
import type { ParsersOf } from '../handlers-of.ts';
import { language, line, most, nothing, unlocking } from './values.ts';

const unlock = z.strictObject({
  label: line.nullable(),
  unlocking,
  own: z.string().max(most.passphrase).optional(),
});
const found = z.strictObject({
  organisation: line,
  owner: line,
  label: line,
  passphrase: z.string().max(most.passphrase),
  doorText: z.string().max(most.text),
  language,
});
const inLanguage = z.strictObject({ language });
const weigh = z.strictObject({ passphrase: z.string().max(most.passphrase) });
const cardWords = z.strictObject({ words: z.array(z.string().max(40)).max(most.places) });
const letters = z.strictObject({ letters: z.string().max(40) });

/** From what came over the port to questions about opening; each throws for another shape. */
export const openingParsers: ParsersOf<OpeningMethods> = {
  describe: (input) => nothing.parse(input),
  unlock: (input) => unlock.parse(input),
  suggestPassphrase: (input) => inLanguage.parse(input),
  weighPassphrase: (input) => weigh.parse(input),
  found: (input) => found.parse(input),
  session: (input) => nothing.parse(input),
  completeCardWord: (input) => letters.parse(input),
  checkCard: (input) => cardWords.parse(input),
};
