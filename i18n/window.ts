/**
 * The door for the window: what it says, and nothing of paper and command line, whose sentences are as many again.
 * They would be read before the first paint.
 */
import { en } from './en/window.ts';
import { sv, type WindowCatalogue } from './sv/window.ts';
import { locales, translatorOf, type KeyOf, type Language, type TranslateOf } from './translate.ts';

export { errorKeys } from './error-keys.ts';
export { type Language } from './translate.ts';

export type MessageKey = KeyOf<WindowCatalogue>;
export type Translate = TranslateOf<WindowCatalogue>;

const catalogues: Readonly<Record<Language, WindowCatalogue>> = { sv, en };

/** Makes the function that turns a key into a sentence of the language. */
export function createTranslator(language: Language): Translate {
  return translatorOf(catalogues[language], locales[language]);
}
