import { Gunzip } from 'fflate';
import { ExchangeError } from '../errors.ts';
import type { ExchangeLimits } from '../limits.ts';

const deepest = 64;

/**
 * Unpacks gzip, and stops as soon as the whole grows beyond the limits.
 * Fails with `kdbx-unsafe` (a bomb) or `kdbx-damaged`.
 */
export function unpackBounded(packed: Uint8Array, limits: ExchangeLimits): Uint8Array {
  // RFC 1952: two magic bytes in front, the unpacked length at the end. The inflater itself tells neither.
  if (packed.length < 18 || packed[0] !== 0x1f || packed[1] !== 0x8b) throw new ExchangeError('kdbx-damaged');
  const told = new DataView(packed.buffer, packed.byteOffset + packed.length - 4).getUint32(0, true);
  const most = Math.min(limits.kdbxUnpacked, Math.max(packed.length * limits.kdbxRatio, 1024 * 1024));
  const chunks: Uint8Array[] = [];
  let length = 0;
  const gunzip = new Gunzip((chunk) => {
    length += chunk.length;
    if (length > most) throw new ExchangeError('kdbx-unsafe');
    chunks.push(chunk);
  });
  try {
    // In steps: the inflater unpacks what it is given in one go before anyone can say stop.
    const step = 16 * 1024;
    for (let at = 0; at < packed.length; at += step) {
      gunzip.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch (error) {
    throw error instanceof ExchangeError ? error : new ExchangeError('kdbx-damaged');
  }
  if (length !== told) throw new ExchangeError('kdbx-damaged');
  return joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/**
 * The XML of a password file, looked over before a parser sees it: no DOCTYPE (so no entities of its own), no
 * nesting beyond 64, not more entries than the limit. Fails with `kdbx-unsafe` or `kdbx-too-many-entries`.
 * Packed values inside it stay packed: only attachments are, and those are left out.
 */
export function guardXml(xml: string, limits: ExchangeLimits): string {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new ExchangeError('kdbx-unsafe');
  const counted = { depth: 0, entries: 0 };
  for (const [, closing, name, selfClosing] of xml.matchAll(/<(\/?)([A-Za-z]+)[^<>]*?(\/?)>/g)) {
    if (closing === '/') counted.depth--;
    else if (selfClosing !== '/') counted.depth++;
    if (counted.depth > deepest) throw new ExchangeError('kdbx-unsafe');
    if (name === 'Entry' && closing !== '/') counted.entries++;
  }
  if (counted.entries > limits.kdbxEntries) {
    throw new ExchangeError('kdbx-too-many-entries', { entries: counted.entries, limit: limits.kdbxEntries });
  }
  const unpacked = xml.replace(/ Compressed="[^"]*"/gi, '');
  // kdbxweb strips bare tabs before it parses, also from notes.
  return unpacked.replace(/>[^<]*\t[^<]*</g, (text) => text.replaceAll('\t', '&#9;'));
}
