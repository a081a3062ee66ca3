import { beforeAll, describe, expect, it } from 'vitest';
import {
  conservativeLayout,
  createCollector,
  cryptoReady,
  encodeContainer,
  encodeSet,
  standardLayout,
  type CodeLayout,
  type SetId,
} from '../../../crypto/index.ts';
import { encodePng, readScan, type ScanProgress } from '../../../print/scan/index.ts';
import {
  blank,
  blur,
  drawCodePage,
  noise,
  photocopy,
  resample,
  rotate,
  roughScan,
  seeded,
  shade,
  slant,
  toJpeg,
  toPgm,
  type Picture,
} from '../../support/scan-damage.ts';
import { scanAssets } from '../../support/scan-assets.ts';

const set = 'd0'.repeat(16) as SetId;

/** A payload that takes all the codes two pages allow: 20 of 40. */
function payloadOf(layout: CodeLayout): Uint8Array {
  const random = seeded(11);
  const stream = Uint8Array.from({ length: layout.shardBytes * 20 - 100 }, () => random() * 256);
  return encodeContainer({ suite: 0x8001, entries: [], parts: [], streams: [stream] }, (bytes) => bytes);
}

const damages: readonly (readonly [string, (page: Picture) => Uint8Array])[] = [
  ['as printed', (page) => encodePng(page)],
  ['at 200 dpi with noise', (page) => toPgm(noise(resample(page, 300, 200), 12))],
  ['turned 3 degrees at 200 dpi', (page) => toPgm(resample(rotate(page, 3), 300, 200))],
  ['upside down', (page) => toPgm(rotate(page, 180))],
  ['out of focus, JPEG 60', (page) => toJpeg(blur(page, 1), 60)],
  ['photocopied', (page) => toPgm(photocopy(blur(page, 1.2)))],
  ['held at a slant under a lamp', (page) => toJpeg(noise(blur(shade(slant(page, 0.08), 0.5), 0.9), 6), 80)],
];

describe.each([standardLayout, conservativeLayout])('a $name page comes back', (layout) => {
  const pages: Picture[] = [];
  let codes: readonly (readonly string[])[] = [];
  beforeAll(async () => {
    await cryptoReady();
    codes = encodeSet({ set, payload: payloadOf(layout), layout }).codes;
    pages.push(...codes.map((texts) => drawCodePage(texts, layout)));
  });

  const few = ['at 200 dpi with noise', 'photocopied'];
  const chosen = layout.name === 'standard' ? damages : damages.filter(([name]) => few.includes(name));
  it.each(chosen)('%s', async (_, damage) => {
    const read = await readScan(damage(pages[0]!), scanAssets);
    expect([...read].sort()).toEqual([...codes[0]!].sort());
  });

  it('stained, folded, torn, turned, blurred, at 200 dpi in JPEG 60, both pages: enough codes to restore', async () => {
    const collector = createCollector();
    for (const [i, page] of pages.entries()) {
      for (const text of await readScan(roughScan(page, i + 1), scanAssets, { limits: { retryMs: 3_000 } })) {
        collector.add(text);
      }
    }
    const [progress] = collector.progress();
    expect(progress!.seen).toBeLessThan(40);
    expect(collector.assemble(set)).toEqual(payloadOf(layout));
  });
});

describe('reading many pictures', () => {
  const layout = { ...standardLayout, shardBytes: 40, qrVersion: 8 };
  beforeAll(cryptoReady);

  it('tells progress, gives codes as they come and stops when the caller has enough', async () => {
    const { codes } = encodeSet({ set, payload: payloadOf(layout), layout });
    // A page that lost half its codes: without a word from the caller it would be looked at again and again.
    const half = drawCodePage(codes[0]!.slice(0, 10), layout);
    const [steps, early] = [[] as ScanProgress[], [] as string[]];
    const read = await readScan(encodePng(half), scanAssets, {
      onProgress: (step) => steps.push(step),
      onCode: (text) => early.push(text),
      isEnough: () => early.length >= 10,
    });
    expect(read).toHaveLength(10);
    expect(early).toEqual(read);
    expect(steps).toEqual([{ picture: 1, pictures: 1, attempt: 0, codes: 0 }]);
  });

  it('spends no more than the time it is given on a picture that does not give all', async () => {
    const { codes } = encodeSet({ set, payload: payloadOf(layout), layout });
    const half = drawCodePage(codes[0]!.slice(0, 10), layout);
    const attempts: number[] = [];
    let clock = 0;
    await readScan(encodePng(half), scanAssets, {
      now: () => (clock += 400),
      limits: { retryMs: 1_000 },
      onProgress: ({ attempt }) => attempts.push(attempt),
    });
    expect(attempts).toEqual([0, 1, 2]);
  });

  it('finds nothing on a blank page', async () => {
    await expect(readScan(encodePng(blank(827, 1_170)), scanAssets)).rejects.toThrow('no-codes');
  });
});
