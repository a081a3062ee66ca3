import type { Translate } from '../../../../i18n/window.ts';
import { specsOf } from './field-specs.ts';
import type { ItemKind } from './types.ts';
import { sayDay, sayMoment } from './words.ts';

interface Stored {
  readonly kind: ItemKind;
  readonly field: string;
  /** As it stands in the vault, such as `active` or `2026-11-24T10:10:02.293Z`. */
  readonly text: string;
}

/** What stands in a field, in words: the name of what was chosen, a date as people write it, else the text itself. */
export function sayStored({ kind, field, text }: Stored, t: Translate, language: 'sv' | 'en'): string {
  const spec = specsOf(kind).find(({ name }) => name === field);
  if (spec?.input === 'choice') {
    const option = spec.options.find(({ id }) => id === text);
    return option ? t(option.name) : text;
  }
  if (spec?.input === 'yes') return t(text === 'true' ? 'app.items.yes' : 'app.items.no');
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)?$/.test(text)) return sayMoment(language, text);
  // The year is always said: this is about the past.
  return /^\d{4}-\d\d-\d\d$/.test(text) ? sayDay(language, text, 0) : text;
}
