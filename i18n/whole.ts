import { en } from './en/index.ts';
import { sv, type Catalogue } from './sv/index.ts';
import { locales, translatorOf, type KeyOf, type Language, type TranslateOf } from './translate.ts';

export type MessageKey = KeyOf<Catalogue>;
export type Translate = TranslateOf<Catalogue>;

const catalogues: Readonly<Record<Language, Catalogue>> = { sv, en };

/** Makes the function that turns a key of any section into a sentence of the language. */
export function createTranslator(language: Language): Translate {
  return translatorOf(catalogues[language], locales[language]);
}
