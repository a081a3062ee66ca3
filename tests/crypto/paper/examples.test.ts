import { beforeAll, describe, expect, it } from 'vitest';
import {
  cryptoReady,
  decodeBase45,
  decodeContainer,
  encodeBase45,
  encodeContainer,
  encodeParity,
  formatFrame,
  fromHex,
  hash,
  parseFrame,
  planSet,
  toHex,
  uint,
  utf8,
  type SetId,
} from '../../../crypto/index.ts';
import { encodeFrame } from '../../../crypto/paper/frame.ts';
import { logOfInverse, multiply, powerOf } from '../../../crypto/paper/gf65536.ts';
import { paperExample } from '../../support/paper-examples.ts';

const number = (hex: string): number => Number.parseInt(hex, 16);

describe('the worked examples of docs/paper-format.md', () => {
  beforeAll(cryptoReady);

  it('gives the pages and parity of the layout table', () => {
    const plans =
      paperExample<{ k: number; c: number; pages: number; parity: number; both: boolean }[]>('layout');
    for (const { k, c, ...plan } of plans) expect(planSet(k, c)).toMatchObject(plan);
  });

  it('writes and reads Base45 as RFC 9285 does', () => {
    for (const [plain, text] of paperExample<[string, string][]>('base45')) {
      expect(encodeBase45(utf8(plain))).toBe(text);
      expect(decodeBase45(text)).toEqual(utf8(plain));
    }
  });

  it('refuses Base45 that RFC 9285 calls invalid', () => {
    for (const text of ['GGW', ':::', 'A', 'ABCD', '::', 'aa', 'å0']) {
      expect(() => decodeBase45(text)).toThrow('frame-damaged');
    }
  });

  it('writes and reads the frame', () => {
    const { bytes, text, shard, page, ...rest } = paperExample<{
      set: SetId;
      index: number;
      data: number;
      parity: number;
      page: number;
      total: number;
      shard: string;
      bytes: string;
      text: string;
    }>('frame');
    const frame = { ...rest, perPage: page, shard: fromHex(shard) };
    expect(toHex(encodeFrame(frame))).toBe(bytes);
    expect(formatFrame(frame)).toBe(text);
    expect(parseFrame(text)).toEqual(frame);
  });

  it('multiplies and divides in the field', () => {
    const { product, inverse } = paperExample<{ product: string[][]; inverse: string[][] }>('field');
    for (const [a = '', b = '', ab = ''] of product) expect(multiply(number(a), number(b))).toBe(number(ab));
    for (const [a = '', b = ''] of inverse) expect(powerOf(logOfInverse(number(a)))).toBe(number(b));
  });

  it('makes the parity shards', () => {
    const { data, parity } = paperExample<{ data: string[]; parity: string[] }>('parity');
    expect(
      encodeParity(
        data.map((hex) => fromHex(hex)),
        2,
      ).map((shard) => toHex(shard)),
    ).toEqual(parity);
  });

  it('writes and reads the container', () => {
    const example = paperExample<{
      suite: number;
      entries: string[];
      parts: string[];
      streams: string[];
      head: string;
      bytes: string;
    }>('container');
    const list = (hex: string[]) => hex.map((one) => fromHex(one));
    const content = {
      suite: example.suite,
      entries: list(example.entries),
      parts: list(example.parts),
      streams: list(example.streams),
    };
    const bytes = encodeContainer(content, store);
    expect(toHex(bytes)).toBe(example.bytes);
    expect(decodeContainer(bytes, (packed) => packed.slice(5))).toEqual(content);
    expect(toHex(store(fromHex(example.head)))).toContain(example.head);
    expect(toHex(hash(bytes.slice(0, -32)))).toBe(example.bytes.slice(-64));
  });
});

/** One DEFLATE block of type 0. */
function store(bytes: Uint8Array): Uint8Array {
  const length = uint(bytes.length, 2).reverse();
  return Uint8Array.of(1, ...length, ...length.map((byte) => byte ^ 0xff), ...bytes);
}
