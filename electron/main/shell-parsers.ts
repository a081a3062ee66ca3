import { z } from 'zod';
import { shellCommands, type Parsers } from '../contract/index.ts';

const nothing = z.strictObject({});
const byIndex = z.strictObject({ index: z.int().min(0).max(100) });
const byTicket = z.strictObject({ ticket: z.int().positive() });
const suggestedName = z.string().max(120);
const change = z.strictObject({
  language: z.enum(['sv', 'en']).optional(),
  theme: z.enum(['system', 'light', 'dark']).optional(),
  lockAfterMinutes: z.int().min(1).max(120).optional(),
  secondPlace: z.null().optional(),
});
const place = z.strictObject({ suggestedName });
const savePlace = z.strictObject({ suggestedName, kind: z.enum(['pdf', 'sigill', 'kdbx', 'csv', 'jsonl']) });
const view = z.strictObject({
  view: z.string().regex(/^[a-z-]{1,40}$/),
  item: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .nullable(),
  scroll: z.int().min(0).max(100_000_000),
});
const copied = z.strictObject({
  mark: z.string().regex(/^[0-9a-f]{32}$/),
  seconds: z.int().min(5).max(600),
});
const switched = z.strictObject({ on: z.boolean() });
const offered = z.strictObject({ commands: z.array(z.enum(shellCommands)).max(shellCommands.length) });

/** From what came over the shell door to requests; each throws for another shape. */
export const shellParsers: Parsers<'shell'> = {
  readSettings: (input) => nothing.parse(input),
  changeSettings: (input) => change.parse(input),
  chooseSecondPlace: (input) => nothing.parse(input),
  secondPlace: (input) => nothing.parse(input),
  keepCopies: (input) => nothing.parse(input),
  sharedFolder: (input) => nothing.parse(input),
  markShared: (input) => switched.parse(input),
  state: (input) => nothing.parse(input),
  chooseVault: (input) => nothing.parse(input),
  openRecent: (input) => byIndex.parse(input),
  openSaved: (input) => byTicket.parse(input),
  forgetRecent: (input) => byIndex.parse(input),
  openDemo: (input) => nothing.parse(input),
  closeVault: (input) => nothing.parse(input),
  startFounding: (input) => nothing.parse(input),
  startRestore: (input) => nothing.parse(input),
  newVaultPlace: (input) => place.parse(input),
  chooseSavePlace: (input) => savePlace.parse(input),
  chooseCopy: (input) => nothing.parse(input),
  lock: (input) => nothing.parse(input),
  readyToLock: (input) => nothing.parse(input),
  rememberView: (input) => view.parse(input),
  recalledView: (input) => nothing.parse(input),
  clearCopied: (input) => copied.parse(input),
  protect: (input) => switched.parse(input),
  offerCommands: (input) => offered.parse(input),
  reportSettled: (input) => nothing.parse(input),
};
