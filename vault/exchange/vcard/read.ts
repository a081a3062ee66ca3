import { throwIfCancelled } from '../errors.ts';
import { checkSize, standardLimits, type ExchangeLimits } from '../limits.ts';
import { createPreview, type ImportPreview, type PreviewBuilder } from '../preview.ts';
import { decodeText, type TextEncodingName } from '../text.ts';
import { parseContentLine, type Property } from './content-line.ts';
import { isPicture, splitCards, type RawCard } from './lines.ts';
import { normalise21 } from './normalise21.ts';
import { itemOfCard } from './properties.ts';

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

/** The card's properties; undefined when one of its lines is none. */
function propertiesOf(card: RawCard): Property[] | undefined {
  const wanted = card.lines.filter((line) => !isPicture(line) && !/^AGENT[;:]/i.test(line));
  const is21 = wanted.some((line) => /^VERSION:2\.1\s*$/i.test(line));
  const properties = (is21 ? normalise21(wanted) : wanted).map(parseContentLine);
  return properties.every((property) => property !== undefined) ? properties : undefined;
}
