import type { Json } from './types.ts';
import type { MessageKey, Translate } from '../../../../i18n/window.ts';

type Language = 'sv' | 'en';
type EndOf<Prefix extends string> = MessageKey extends infer Key
  ? Key extends `${Prefix}${infer End}`
    ? End
    : never
  : never;

/** Fields that have a name in the catalogue. */
export type FieldName = EndOf<'app.field.'>;

const locales = { sv: 'sv-SE', en: 'en-GB' } as const;

/** A day as it is written in running text: "2 mars", with the year where it is another. ISO 8601 in. */
export function sayDay(language: Language, at: string, now: number): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  const isThisYear = date.getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(date);
}

/** A moment: "14 mars 2026 10:12", 24 hours. */
export function sayMoment(language: Language, at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(date);
}

/** The name of a kind of channel; what a newer version wrote is said as it stands. */
export function sayChannelKind(t: Translate, kind: string): string {
  return sayOr(t, `app.channel.${kind}`, kind);
}

/** The name of a field, or null where the catalogue has none. */
export function sayField(t: Translate, name: string): string | null {
  const said = sayOr(t, `app.field.${name}`, '');
  return said === '' ? null : said;
}

function sayOr(t: Translate, key: string, otherwise: string): string {
  try {
    return t(key as MessageKey);
  } catch {
    return otherwise;
  }
}

/** A stored value as text; lists with commas. */
export function textOf(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((each: Json) => textOf(each)).join(', ');
  return typeof value === 'object' ? '' : String(value);
}
