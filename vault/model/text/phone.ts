import { areaCodeLength, countryCodeLength } from './numbering-plan.ts';

export interface PhoneStyle {
  /** `national`: 070-174 06 05; `international`: +46 70 174 06 05. */
  readonly form?: 'national' | 'international';
  /** What stands before an extension. */
  readonly extensionWord?: string;
}

interface Parsed {
  /** `+46701740605`, or the digits of a short or internal number. */
  readonly number: string;
  readonly extension: string;
  /** The digits as the writer grouped them. */
  readonly written: readonly string[];
}

/**
 * A phone number as it is read and dialled in Sweden: 070-174 06 05, 0980-31 92 40, 08-465 004 00, 113 13,
 * +47 22 00 00 00. Never refuses: what is not a number comes back as it was, trimmed.
 */
export function formatPhone(text: string, style: PhoneStyle = {}): string {
  const parsed = parse(text);
  if (parsed === undefined) return text.trim().replace(/\s+/g, ' ');
  const extension = parsed.extension === '' ? '' : ` ${style.extensionWord ?? 'ankn.'} ${parsed.extension}`;
  return `${grouped(parsed, style.form ?? 'national')}${extension}`;
}

/**
 * A form in which equal numbers are equal texts: +46701740605, with `;ext=12` (RFC 3966) for an extension; short
 * and internal numbers as digits; anything else trimmed, with single spaces. Never refuses.
 */
export function normalisePhone(text: string): string {
  const parsed = parse(text);
  if (parsed === undefined) return text.trim().replace(/\s+/g, ' ');
  return parsed.extension === '' ? parsed.number : `${parsed.number};ext=${parsed.extension}`;
}

const extensionMark =
  /(?:;\s*ext\s*=|,?\s*(?:ankn(?:ytning)?\.?|anknytn\.?|ext(?:ension)?\.?|x)[\s:.]*)(\d{1,8})\s*$/i;

function parse(text: string): Parsed | undefined {
  const line = text.normalize('NFKC').trim().replace(/^tel:/i, '');
  const extension = extensionMark.exec(line)?.[1] ?? '';
  const main = extension === '' ? line : line.replace(extensionMark, '');
  if (!/^\+?[\d\s().\/\p{Pd}]+$/u.test(main)) return undefined;
  const digits = main.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  const number = worldwide(digits);
  if (number.length < (number.startsWith('+') ? shortestWorldwide : 2)) return undefined;
  const written =
    main
      .replace(/\(0\)/g, '')
      .replace(/^\s*00/, '')
      .match(/\d+/g) ?? [];
  return { number, extension, written };
}

/** Digits after the zero; shorter ones are internal. */
const shortestSwedish = 6;
/** A plus and seven digits: no number in the world is shorter. */
const shortestWorldwide = 8;

function worldwide(digits: string): string {
  if (digits.startsWith('+')) return swedishWithoutZero(digits);
  if (digits.startsWith('00')) return swedishWithoutZero(`+${digits.slice(2)}`);
  if (digits.startsWith('0') && digits.length > shortestSwedish) return `+46${digits.slice(1)}`;
  return digits;
}

/** +46 070… is written often, and means +46 70…. */
function swedishWithoutZero(number: string): string {
  return number.replace(/^\+460+/, '+46');
}

function grouped({ number, written }: Parsed, form: 'national' | 'international'): string {
  if (!number.startsWith('+')) return groupedShort(number);
  if (!number.startsWith('+46')) return groupedForeign(number.slice(1), written);
  const digits = number.slice(3);
  const area = digits.slice(0, areaCodeLength(digits));
  const rest = subscriberGroups(digits.slice(area.length)).join(' ');
  if (digits.length < shortestSwedish || rest === '') return number;
  return form === 'national' ? `0${area}-${rest}` : `+46 ${area} ${rest}`;
}

/** 112, 1177, 113 13, 116 000, 118 118; internal numbers stay whole. */
function groupedShort(digits: string): string {
  const isPublic = /^11\d{3,4}$/.test(digits);
  return isPublic ? `${digits.slice(0, 3)} ${digits.slice(3)}` : digits;
}

/** PTS' way of writing: 2+2+2, 3+2+2, 3+3+2; five digits as 3+2, nine as 3+3+3. */
function subscriberGroups(digits: string): string[] {
  const sizes: Readonly<Record<number, readonly number[]>> = {
    4: [2, 2],
    5: [3, 2],
    6: [2, 2, 2],
    7: [3, 2, 2],
    8: [3, 3, 2],
    9: [3, 3, 3],
  };
  return cut(digits, sizes[digits.length] ?? [digits.length]);
}

/** As the writer grouped it, who knows that country's custom; else the country code, then pairs. */
function groupedForeign(digits: string, written: readonly string[]): string {
  if (written.length > 1 && written.join('') === digits) return `+${written.join(' ')}`;
  const country = digits.slice(0, countryCodeLength(digits));
  const rest = digits.slice(country.length);
  const first = rest.length % 2 === 1 ? [3] : [];
  const pairs = Array.from({ length: Math.floor((rest.length - (first[0] ?? 0)) / 2) }, () => 2);
  const groups = rest.length < 4 ? [rest] : cut(rest, [...first, ...pairs]);
  return `+${[country, ...groups].filter((group) => group !== '').join(' ')}`;
}

function cut(digits: string, sizes: readonly number[]): string[] {
  let at = 0;
  return sizes.map((size) => digits.slice(at, (at += size))).filter((group) => group !== '');
}
