import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes, uint, utf8 } from '../../../crypto/index.ts';
import { joinTexts, lengthInPack, splitTexts } from '../../../vault/model/index.ts';

const texts = fc.array(fc.string().map(utf8), { minLength: 1, maxLength: 20 });

describe('the text of a pack', () => {
  it('gives back the texts that it was joined of, and is as long as they say', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const joined = joinTexts(all);
        expect(splitTexts(joined, all.length)).toEqual(all);
        expect(joined).toHaveLength(all.reduce((sum, text) => sum + lengthInPack(text), 0));
      }),
    );
  });

  it.each([
    ['fewer', joinTexts([utf8('EXEMPEL')]), 2],
    ['more', joinTexts([utf8('EXEMPEL'), utf8('2')]), 1],
    ['a length that reaches too far', concatBytes(uint(9, 4), utf8('EXEMPEL')), 1],
    ['a length cut short', concatBytes(uint(1, 4), utf8('E'), uint(0, 3)), 2],
  ])('is refused with %s than its directory says', (_, joined, count) => {
    expect(() => splitTexts(joined, count)).toThrow('record-damaged');
  });
});
