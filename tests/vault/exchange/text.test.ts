import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../vault/exchange/text.ts';
import { codeOf, utf8, windows1252 } from './support.ts';

const swedish = 'Förnamn;Efternamn\r\nYlva;Granbäcke\r\nÅsa;Öst';
const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return Uint8Array.from(order === 'be' ? bytes.swap16() : bytes);
};

describe('the encoding of a text file', () => {
  it.each([
    ['UTF-8', utf8(swedish), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\uFEFF${swedish}`), 'utf-8'],
    ['Windows-1252', windows1252(swedish), 'windows-1252'],
    ['UTF-16 LE with a mark', utf16(swedish, 'le', true), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(swedish, 'be', true), 'utf-16be'],
    ['UTF-16 LE without a mark', utf16(swedish, 'le', false), 'utf-16le'],
    ['UTF-16 BE without a mark', utf16(swedish, 'be', false), 'utf-16be'],
  ])('is found for %s', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: swedish, encoding });
  });

  it('is taken as told for old code pages that nothing gives away', () => {
    const cp850 = Uint8Array.of(0x8f, 0x73, 0x61, 0x20, 0x94, 0x84, 0x86);
    expect(decodeText(cp850, 'cp850').text).toBe('Åsa öäå');
    expect(decodeText(Uint8Array.of(0x81, 0x73, 0x61), 'macintosh').text).toBe('Åsa');
  });

  it('is refused when it was told and does not fit', async () => {
    expect(await codeOf(() => decodeText(windows1252('Åsa'), 'utf-8'))).toBe('import-encoding-wrong');
  });

  it('is no matter for bytes that are no text', async () => {
    expect(await codeOf(() => decodeText(Uint8Array.of(65, 0, 0, 0, 66)))).toBe('import-not-text');
  });

  it('is always found: any text in UTF-8 comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = text.replace(/\p{Cc}|\uFEFF/gu, '');
        expect(decodeText(utf8(clean), 'utf-8').text).toBe(clean);
      }),
    );
  });
});
