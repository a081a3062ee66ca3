import { z } from 'zod';
import type { PaperMethods } from '../../contract/index.ts';
import type { ParsersOf } from '../handlers-of.ts';
import { bytes, language, line, most, nothing, ticket, unlocking } from './values.ts';

const print = z.int().positive();
const page = z.int().min(0).max(5_000);

const preparePrint = z.strictObject({
  sets: z.array(line).max(500),
  copies: z.int().min(1).max(100),
  masked: z.boolean(),
  language,
  alone: z.string().max(most.text).optional(),
});
const picture = z.strictObject({ print, page, dpi: z.int().min(20).max(600) });
const saved = z.strictObject({ print, ticket });
const sent = z.strictObject({ print, printer: line });
const scan = z.strictObject({ name: z.string().max(most.name), bytes });
const codes = z.strictObject({ text: z.string().max(most.pasted) });
const gate = z.strictObject({ removed: z.array(line).max(1_000) });
const finish = z.strictObject({ unlocking, ticket, removed: z.array(line).max(1_000).nullable() });

/** From what came over the port to questions about paper; each throws for another shape. */
export const paperParsers: ParsersOf<PaperMethods> = {
  listPrintChoices: (input) => nothing.parse(input),
  preparePrint: (input) => preparePrint.parse(input),
  cancelPrint: (input) => nothing.parse(input),
  pagePicture: (input) => picture.parse(input),
  savePrint: (input) => saved.parse(input),
  listPrinters: (input) => nothing.parse(input),
  sendToPrinter: (input) => sent.parse(input),
  beginRestore: (input) => nothing.parse(input),
  addScan: (input) => scan.parse(input),
  addCodes: (input) => codes.parse(input),
  openersAtGate: (input) => nothing.parse(input),
  answerGate: (input) => gate.parse(input),
  finishRestore: (input) => finish.parse(input),
  cancelRestore: (input) => nothing.parse(input),
};
