import { z } from 'zod';

// Compiling schemas with eval is not allowed in the window, and would differ between our runtimes.
z.config({ jitless: true });

const loneSurrogate = /\p{Surrogate}/u;
const wellFormed = (text: string): boolean => !loneSurrogate.test(text);
const bidiControls = /\p{Bidi_Control}/gu;

/** One line of text: NFC, no control characters, single spaces, nothing at the ends; so many characters. */
export const line = (max = 200, min = 0) => {
  const schema = z
    .string()
    .overwrite((text) =>
      text
        .normalize('NFC')
        .replace(bidiControls, '')
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .trim(),
    )
    .min(min)
    .max(max)
    .refine(wellFormed);
  lengthsOfLines.set(schema, { min, max });
  return schema;
};

const lengthsOfLines = new WeakMap<object, { readonly min: number; readonly max: number }>();

/** Words of Latin-1 letters, digits and signs with single spaces between: what `line` leaves as it is. */
const plainWords = /^(?:[!-~¡-¬®-ÿ]+(?: [!-~¡-¬®-ÿ]+)*)?$/;

/** Whether a schema was made by `line` and a value is plainly one that it takes as it is: a short cut for readers. */
export function isPlainLine(schema: object, value: unknown): boolean {
  const lengths = lengthsOfLines.get(schema);
  if (lengths === undefined || typeof value !== 'string') return false;
  return value.length >= lengths.min && value.length <= lengths.max && plainWords.test(value);
}

/** Text of several lines: NFC, line feeds, no other control characters. */
export const lines = (max = 10_000) =>
  z
    .string()
    .overwrite((text) =>
      text
        .normalize('NFC')
        .replace(/\r\n?/g, '\n')
        .replace(bidiControls, '')
        .replace(/[^\P{Cc}\n\t]/gu, '')
        .trim(),
    )
    .max(max)
    .refine(wellFormed);

/** A secret is kept as it was given, to the last space. */
export const secretText = z.string().max(20_000).refine(wellFormed);

/** A line that may not be empty. */
export const name = line(200, 1);

/** Another record's id, or plain words where that record does not exist (yet). */
export const reference = line(200, 1);
export const references = z.array(reference).max(2_000);

/** A count: whole, not negative. */
export const count = z.int().min(0).max(1_000_000);

const isDay = (text: string): boolean => {
  const [year, month, day] = text.slice(0, 10).split('-').map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
};

/** A day, ISO 8601: 2026-03-12. */
export const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine(isDay);

/** A day or a moment, ISO 8601: 2026-03-12, 2026-03-12T09:40 or 2026-03-12T08:40:00.000Z. */
export const when = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?)?$/)
  .refine(isDay);

/** Names that people and other programs use for one of our words: `E-post`, `Mobile Work`, `api key`. */
const wordOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/** One of a closed set of words; spelling with spaces, hyphens or capitals, and known other names, are accepted. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(
  words: Words,
  otherNames: Readonly<Record<string, Words[number]>> = {},
) =>
  z.preprocess((value) => {
    if (typeof value !== 'string' || words.includes(value)) return value;
    const word = wordOf(value);
    return words.find((known) => wordOf(known) === word) ?? otherNames[word] ?? value;
  }, z.enum(words));

const answers = { ja: 'yes', true: 'yes', nej: 'no', false: 'no', vet_ej: 'unknown' } as const;
const asAnswer = (value: unknown): unknown => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : value);

/** yes, no or unknown; true and false are accepted. */
export const answer = z.preprocess(asAnswer, oneOf(['yes', 'no', 'unknown'], answers));

/** How long something may be down, in steps. */
export const tiers = ['0-4h', '24h', '72h', '1w'] as const;
export type Tier = (typeof tiers)[number];
export const tier = oneOf(tiers, {
  '4h': '0-4h',
  '0_4_h': '0-4h',
  '4_h': '0-4h',
  '24_h': '24h',
  '72_h': '72h',
  '1_w': '1w',
  week: '1w',
});

/** A list element that may be given as a plain reference: `"id"` stands for `{field: "id"}`. */
export const byReference = <Shape extends z.core.$ZodLooseShape>(field: string, shape: Shape) =>
  z.preprocess((value) => (typeof value === 'string' ? { [field]: value } : value), z.strictObject(shape));

/** The two compartments of logins every vault has, or the id of one that a user added. */
export const loginCompartment = z.preprocess(
  (value) => {
    if (typeof value !== 'string') return value;
    const word = value.trim().toLowerCase();
    return word === 'kommunikation' || word === 'comms' ? 'communication' : word;
  },
  z.string().regex(/^(communication|it|[0-9a-f]{32})$/),
);
