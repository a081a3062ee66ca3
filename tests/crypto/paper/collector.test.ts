import { beforeAll, describe, expect, it } from 'vitest';
import {
  concatBytes,
  crc32,
  createCollector,
  cryptoReady,
  encodeBase45,
  encodeContainer,
  encodeSet,
  findFrames,
  formatFrame,
  parseFrame,
  standardLayout,
  type CodeLayout,
  type SetId,
  uint,
} from '../../../crypto/index.ts';
import { encodeFrame } from '../../../crypto/paper/frame.ts';

const small: CodeLayout = { ...standardLayout, shardBytes: 40 };
const setA = 'aa'.repeat(16) as SetId;
const setB = 'bb'.repeat(16) as SetId;

const payloadOf = (length: number): Uint8Array =>
  encodeContainer(
    { suite: 0x8001, entries: [], parts: [], streams: [Uint8Array.from({ length }, (_, i) => i)] },
    (bytes) => bytes,
  );
const codesOf = (set: SetId, length: number): string[] =>
  encodeSet({ set, payload: payloadOf(length), layout: small }).codes.flat();

describe('gathering codes', () => {
  beforeAll(cryptoReady);

  it('tells progress and the pages of which nothing was read', () => {
    const collector = createCollector();
    const codes = codesOf(setA, 900);
    for (const code of codes.slice(20, 30)) collector.add(code);
    expect(collector.progress()).toMatchObject([
      {
        set: setA,
        seen: 10,
        of: 60,
        complete: false,
        pages: [0, 10, 0],
        missingPages: [1, 3],
        disputed: false,
      },
    ]);
  });

  it('keeps two sets apart and restores each', () => {
    const collector = createCollector();
    const [a, b] = [codesOf(setA, 300), codesOf(setB, 900)];
    for (let i = 0; i < 60; i++) for (const code of [a[i], b[i]]) if (code !== undefined) collector.add(code);
    expect(collector.progress().map(({ set, complete }) => [set, complete])).toEqual([
      [setB, true],
      [setA, true],
    ]);
    expect(collector.assemble(setA)).toEqual(payloadOf(300));
    expect(collector.assemble(setB)).toEqual(payloadOf(900));
  });

  it('says what became of each code', () => {
    const collector = createCollector();
    const [first = '', second = ''] = codesOf(setA, 300);
    expect(collector.add(first)).toEqual({ kind: 'new', set: setA, page: 1 });
    expect(collector.add(first)).toEqual({ kind: 'repeated', set: setA, page: 1 });
    expect(
      collector.add(`${second.slice(0, 40)}${second[40] === '0' ? '1' : '0'}${second.slice(41)}`),
    ).toEqual({
      kind: 'damaged',
    });
    expect(collector.add('WIFI:S:Granudda;;')).toEqual({ kind: 'foreign' });
  });

  it('sets aside both of two codes that claim one place, and restores from the others', () => {
    const collector = createCollector();
    const codes = codesOf(setA, 300);
    const frame = parseFrame(codes[3] ?? '');
    const other = formatFrame({ ...frame, shard: frame.shard.map((byte) => byte ^ 1) });
    for (const code of codes.slice(0, 20)) collector.add(code);
    expect(collector.add(other)).toMatchObject({ kind: 'conflicting' });
    expect(collector.add(codes[3] ?? '')).toMatchObject({ kind: 'conflicting' });
    expect(collector.progress()).toMatchObject([{ seen: 19, conflicting: [3] }]);
    expect(collector.assemble(setA)).toEqual(payloadOf(300));
  });

  it('leaves out a forged code whose checksum is right, and names it', () => {
    const collector = createCollector();
    const codes = codesOf(setA, 700);
    const frame = parseFrame(codes[5] ?? '');
    codes[5] = formatFrame({ ...frame, shard: frame.shard.map((byte) => byte ^ 0x55) });
    for (const code of codes) collector.add(code);
    expect(collector.assemble(setA)).toEqual(payloadOf(700));
    expect(collector.progress()).toMatchObject([{ conflicting: [5] }]);
  });

  it('fails with set-conflicting when a forged code is among the last that are needed', () => {
    const collector = createCollector();
    const codes = codesOf(setA, 300);
    const frame = parseFrame(codes[0] ?? '');
    codes[0] = formatFrame({ ...frame, shard: frame.shard.map((byte) => byte ^ 0x55) });
    for (const code of codes.slice(0, frame.data)) collector.add(code);
    expect(() => collector.assemble(setA)).toThrow('set-conflicting');
  });

  it('reports a second group of codes that bears the same set id', () => {
    const collector = createCollector();
    for (const code of [...codesOf(setA, 300), ...codesOf(setA, 900).slice(0, 5)]) collector.add(code);
    expect(collector.progress().map(({ disputed }) => disputed)).toEqual([true, true]);
    expect(collector.assemble(setA)).toEqual(payloadOf(300));
  });
});

describe('frames in text', () => {
  it('refuses every changed character', () => {
    const [text = ''] = codesOf(setA, 300);
    for (let at = 8; at < text.length; at++) {
      const changed = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
      expect(() => parseFrame(changed)).toThrow('frame-damaged');
    }
  });

  it('tells a newer version from damage, and other codes from both', () => {
    const [text = ''] = codesOf(setA, 300);
    const bytes = encodeFrame(parseFrame(text)).slice(0, -4).with(0, 2);
    const newer = concatBytes(bytes, uint(crc32(bytes), 4));
    expect(() => parseFrame(`SIGILL1:${encodeBase45(newer)}.`)).toThrow('suite-unknown');
    expect(createCollector().add(`SIGILL1:${encodeBase45(newer)}.`)).toEqual({ kind: 'newer' });
    expect(() => parseFrame(text.replace('SIGILL1', 'SIGILL2'))).toThrow('frame-foreign');
  });

  it('finds frames in pasted text with broken lines and other words', () => {
    const codes = codesOf(setA, 300).slice(0, 3);
    const pasted = `Hej!\n${codes[0] ?? ''}\r\n${(codes[1] ?? '').replace(/(.{30})/g, '$1\n')} tack.\n${codes[2] ?? ''} Mvh. Robin Ek.`;
    expect(findFrames(pasted)).toEqual(codes);
  });

  it('finds nothing in a text without frames', () => {
    expect(findFrames('SIGILL1: är ett prefix.')).toEqual([]);
    expect(findFrames('')).toEqual([]);
  });
});
