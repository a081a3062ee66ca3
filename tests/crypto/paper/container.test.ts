import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  concatBytes,
  cryptoReady,
  decodeContainer,
  encodeContainer,
  hash,
  uint,
  utf8,
  type Container,
} from '../../../crypto/index.ts';
import { deflateForPaper, inflateFromPaper } from '../../../vault/model/index.ts';

const bytes = fc.uint8Array({ maxLength: 300 });
const containers: fc.Arbitrary<Container> = fc.record({
  suite: fc.constant(0x8001),
  entries: fc.array(bytes, { maxLength: 8 }),
  parts: fc.uniqueArray(bytes, { maxLength: 8, selector: (one) => one.join() }),
  streams: fc.array(bytes, { maxLength: 4 }),
});
const sealedOff = (body: Uint8Array): Uint8Array => concatBytes(body, hash(body));

describe('the container', () => {
  beforeAll(cryptoReady);

  it('gives back what was put in, parts in order of their hash', () => {
    fc.assert(
      fc.property(containers, (content) => {
        const back = decodeContainer(encodeContainer(content, deflateForPaper), inflateFromPaper);
        expect({ ...back, parts: back.parts.map(String).sort() }).toEqual({
          ...content,
          parts: content.parts.map(String).sort(),
        });
      }),
      { numRuns: 50 },
    );
  });

  it('refuses every flipped byte by its digest', () => {
    const whole = encodeContainer(
      { suite: 1, entries: [utf8('a')], parts: [], streams: [utf8('b')] },
      deflateForPaper,
    );
    for (let at = 0; at < whole.length; at++) {
      const changed = whole.with(at, (whole[at] ?? 0) ^ 0x10);
      expect(() => decodeContainer(changed, inflateFromPaper)).toThrow('set-conflicting');
    }
  });

  it('refuses two equal parts', () => {
    const content = { suite: 1, entries: [], parts: [utf8('a'), utf8('a')], streams: [] };
    expect(() => encodeContainer(content, deflateForPaper)).toThrow('bad-input');
  });

  it('refuses a head that inflates to more than it says, before it takes memory', () => {
    const bomb = deflateForPaper(new Uint8Array(4_000_000));
    const front = (size: number): Uint8Array =>
      concatBytes(utf8('SIGPAPR1'), uint(1, 2), uint(size, 4), uint(bomb.length, 4), bomb, uint(0, 2));
    expect(() => decodeContainer(sealedOff(front(100)), inflateFromPaper)).toThrow('bad-input');
    expect(() => decodeContainer(sealedOff(front(0xffffffff)), inflateFromPaper)).toThrow('bad-input');
  });

  it('refuses bytes after the streams', () => {
    const whole = encodeContainer({ suite: 1, entries: [], parts: [], streams: [] }, deflateForPaper);
    const longer = sealedOff(concatBytes(whole.slice(0, -32), utf8('x')));
    expect(() => decodeContainer(longer, inflateFromPaper)).toThrow('bad-input');
  });
});
