import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en/index.ts';
import { sv, type Catalogue } from './sv/index.ts';

export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

type Section = keyof Catalogue;
/** `section.message`, such as `errors.wrong-secret`; an unknown key does not compile. */
export type MessageKey = { [S in Section]: `${S}.${Extract<keyof Catalogue[S], string>}` }[Section];

export type Translate = (
  key: MessageKey,
  values?: Readonly<Record<string, string | number | Date>>,
) => string;

const catalogues: Record<Language, Catalogue> = { sv, en };
const locales: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };

/** Makes the function that turns a key into a sentence of the language. */
export function createTranslator(language: Language): Translate {
  return translatorOf(catalogues[language], locales[language]);
}

/**
 * The same for any catalogue, so that a third language is one more file and a name for its locale (BCP 47).
 * A placeholder without a value throws: it is a fault in our code, never the user's.
 */
export function translatorOf(catalogue: Catalogue, locale: string): Translate {
  const formatted = new Map<MessageKey, IntlMessageFormat>();
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

function messageOf(catalogue: Catalogue, key: MessageKey): string {
  const dot = key.indexOf('.');
  const section: Readonly<Record<string, string>> = catalogue[key.slice(0, dot) as Section];
  const message = section[key.slice(dot + 1)];
  if (message === undefined) throw new RangeError(`no message ${key}`);
  return message;
}
