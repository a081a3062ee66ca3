import type { JsonObject } from '../model/index.ts';

/**
 * A whole name in two: `Granbäcke, Ylva` and `Ylva Granbäcke` alike. Particles (`von`, `af`, `de`) stay with the
 * family name; a single word is a given name.
 */
export function splitName(whole: string): { given?: string; family?: string } {
  const name = whole.replace(/\s+/g, ' ').trim();
  const [family = '', given = ''] = name.split(/\s*,\s*/);
  if (given !== '') return { given, family };
  const words = name.split(' ');
  if (words.length < 2) return name === '' ? {} : { given: name };
  const particle = words.findIndex(
    (word, at) => at > 0 && /^(?:von|van|af|av|de|der|den|di|da|al|el)$/i.test(word),
  );
  const cut = particle > 0 && particle < words.length - 1 ? particle : words.length - 1;
  return { given: words.slice(0, cut).join(' '), family: words.slice(cut).join(' ') };
}

/** The object without what is empty: absent, an empty text, an empty list. */
export function withoutEmpty(data: Readonly<Record<string, JsonObject[string] | undefined>>): JsonObject {
  const kept = Object.entries(data).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as JsonObject;
}

/**
 * A person, or an organisation where no person is named: the name, what is known of it, how it is reached.
 * Without either it has no name, and the preview says so.
 */
export function personOrOrganisation(
  data: JsonObject,
): { kind: 'contact' | 'organisation'; data: JsonObject } | undefined {
  const naming = ['given', 'family', 'called_name', 'title'];
  if (naming.some((field) => data[field] !== undefined)) return { kind: 'contact', data };
  const { employer_org: employer, unit, channels, note, tags } = data;
  if (employer === undefined && unit === undefined) return undefined;
  const name = [employer, unit].filter((part) => typeof part === 'string').join(', ');
  return { kind: 'organisation', data: withoutEmpty({ name, channels, note, tags }) };
}
