import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromUtf8, normalisePassphrase, passphraseFromFile, utf8 } from '../../../crypto/index.ts';
import { codeOf, manyRuns } from '../support.ts';

const normalised = (text: string) => fromUtf8(normalisePassphrase(text));

describe('a passphrase', () => {
  it.each([
    ['Älg Över Ån', 'älgöverån'],
    ['A\u030angermanland', 'ångermanland'],
    ['blå\u00a0is', 'blåis'],
    ['gran\u2013udda\u2014x-y\u2011z', 'granuddaxyz'],
    ['\uff25\uff58\uff45\uff4d\uff50\uff45\uff4c', 'exempel'],
    ['ﬁsk', 'fisk'],
    ['STRASSE', 'strasse'],
    ['straße', 'straße'],
    ['ÅNGSTRÖM \u212b', 'ångströmå'],
    ['\u0130', 'i\u0307'],
    ['ΟΔΟΣ', 'οδος'],
    ['  ', ''],
    ['fyra_ord.i+rad!', 'fyra_ord.i+rad!'],
  ])('%j is derived as %j', (typed, expected) => {
    expect(normalised(typed)).toBe(expected);
  });

  it('is the same in capitals, decomposed, and with spaces between its letters', () => {
    const word = fc.string({
      unit: fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyzåäöéü0123456789!?')),
    });
    fc.assert(
      fc.property(word, (text) => {
        expect(normalised(text.toUpperCase())).toBe(normalised(text));
        expect(normalised(text.normalize('NFD'))).toBe(normalised(text));
        expect(normalised(Array.from(text).join(' \u2012'))).toBe(normalised(text));
      }),
      manyRuns(200),
    );
  });

  it.each([
    ['exempel åäö', 'exempel åäö'],
    ['\ufeffexempel\r\nandra raden\r\n', 'exempel'],
    ['exempel \n\n', 'exempel '],
    ['exempel\rmer', 'exempel'],
    ['', ''],
  ])('in a file that holds %j is %j', (file, expected) => {
    expect(passphraseFromFile(utf8(file))).toBe(expected);
  });

  it('is not read from a file that is not UTF-8', () => {
    expect(codeOf(() => passphraseFromFile(Uint8Array.of(0xe5, 0xe4, 0xf6)))[0]).toBe('bad-input');
  });
});
