import { z } from 'zod';
import type { RequestOf, UnlockingView } from '../../contract/index.ts';

type ItemKind = RequestOf<'vault', 'addItem'>['kind'];
type Fields = RequestOf<'vault', 'addItem'>['fields'];

/** Caps on what one question may carry: far above what a person types, far below what would stop the engine. */
export const most = {
  line: 400,
  text: 20_000,
  passphrase: 4_000,
  pasted: 20_000_000,
  fileBytes: 64_000_000,
  keyFileBytes: 4 * 1024 * 1024,
  name: 260,
  /** As many as one set can have. */
  cards: 255,
  places: 200,
  /** Of a list, at a time. */
  lines: 1_000,
  fieldsBytes: 400_000,
} as const;

export const nothing = z.strictObject({});
export const language = z.enum(['sv', 'en']);
export const line = z.string().max(most.line);
export const label = line.min(1);
export const id = z.string().regex(/^[0-9a-f]{32}$/);
export const ticket = z.int().positive();

const kindTable: Readonly<Record<ItemKind, true>> = {
  contact: true,
  organisation: true,
  function: true,
  list: true,
  system: true,
  credential: true,
  envelope: true,
};
export const kind = z.custom<ItemKind>(
  (given) => typeof given === 'string' && Object.hasOwn(kindTable, given),
);

/** Fields of an item as JSON: what they mean is the vault's to judge, how large they are is judged here. */
export const fields = z
  .record(z.string().max(80), z.json())
  .refine((given) => JSON.stringify(given).length <= most.fieldsBytes)
  .transform((given) => given as Fields);

const passphrase = z.string().min(1).max(most.passphrase);
const keyFile = z
  .instanceof(Uint8Array)
  .refine(({ byteLength }) => byteLength > 0 && byteLength <= most.keyFileBytes);

export const unlocking: z.ZodType<UnlockingView> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), passphrase }),
  z.strictObject({ kind: z.literal('passphrase-and-key-file'), passphrase, keyFile }),
  z.strictObject({ kind: z.literal('recovery-code'), code: z.string().max(most.line) }),
  z.strictObject({ kind: z.literal('cards'), cards: z.array(z.string().max(most.line)).max(most.cards) }),
]);

/** Which way in, and what is in hand for it. */
export const wayIn = z.strictObject({ label, unlocking });

/** A file's bytes, as they came in the page. */
export const bytes = z.instanceof(Uint8Array).refine((given) => given.byteLength <= most.fileBytes);
