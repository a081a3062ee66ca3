import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byteReader,
  compareBytes,
  concatBytes,
  equalBytes,
  fromHex,
  fromUtf8,
  toHex,
  uint,
  utf8,
} from '../../crypto/index.ts';
import { codeOf, manyRuns } from './support.ts';

const bytes = fc.uint8Array({ maxLength: 40 });

describe('bytes', () => {
  it('go to lower-case hex and back, and sort as their hex does', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(fromHex(toHex(a), a.length)).toEqual(a);
        expect(toHex(a)).toMatch(/^[0-9a-f]*$/);
        expect(Math.sign(compareBytes(a, b))).toBe(toHex(a) < toHex(b) ? -1 : toHex(a) > toHex(b) ? 1 : 0);
        expect(equalBytes(a, b)).toBe(toHex(a) === toHex(b));
        expect(toHex(concatBytes(a, b))).toBe(toHex(a) + toHex(b));
      }),
      manyRuns(200),
    );
  });

  it.each(['0', '0G', 'AB', 'a b ', '\u0660\u0661'])('are not read from %j', (hex) => {
    expect(codeOf(() => fromHex(hex))[0]).toBe('bad-input');
  });

  it('are not read from hex of another length', () => {
    expect(codeOf(() => fromHex('00', 2))[0]).toBe('bad-input');
  });

  it('hold big-endian integers up to 2^53 - 1', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        expect(byteReader(uint(value, 8)).uint(8)).toBe(value);
      }),
      manyRuns(100),
    );
    expect(toHex(uint(0x8001, 2))).toBe('8001');
    for (const [value, length] of [
      [256, 1],
      [-1, 2],
      [0.5, 2],
      [2 ** 53, 8],
    ] as const) {
      expect(codeOf(() => uint(value, length))[0]).toBe('bad-input');
    }
    expect(codeOf(() => byteReader(fromHex('0020000000000000')).uint(8))[0]).toBe('bad-input');
  });

  it("end for a reader with the reader's own code", () => {
    const read = byteReader(utf8('abc'), 'slot-damaged');
    expect(fromUtf8(read.take(2))).toBe('ab');
    expect([read.left(), read.position()]).toEqual([1, 2]);
    expect(codeOf(() => read.take(2))[0]).toBe('slot-damaged');
  });

  it('are text again after text that was refused', () => {
    expect(codeOf(() => fromUtf8(Uint8Array.of(0x61, 0xc3)))[0]).toBe('bad-input');
    expect(fromUtf8(utf8('åäö'))).toBe('åäö');
    expect(fromUtf8(utf8('\ufeffå'))).toBe('\ufeffå');
  });
});
