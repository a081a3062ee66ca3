/**
 * Every sentence Sigill shows, prints or says, in Swedish and English.
 *
 * One file per language and section; `en` must have exactly the keys of `sv` or the type check fails.
 * Messages are ICU MessageFormat (intl-messageformat): whole sentences with placeholders, never glued.
 */
export type { Catalogue } from './sv/index.ts';
export { languages, translatorOf, type Language } from './translate.ts';
export { createTranslator, type MessageKey, type Translate } from './whole.ts';
export { errorKeys, type ErrorKeys } from './error-keys.ts';
export { bannedIn, bannedWords, terms, type BannedWord, type Term } from './glossary.ts';
