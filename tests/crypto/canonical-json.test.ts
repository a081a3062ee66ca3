import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCanonical, encodeCanonical, fromUtf8, utf8, type JsonValue } from '../../crypto/index.ts';
import { codeOf, manyRuns } from './support.ts';

const text = (value: JsonValue) => fromUtf8(encodeCanonical(value));
const refused = (json: string | Uint8Array) => {
  const bytes = typeof json === 'string' ? utf8(json) : json;
  expect(codeOf(() => decodeCanonical(bytes))[0]).toBe('bad-input');
};

const jsonValue = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 7 },
    fc.maxSafeInteger().map((n) => (n === 0 ? 0 : n)),
    fc.string({ unit: 'binary' }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'binary', maxLength: 4 }), tie('value'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
})).value;

describe('canonical JSON', () => {
  it('orders names by UTF-16 code units (RFC 8785, section 3.2.3)', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(text(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis",' +
        '"\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  it('writes strings and literals as RFC 8785, section 3.2.2', () => {
    const value = {
      string: '\u20ac$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(text(value)).toBe(
      '{"literals":[null,true,false],"string":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('gives back every value it wrote', () => {
    fc.assert(
      fc.property(jsonValue, (value) => {
        const bytes = encodeCanonical(value);
        expect(decodeCanonical(bytes)).toEqual(value);
        expect(JSON.parse(fromUtf8(bytes))).toEqual(value);
      }),
      manyRuns(300),
    );
  });

  it('keeps a member that is called __proto__', () => {
    const json = '{"__proto__":{"a":1},"constructor":2}';
    expect(text(decodeCanonical(utf8(json)))).toBe(json);
  });

  it.each([
    ['white space', '{"a": 1}'],
    ['another order', '{"b":1,"a":1}'],
    ['a name twice', '{"a":1,"a":1}'],
    ['a name twice with different values', '{"a":1,"a":2}'],
    ['an escape that is not the shortest', '"\\u0041"'],
    ['an escaped slash', '"\\/"'],
    ['upper-case hex in an escape', '"\\u000F"'],
    ['a fraction', '1.5'],
    ['an exponent', '1e3'],
    ['a whole number with a point', '1.0'],
    ['minus zero', '-0'],
    ['a leading zero', '01'],
    ['a number beyond 2^53 - 1', '9007199254740992'],
    ['a number below -(2^53 - 1)', '-9007199254740992'],
    ['a lone surrogate', '"\\ud800"'],
    ['a lone surrogate as a name', '{"\\udc00":1}'],
    ['a byte order mark', '\ufeff{}'],
    ['something after the value', '{}{}'],
    ['nothing', ''],
    ['text that is not JSON', '{a:1}'],
    ['nine levels', '[[[[[[[[[]]]]]]]]]'],
    ['very many levels', '['.repeat(200_000)],
  ])('refuses %s', (_what, json) => {
    refused(json);
  });

  it('takes eight levels', () => {
    expect(text(decodeCanonical(utf8('[[[[[[[{}]]]]]]]')))).toBe('[[[[[[[{}]]]]]]]');
  });

  it('refuses bytes that are not UTF-8', () => {
    refused(Uint8Array.of(0x22, 0xc3, 0x28, 0x22));
    refused(Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22));
    refused(Uint8Array.of(0x22, 0xc0, 0x80, 0x22));
  });

  it.each([
    [undefined],
    [{ a: undefined }],
    [[undefined]],
    [1n],
    [Number.NaN],
    [Infinity],
    [-0],
    [0.5],
    ['\ud800'],
  ])('does not write %s', (value) => {
    expect(codeOf(() => encodeCanonical(value as unknown as JsonValue))[0]).toBe('bad-input');
  });

  it('does not write things that only look like JSON', () => {
    for (const value of [new Date(0), new Map(), new Uint8Array(2), () => 1, Symbol('a')]) {
      expect(codeOf(() => encodeCanonical(value as unknown as JsonValue))[0]).toBe('bad-input');
    }
  });
});
