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

/**
 * Makes the function that turns a key into a sentence of the language.
 * A placeholder without a value throws: it is a fault in our code, never the user's.
 */
export function createTranslator(language: Language): Translate {
  const formatted = new Map<MessageKey, IntlMessageFormat>();
  return (key, values) => {
    const message = formatted.get(key) ?? compile(language, key);
    formatted.set(key, message);
    return String(message.format(values));
  };
}

function compile(language: Language, key: MessageKey): IntlMessageFormat {
  return new IntlMessageFormat(messageOf(catalogues[language], key), locales[language]);
}

function messageOf(catalogue: Catalogue, key: MessageKey): string {
  const dot = key.indexOf('.');
  const section: Readonly<Record<string, string>> = catalogue[key.slice(0, dot) as Section];
  const message = section[key.slice(dot + 1)];
  if (message === undefined) throw new RangeError(`no message ${key}`);
  return message;
}
