import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  cryptoReady,
  formatRecoveryCode,
  fromBase32,
  newRecoveryCode,
  parseRecoveryCode,
  systemRandom,
  toBase32,
} from '../../../crypto/index.ts';
import { codeOf, manyRuns } from '../support.ts';

beforeAll(cryptoReady);

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const twentyBytes = fc.uint8Array({ minLength: 20, maxLength: 20 });
const isMistyped = (text: string) => {
  expect(codeOf(() => parseRecoveryCode(text))[0]).toBe('recovery-code-mistyped');
};

describe('base-32', () => {
  it('gives back its bytes, and is read in any case', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const text = toBase32(bytes);
        expect(text).toHaveLength(Math.ceil((bytes.length * 8) / 5));
        expect(fromBase32(text)?.slice(0, bytes.length)).toEqual(bytes);
        expect(fromBase32(text.toLowerCase())).toEqual(fromBase32(text));
      }),
      manyRuns(200),
    );
  });

  it('is the alphabet that Crockford chose', () => {
    expect(Array.from({ length: 32 }, (_, i) => toBase32(Uint8Array.of(i << 3))[0]).join('')).toBe(alphabet);
    expect(fromBase32('U')).toBeNull();
    expect(fromBase32('å')).toBeNull();
    expect(fromBase32('oOiIlL')).toEqual(fromBase32('001111'));
  });
});

describe('a recovery code', () => {
  it('is nine groups of four', () => {
    const { code } = newRecoveryCode(systemRandom);
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('is read however it is typed', () => {
    fc.assert(
      fc.property(twentyBytes, (bytes) => {
        const code = formatRecoveryCode(bytes);
        expect(parseRecoveryCode(code)).toEqual(bytes);
        expect(parseRecoveryCode(code.toLowerCase().replaceAll('-', '  '))).toEqual(bytes);
        expect(
          parseRecoveryCode(code.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', '\u2013')),
        ).toEqual(bytes);
        expect(parseRecoveryCode(` ${code.replaceAll('-', '').replaceAll('1', 'I')}\r\n`)).toEqual(bytes);
      }),
      manyRuns(50),
    );
  });

  it('is mistyped when one character is another', () => {
    fc.assert(
      fc.property(twentyBytes, fc.nat(35), fc.integer({ min: 1, max: 31 }), (bytes, at, step) => {
        const code = formatRecoveryCode(bytes).replaceAll('-', '');
        const other = alphabet[(alphabet.indexOf(code[at]!) + step) % 32]!;
        isMistyped(code.slice(0, at) + other + code.slice(at + 1));
      }),
      manyRuns(100),
    );
  });

  it('is mistyped when two neighbours change places', () => {
    fc.assert(
      fc.property(twentyBytes, fc.nat(34), (bytes, at) => {
        const code = formatRecoveryCode(bytes).replaceAll('-', '');
        if (code[at] !== code[at + 1]) {
          isMistyped(code.slice(0, at) + code[at + 1]! + code[at]! + code.slice(at + 2));
        }
      }),
      manyRuns(100),
    );
  });

  it.each(['', 'U', '0'.repeat(35), '0'.repeat(36), '0'.repeat(37), 'åäö', '-'.repeat(36)])(
    'is mistyped when it is %j',
    (text) => {
      isMistyped(text);
    },
  );

  it('is made of 20 bytes and nothing else', () => {
    expect(codeOf(() => formatRecoveryCode(new Uint8Array(19)))[0]).toBe('bad-input');
  });
});
