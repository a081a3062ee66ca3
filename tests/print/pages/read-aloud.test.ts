import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../i18n/index.ts';
import { checkCharacters, groupsOfFour, readAloud } from '../../../print/pages/index.ts';

const spoken = (secret: string, language: 'sv' | 'en'): string[] =>
  readAloud(secret, language).map((character) => character.spoken);

describe('reading a password aloud', () => {
  test('uses the Swedish spelling alphabet and says capitals in capitals', () => {
    expect(spoken('A7-@a Öq', 'sv')).toEqual([
      'STORT A som i Adam',
      'siffran sju',
      'bindestreck',
      'snabel-a',
      'litet a som i Adam',
      'mellanslag',
      'STORT Ö som i Östen',
      'litet q som i Qvintus',
    ]);
  });

  test('uses the NATO alphabet in English', () => {
    expect(spoken('aZ_0', 'en')).toEqual([
      'small a as in Alfa',
      'CAPITAL Z as in Zulu',
      'underscore',
      'digit zero',
    ]);
  });

  test.each(languages)(
    'names every character that can be typed on a Swedish keyboard, each by its own name, in %s',
    (language) => {
      const typable = `${Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')}åäöÅÄÖ§½¤£€´¨`;
      const said = spoken(typable, language);
      expect(said.filter((name) => name.includes('U+'))).toEqual([]);
      expect(new Set(said).size).toBe(said.length);
    },
  );

  test('says letters of other alphabets by their number, and shows what cannot be seen as a box', () => {
    const [eth, zeroWidth, tab] = readAloud('ð\u200b\t', 'sv');
    expect(eth).toMatchObject({ spoken: 'litet ð (U+00F0)', look: 'glyph' });
    expect(zeroWidth).toMatchObject({ spoken: 'tecknet U+200B', look: 'unseen', code: 'U+200B' });
    expect(tab).toMatchObject({ spoken: 'tabb', look: 'unseen' });
  });

  test('never adds, drops or changes a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (secret) => {
        const characters = readAloud(secret, 'sv');
        expect(characters.map((c) => c.character).join('')).toBe(secret);
        expect(groupsOfFour(characters).flat()).toEqual(characters);
        expect(characters.every((c) => c.spoken.length > 0)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('check characters', () => {
  const password = fc.string({ minLength: 2, maxLength: 40 });

  test('change when two neighbours change places', () => {
    fc.assert(
      fc.property(password, fc.nat(), (secret, at) => {
        const letters = Array.from(secret);
        const place = at % (letters.length - 1);
        const [first = '', second = ''] = letters.slice(place, place + 2);
        fc.pre(first !== second);
        letters.splice(place, 2, second, first);
        expect(checkCharacters(letters.join(''))).not.toBe(checkCharacters(secret));
      }),
    );
  });

  test('change when one character is mistyped', () => {
    fc.assert(
      fc.property(password, fc.nat(), fc.constantFrom(...Array.from('0O1lI5S8B')), (secret, at, typed) => {
        const letters = Array.from(secret);
        fc.pre(letters[at % letters.length] !== typed);
        letters[at % letters.length] = typed;
        expect(checkCharacters(letters.join(''))).not.toBe(checkCharacters(secret));
      }),
    );
  });

  test('are two characters that are never mistaken for others', () => {
    expect(checkCharacters('EXEMPEL-7Qx2')).toMatch(/^[0-9A-HJKMNP-TV-Z]{2}$/);
    expect(checkCharacters('')).toBe('00');
  });
});
