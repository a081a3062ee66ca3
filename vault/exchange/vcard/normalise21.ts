/**
 * Lines of a vCard 2.1 as vCard 3.0 would write them, since no library reads 2.1: bare parameters become TYPE,
 * quoted-printable is decoded by the line's own CHARSET, and the value is escaped the later way.
 * Source: "vCard, The Electronic Business Card", version 2.1, sections 2.1.1 to 2.1.3 and 2.3.
 */
export function normalise21(lines: readonly string[]): string[] {
  return lines.map(normaliseLine);
}

function normaliseLine(line: string): string {
  const colon = line.indexOf(':');
  if (colon < 0) return line;
  const [name = '', ...parameters] = line.slice(0, colon).split(';');
  const value = line.slice(colon + 1);
  const quotedPrintable = parameters.some((parameter) => /^(?:ENCODING=)?QUOTED-PRINTABLE$/i.test(parameter));
  const charset = parameters.find((parameter) => /^CHARSET=/i.test(parameter))?.slice('CHARSET='.length);
  const plain = quotedPrintable ? decodeQuotedPrintable(value, charset ?? 'utf-8') : value;
  return `${[name, ...parameters.flatMap(laterParameter)].join(';')}:${escapeValue(plain)}`;
}

function laterParameter(parameter: string): string[] {
  if (/^(?:ENCODING=)?(?:QUOTED-PRINTABLE|BASE64|[78]BIT|B)$/i.test(parameter)) return [];
  if (/^(?:CHARSET|ENCODING|LANGUAGE)=/i.test(parameter)) return [];
  return [parameter.includes('=') ? parameter : `TYPE=${parameter}`];
}

/** In 2.1 a comma is only a comma; `\;` is already as it should be, and line breaks come decoded. */
function escapeValue(value: string): string {
  return value.replace(/,/g, '\\,').replace(/\r\n|\r|\n/g, '\\n');
}

function decodeQuotedPrintable(value: string, charset: string): string {
  const bytes: number[] = [];
  for (let i = 0; i < value.length; i++) {
    const hex = value[i] === '=' ? /^[0-9A-Fa-f]{2}/.exec(value.slice(i + 1, i + 3)) : null;
    if (hex) {
      bytes.push(Number.parseInt(hex[0], 16));
      i += 2;
    } else {
      bytes.push(...new TextEncoder().encode(value[i]));
    }
  }
  return decodeBytes(Uint8Array.from(bytes), charset);
}

/** A charset that is unknown, or that the bytes do not fit, is read as Windows-1252: something always comes. */
function decodeBytes(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
