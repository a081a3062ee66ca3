import { IntlMessageFormat } from 'intl-messageformat';
import type { Catalogue } from './sv/index.ts';

export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** Sections of a catalogue that a part of the program says, such as those of the window. */
export type Sections = Partial<Catalogue>;

/** `section.message`, such as `errors.wrong-secret`; an unknown key does not compile. */
export type KeyOf<C extends Sections> = {
  [S in Extract<keyof C, keyof Catalogue>]: `${S}.${Extract<keyof Catalogue[S], string>}`;
}[Extract<keyof C, keyof Catalogue>];

export type TranslateOf<C extends Sections> = (
  key: KeyOf<C>,
  values?: Readonly<Record<string, string | number | Date>>,
) => string;

export const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

/**
 * Makes the function that turns a key into a sentence, for any catalogue, so that a third language is one more file
 * and a name for its locale (BCP 47). A placeholder without a value throws: it is a fault in our code, never the user's.
 */
export function translatorOf<C extends Sections>(catalogue: C, locale: string): TranslateOf<C> {
  const formatted = new Map<KeyOf<C>, IntlMessageFormat>();
  return (key, values) => {
    const text = messageOf(catalogue, key);
    if (!special.test(text)) return text;
    const message = formatted.get(key) ?? new IntlMessageFormat(text, locale);
    formatted.set(key, message);
    return String(message.format(values));
  };
}

/** What MessageFormat reads something into. A sentence without it is said as it stands, and nothing is parsed. */
const special = /[{}'<#]/;

function messageOf(catalogue: Sections, key: string): string {
  const dot = key.indexOf('.');
  const section: Readonly<Record<string, string>> | undefined =
    catalogue[key.slice(0, dot) as keyof Catalogue];
  const message = section?.[key.slice(dot + 1)];
  if (message === undefined) throw new RangeError(`no message ${key}`);
  return message;
}
