import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareSwedish,
  sortedSwedish,
  foldForSearch,
  formatPhone,
  normalisePhone,
} from '../../../vault/model/index.ts';

describe('Swedish order', () => {
  it('puts å ä ö last and keeps v and w apart', () => {
    const names = ['Öman', 'Äng', 'Åsklint', 'Zeta', 'Wide', 'Vide', 'wa', 'Vb', 'Édith', 'Ek'];
    expect(names.toSorted(compareSwedish)).toEqual([
      'Édith',
      'Ek',
      'Vb',
      'Vide',
      'wa',
      'Wide',
      'Zeta',
      'Åsklint',
      'Äng',
      'Öman',
    ]);
  });

  it('puts envelope 2 before envelope 10', () => {
    expect(['Kuvert 10', 'Kuvert 2'].toSorted(compareSwedish)).toEqual(['Kuvert 2', 'Kuvert 10']);
  });

  it('is the same whether a list is sorted at once or in two steps', () => {
    const text = fc.array(
      fc.constantFrom('a', 'Å', 'å', 'ä', 'Ö', 'é', 'w', ' ', '-', '9', '10', '007', 'ß', 'đ'),
    );
    fc.assert(
      fc.property(fc.array(text.map((parts) => parts.join(''))), (texts) => {
        expect(sortedSwedish(texts, (each) => each)).toEqual(texts.toSorted(compareSwedish));
      }),
    );
  });

  it('is a total order', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (a, b, c) => {
        expect(Math.sign(compareSwedish(a, b)) + Math.sign(compareSwedish(b, a))).toBe(0);
        expect(compareSwedish(a, b) === 0).toBe(a === b);
        if (compareSwedish(a, b) <= 0 && compareSwedish(b, c) <= 0) {
          expect(compareSwedish(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});

describe('folding for search', () => {
  it('spells out letters of the north and drops diacritics', () => {
    expect(foldForSearch('Đorđe Guðrún Þór Bjørn Æsa Œuvre Łódź Gáŋŋá Ŧuoŧŧir Straße ÅÄÖ É')).toBe(
      'dorde gudrun thor bjorn aesa oeuvre lodz ganna tuottir strasse aao e',
    );
    expect(foldForSearch('  İstanbul \n ıI ')).toBe('istanbul ii');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
      }),
    );
  });
});

describe('phone numbers', () => {
  it('are grouped as they are said in Sweden', () => {
    const written = {
      '0701740605': '070-174 06 05',
      '+46701740605': '070-174 06 05',
      '+46 (0)70 174 06 05': '070-174 06 05',
      '0046-70-1740605': '070-174 06 05',
      '0980 319240': '0980-31 92 40',
      '08/46500400': '08-465 004 00',
      '08 123 456': '08-12 34 56',
      '0313900600': '031-390 06 00',
      '0102404040': '010-240 40 40',
      '0771123456': '0771-12 34 56',
      '112': '112',
      '11313': '113 13',
      '1177': '1177',
      '116000': '116 000',
      '118118': '118 118',
      '4501': '4501',
      '+4722000000': '+47 22 00 00 00',
      '00358 9 1234567': '+358 9 1234567',
      '+44-7700-900123': '+44 7700 900123',
      '0980-31 92 00 ankn 12': '0980-31 92 00 ankn. 12',
      '0980-319200, anknytning 4501': '0980-31 92 00 ankn. 4501',
      'tel:+46980319200;ext=7': '0980-31 92 00 ankn. 7',
    };
    for (const [given, shown] of Object.entries(written))
      expect([given, formatPhone(given)]).toEqual([given, shown]);
  });

  it('can be shown for callers abroad', () => {
    expect(formatPhone('0701740605', { form: 'international' })).toBe('+46 70 174 06 05');
    expect(formatPhone('0980-31 92 00 x7', { form: 'international', extensionWord: 'ext.' })).toBe(
      '+46 980 31 92 00 ext. 7',
    );
  });

  it('that are the same have the same normal form', () => {
    for (const same of ['0701740605', '+46 70 174 06 05', '070/174 06 05', '070–174 06 05']) {
      expect(normalisePhone(same)).toBe('+46701740605');
    }
    expect(normalisePhone('0980-31 92 00 ankn. 12')).toBe('+46980319200;ext=12');
  });

  it('are never refused: other text comes back as it was', () => {
    expect(formatPhone(' ring växeln,  be om TiB ')).toBe('ring växeln, be om TiB');
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof formatPhone(text)).toBe('string');
        expect(formatPhone(formatPhone(text))).toBe(formatPhone(text));
        expect(normalisePhone(formatPhone(text))).toBe(normalisePhone(text));
      }),
    );
  });

  it('keep their identity and their look however they are regrouped', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(\+|0|00)?[0-9]{2,14}( ankn [0-9]{1,5})?$/), (text) => {
        expect(normalisePhone(formatPhone(text))).toBe(normalisePhone(text));
        expect(formatPhone(formatPhone(text))).toBe(formatPhone(text));
      }),
    );
  });
});
