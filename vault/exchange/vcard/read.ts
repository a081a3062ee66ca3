import ICAL from 'ical.js';
import { throwIfCancelled } from '../errors.ts';
import { checkSize, standardLimits, type ExchangeLimits } from '../limits.ts';
import { createPreview, type ImportPreview, type PreviewBuilder } from '../preview.ts';
import { decodeText, type TextEncodingName } from '../text.ts';
import { isPicture, splitCards, type RawCard } from './lines.ts';
import { normalise21 } from './normalise21.ts';
import { itemOfCard, type Property } from './properties.ts';

export interface VcardOptions {
  readonly encoding?: TextEncodingName | undefined;
  readonly limits?: ExchangeLimits | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads an address book of vCards 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), also mixed in one file. Pictures, keys,
 * cards inside cards and properties without a place here are counted as left out; a card that cannot be read is a
 * problem of its own. Fails with the codes of `checkSize`, `decodeText` and `splitCards`.
 */
export function readVcard(bytes: Uint8Array, options: VcardOptions = {}): ImportPreview {
  const limits = options.limits ?? standardLimits;
  checkSize(bytes, limits);
  const { text, encoding } = decodeText(bytes, options.encoding);
  const cards = splitCards(text, limits);
  const preview = createPreview();
  for (const card of cards) {
    throwIfCancelled(options.signal);
    addCard(card, preview);
  }
  return preview.finish('vcard', { encoding });
}

function addCard(card: RawCard, preview: PreviewBuilder): void {
  const pictures = card.lines.filter(isPicture).length;
  preview.leaveOut('picture', pictures);
  preview.leaveOut('nested-card', card.nested);
  const properties = propertiesOf(card);
  if (properties === undefined) {
    preview.problem({ code: 'card-damaged', row: card.row });
    return;
  }
  const { item, leftOut } = itemOfCard(properties);
  preview.leaveOut('property', leftOut);
  if (item === undefined) preview.problem({ code: 'name-missing', row: card.row });
  else preview.item({ ...item, source: { row: card.row } });
}

/** The card's properties by ical.js, undefined when it cannot make sense of them. */
function propertiesOf(card: RawCard): Property[] | undefined {
  const wanted = card.lines.filter((line) => !isPicture(line) && !/^AGENT[;:]/i.test(line));
  const is21 = wanted.some((line) => /^VERSION:2\.1\s*$/i.test(line));
  const lines = (is21 ? normalise21(wanted) : wanted).filter((line) => !/^VERSION[;:]/i.test(line));
  const isFour = wanted.some((line) => /^VERSION:4/i.test(line));
  const whole = ['BEGIN:VCARD', `VERSION:${isFour ? '4.0' : '3.0'}`, ...lines, 'END:VCARD'].join('\r\n');
  try {
    const parsed = ICAL.parse(whole) as unknown as [string, RawProperty[]];
    return parsed[1].map(toProperty);
  } catch {
    return undefined;
  }
}

/** jCard, RFC 7095 section 3.3: name, parameters, type, values. */
type RawProperty = readonly [
  string,
  Readonly<Record<string, string | readonly string[]>>,
  string,
  ...unknown[],
];

function toProperty([name, parameters, , ...values]: RawProperty): Property {
  const types = [parameters['type'] ?? []].flat().flatMap((type) => type.toLowerCase().split(','));
  const group = [parameters['group'] ?? []].flat()[0];
  const parts = values.flatMap((value) => (Array.isArray(value) ? value.map(textOf) : [textOf(value)]));
  return { name: name.toLowerCase(), types, group, parts };
}

/** ical.js leaves `\;` in plain texts as it found it, and gives lists inside structured values. */
function textOf(value: unknown): string {
  const text = Array.isArray(value) ? value.map(String).join(', ') : String(value);
  return text.replace(/\\([;,:])/g, '$1');
}
