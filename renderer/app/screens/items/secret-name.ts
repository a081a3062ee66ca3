import type { ItemView } from '../../../../electron/contract/index.ts';
import type { Translate } from '../../../../i18n/window.ts';
import { fieldsIn, textIn } from './types.ts';
import { sayField } from './words.ts';

/** What a hidden field is called: by the catalogue, or by its own label for one of the extra fields (`extra.2`). */
export function secretName(t: Translate, { fields }: ItemView, field: string): string {
  const [, place] = /^extra\.(\d+)$/.exec(field) ?? [];
  const extra = place === undefined ? undefined : fieldsIn(fields['extra'])[Number(place)];
  return extra === undefined ? (sayField(t, field) ?? field) : textIn(extra, 'label');
}
