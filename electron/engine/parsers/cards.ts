import { z } from 'zod';
import type { CardMethods } from '../../contract/index.ts';
import type { ParsersOf } from '../handlers-of.ts';
import { language, line, most, nothing } from './values.ts';

const place = z.int().min(1).max(most.places);
const index = z.int().min(1).max(most.cards);
const holder = line.trim().min(1).max(200);

const made = z.strictObject({
  needed: z.int().min(1).max(most.cards),
  of: z.int().min(1).max(most.cards),
  language,
});
const inLanguage = z.strictObject({ language });
const one = z.strictObject({ index });
const handed = z.strictObject({ index, holder });
const cardBack = z.strictObject({
  index,
  words: z.array(z.strictObject({ place, word: z.string().max(40) })).max(most.places),
  holder: holder.nullable(),
});
const codeBack = z.strictObject({
  characters: z.array(z.strictObject({ place, character: z.string().max(2) })).max(most.places),
});

/** From what came over the port to questions about cards and codes; each throws for another shape. */
export const cardParsers: ParsersOf<CardMethods> = {
  makeCards: (input) => made.parse(input),
  printCards: (input) => inLanguage.parse(input),
  inHand: (input) => nothing.parse(input),
  handOutCard: (input) => handed.parse(input),
  askForCard: (input) => one.parse(input),
  confirmCard: (input) => cardBack.parse(input),
  printRecoveryCode: (input) => inLanguage.parse(input),
  confirmRecoveryCode: (input) => codeBack.parse(input),
};
