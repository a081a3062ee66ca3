import { createTranslator, type Translate } from '../../i18n/index.ts';

/** Both languages stand on every code sheet: nobody knows who will hold it. */
export interface BothLanguages {
  readonly sv: Translate;
  readonly en: Translate;
}

/** The translators of both languages. */
export function bothLanguages(): BothLanguages {
  return { sv: createTranslator('sv'), en: createTranslator('en') };
}
