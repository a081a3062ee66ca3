import { z } from 'zod';
import type { ItemMethods } from '../../contract/index.ts';
import type { ParsersOf } from '../handlers-of.ts';
import { bytes, fields, id, kind, language, line, most, nothing } from './values.ts';

const byId = z.strictObject({ id });
const place = z.int().nonnegative();
const list = z.strictObject({ kind, query: line, from: place, most: z.int().positive().max(most.lines) });
const itemInList = z.strictObject({ kind, query: line, id });
const lettersInList = z.strictObject({ kind, query: line, letters: line, from: place });
const search = z.strictObject({ query: line });
const reason = z.string().max(most.text);
const alone = reason.optional();
const reveal = z.strictObject({ id, field: z.string().max(80), reason, language, alone });
const codes = z.strictObject({ id, reason, alone });
const added = z.strictObject({ kind, fields });
const edited = z.strictObject({ id, fields });
const draft = z.strictObject({ id: id.nullable(), kind, fields });
const imported = z.strictObject({
  source: z.union([z.strictObject({ bytes }), z.strictObject({ text: z.string().max(most.pasted) })]),
  password: z.string().max(most.passphrase).nullable(),
  into: line.nullable(),
});

/** From what came over the port to questions about items; each throws for another shape. */
export const itemParsers: ParsersOf<ItemMethods> = {
  listItems: (input) => list.parse(input),
  placeOfItem: (input) => itemInList.parse(input),
  placeOfLetters: (input) => lettersInList.parse(input),
  search: (input) => search.parse(input),
  showItem: (input) => byId.parse(input),
  reveal: (input) => reveal.parse(input),
  oneTimeCodes: (input) => codes.parse(input),
  addItem: (input) => added.parse(input),
  editItem: (input) => edited.parse(input),
  removeItem: (input) => byId.parse(input),
  bringBack: (input) => byId.parse(input),
  confirmItem: (input) => byId.parse(input),
  history: (input) => byId.parse(input),
  keepDraft: (input) => draft.parse(input),
  draft: (input) => nothing.parse(input),
  dropDraft: (input) => nothing.parse(input),
  previewImport: (input) => imported.parse(input),
  runImport: (input) => imported.parse(input),
};
