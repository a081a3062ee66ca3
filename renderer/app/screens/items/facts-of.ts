import type { ItemView } from '../../../../electron/contract/index.ts';
import type { Translate } from '../../../../i18n/window.ts';
import { specsOf, type FieldSpec } from './field-specs.ts';
import { fieldsIn, type Json } from './types.ts';
import { sayDay, sayField, textOf } from './words.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
}

interface Around {
  readonly t: Translate;
  readonly language: 'sv' | 'en';
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

/** Shown elsewhere in the detail: in its title, as channels, behind a button, as a badge. */
const elsewhere = new Set([
  'given',
  'family',
  'called_name',
  'title',
  'name',
  'label',
  'name_sv',
  'channels',
  'protected_identity',
  'can_be_printed',
  'status',
  'state',
  'break_glass',
]);

/** What is known of an item beyond its title, channels and secrets, in words and in the order of its form. */
export function factsOf(item: ItemView, around: Around): Fact[] {
  const plain = specsOf(item.kind).flatMap((spec) => {
    if (elsewhere.has(spec.name) || spec.input === 'secret') return [];
    if (spec.input === 'holders') return holderFacts(item, around);
    if (spec.input === 'extra') return extraFacts(item);
    if (spec.input === 'references') return namedFacts(item, spec, around);
    const value = valueOf(spec, item, around);
    return value === '' ? [] : [{ name: sayField(around.t, spec.name) ?? spec.name, value }];
  });
  return [...plain, ...absenceFacts(item, around)];
}

function valueOf(spec: FieldSpec, { fields, titles }: ItemView, { t, language, now }: Around): string {
  const stored = fields[spec.name];
  const text = textOf(stored);
  if (text === '') return '';
  switch (spec.input) {
    case 'choice': {
      const option = spec.options.find(({ id }) => id === text);
      return option ? t(option.name) : text;
    }
    case 'reference':
      return titleOf(text, titles);
    case 'day':
      return sayDay(language, text, now);
    case 'yes':
      return stored === true ? t('app.items.yes') : '';
    case 'line':
    case 'lines':
    case 'count':
    case 'tags':
    case 'secret':
    case 'channels':
    case 'holders':
    case 'extra':
    case 'references':
      return text;
  }
}

/** The title of a record; plain words as they stand; nothing for a record that cannot be read. */
function titleOf(reference: string, titles: ItemView['titles']): string {
  return titles[reference] ?? (/^[0-9a-f]{32}$/.test(reference) ? '' : reference);
}

/** Extra fields that are not hidden, by their own labels. */
function extraFacts({ fields }: ItemView): Fact[] {
  return fieldsIn(fields['extra']).flatMap((each) =>
    each['hidden'] === false ? [{ name: textOf(each['label']), value: textOf(each['value']) }] : [],
  );
}

/** Several records, by their titles. */
function namedFacts({ fields, titles }: ItemView, { name }: FieldSpec, { t }: Around): Fact[] {
  const stored = fields[name];
  const named = (Array.isArray(stored) ? stored : [])
    .map((each: Json) => titleOf(textOf(each), titles))
    .filter((title) => title !== '');
  return named.length === 0 ? [] : [{ name: sayField(t, name) ?? name, value: named.join(', ') }];
}

function holderFacts({ fields, titles }: ItemView, { t }: Around): Fact[] {
  const rank = (value: unknown) => (typeof value === 'number' ? value : Number.MAX_SAFE_INTEGER);
  const holders = fieldsIn(fields['holders']).toSorted((a, b) => rank(a['rank']) - rank(b['rank']));
  if (holders.length === 0) {
    return [{ name: t('app.contacts.holder-first'), value: t('app.contacts.vacant') }];
  }
  return holders.map((holder, index) => ({
    name: index === 0 ? t('app.contacts.holder-first') : t('app.contacts.holder-deputy', { place: index }),
    value: titleOf(textOf(holder['person']), titles),
  }));
}

/** Who stands in during an absence that is not over. */
function absenceFacts({ fields, titles }: ItemView, { t, language, now }: Around): Fact[] {
  const today = new Date(now).toISOString().slice(0, 10);
  return fieldsIn(fields['absences']).flatMap((absence) => {
    const to = textOf(absence['to']);
    if (to !== '' && to < today) return [];
    const named = titleOf(textOf(absence['covered_by']), titles);
    const name = named === '' ? t('app.contacts.no-deputy-named') : named;
    const value =
      to === ''
        ? t('app.contacts.deputy-open', { name })
        : t('app.contacts.deputy-until', { name, day: sayDay(language, to, now) });
    return [{ name: t('app.field.deputy'), value }];
  });
}
