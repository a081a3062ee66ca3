import { deflateSync } from 'fflate';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { concatBytes, cryptoReady, hash, systemRandom, toHex, uint, utf8 } from '../../../crypto/index.ts';
import {
  dictionary,
  framePlaintext,
  ModelError,
  schemas,
  unframePlaintext,
} from '../../../vault/model/index.ts';

beforeAll(cryptoReady);

const damaged = new ModelError('record-damaged');

describe('the plaintext of a row', () => {
  it('gives its text back, at any length and step', () => {
    const text = fc.oneof(fc.uint8Array({ maxLength: 3_000 }), fc.string({ maxLength: 3_000 }).map(utf8));
    fc.assert(
      fc.property(text, fc.constantFrom(64, 256), (bytes, step) => {
        const plaintext = framePlaintext(bytes, step);
        expect(plaintext.length % (plaintext.length > 1_024 ? 256 : step)).toBe(0);
        expect(unframePlaintext(plaintext, step)).toEqual(bytes);
      }),
    );
  });

  it('is never deflated where secrets lie', () => {
    const plaintext = framePlaintext(utf8('a'.repeat(300)), 256);
    expect([plaintext[0], plaintext.length]).toEqual([0, 512]);
    expect(() => unframePlaintext(framePlaintext(utf8('a'.repeat(300)), 64), 256)).toThrow(damaged);
  });

  it('of a small contact is small, since names of fields cost nothing', () => {
    const contact = utf8('{"channels":[{"kind":"direct","value":"0980-31 92 01"}],"family":"X","given":"Y"}');
    expect(framePlaintext(contact, 64)).toHaveLength(64);
  });

  it('is refused when its padding or length was touched', () => {
    const plaintext = framePlaintext(utf8('hej'), 64);
    expect(() => unframePlaintext(plaintext.with(63, 1), 64)).toThrow(damaged);
    expect(() => unframePlaintext(plaintext.with(0, 2), 64)).toThrow(damaged);
    expect(() => unframePlaintext(plaintext.with(1, 255), 64)).toThrow(damaged);
    expect(() => unframePlaintext(plaintext.subarray(0, 60), 64)).toThrow(damaged);
    expect(() => unframePlaintext(concatBytes(plaintext, new Uint8Array(64)), 64)).toThrow(damaged);
    expect(() => unframePlaintext(new Uint8Array(3), 64)).toThrow(damaged);
  });

  it('never throws anything but a refusal, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 40, maxLength: 59 }), (body) => {
        const bytes = concatBytes(
          Uint8Array.of(1),
          uint(body.length, 4),
          body,
          new Uint8Array(59 - body.length),
        );
        try {
          unframePlaintext(bytes, 64);
        } catch (error) {
          expect(error).toBeInstanceOf(ModelError);
        }
      }),
    );
  });

  it('is refused when it would inflate to more than a megabyte, without inflating it', () => {
    const bomb = deflateSync(new Uint8Array(20_000_000), { level: 9 });
    const length = Math.ceil((5 + bomb.length) / 256) * 256;
    const plaintext = new Uint8Array(length);
    plaintext.set(concatBytes(Uint8Array.of(1), uint(bomb.length, 4), bomb));
    const start = performance.now();
    expect(() => unframePlaintext(plaintext, 64)).toThrow(damaged);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('is refused at any size of the stream', () => {
    for (const length of [900_000, 1_000_000, 1_000_001, 1_050_000]) {
      const body = deflateSync(new Uint8Array(length), { level: 9 });
      expect(body.length).toBeLessThan(1_024 + 200);
      const step = body.length > 1_019 ? 256 : 64;
      const plaintext = new Uint8Array(Math.ceil((5 + body.length) / step) * step);
      plaintext.set(concatBytes(Uint8Array.of(1), uint(body.length, 4), body));
      if (length <= 1_000_000) expect(unframePlaintext(plaintext, 64)).toHaveLength(length);
      else expect(() => unframePlaintext(plaintext, 64)).toThrow(damaged);
    }
  });

  it('is refused when the text is over a megabyte', () => {
    expect(() => framePlaintext(systemRandom(1_000_001), 64)).toThrow(
      new ModelError('record-too-large', undefined, { bytes: 1_000_001 }),
    );
    expect(unframePlaintext(framePlaintext(new Uint8Array(1_000_000), 64), 64)).toHaveLength(1_000_000);
  });
});

describe('the dictionary', () => {
  it('is the one of the vectors, for ever', () => {
    const frozen: unknown = JSON.parse(readFileSync('tests/vectors/model/dictionary-d1.json', 'utf8'));
    expect({ length: dictionary.length, blake2b256: toHex(hash(dictionary)) }).toEqual(frozen);
  });

  it('holds names of fields and nothing else', () => {
    const names = new TextDecoder().decode(dictionary).split(/","|":"/);
    expect(names.every((name) => /^[a-z_0-9]*$/.test(name))).toBe(true);
    expect(Object.keys(schemas.contact.shape).every((name) => names.includes(name))).toBe(true);
  });
});
