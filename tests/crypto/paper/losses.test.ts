import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  conservativeLayout,
  createCollector,
  cryptoReady,
  encodeContainer,
  encodeSet,
  planSet,
  standardLayout,
  type CodeLayout,
  type EncodedSet,
  type SetId,
} from '../../../crypto/index.ts';

const set = 'e0'.repeat(16) as SetId;
/** The product's layout with small codes, so that forty pages take no time. */
const small: CodeLayout = { ...standardLayout, shardBytes: 16 };

/** A container that needs exactly k codes of this layout. */
function payloadOf(k: number, layout: CodeLayout): Uint8Array {
  const empty = encodeContainer(
    { suite: 0x8001, entries: [], parts: [], streams: [new Uint8Array()] },
    (b) => b,
  );
  const wanted = Math.max(k * layout.shardBytes, empty.length);
  const stream = Uint8Array.from({ length: wanted - empty.length }, (_, i) => (i * 131 + (i >> 8)) & 0xff);
  return encodeContainer({ suite: 0x8001, entries: [], parts: [], streams: [stream] }, (b) => b);
}

function restore(texts: readonly string[]): Uint8Array {
  const collector = createCollector();
  for (const text of texts) collector.add(text);
  return collector.assemble(set);
}

function without<T>(items: readonly T[], lost: ReadonlySet<number>): T[] {
  return items.filter((_, i) => !lost.has(i));
}

function shuffled(count: number, seed: number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  let state = seed >>> 0 || 1;
  for (let i = count - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}

const sizes = fc.integer({ min: 4, max: 560 });

describe('losses that paper must bear', () => {
  beforeAll(cryptoReady);

  it('plans at least two pages, with parity for a page and for 30 % of the codes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40_000 }), (k) => {
        const { pages, parity, perPage } = planSet(k, 20);
        expect(pages).toBeGreaterThanOrEqual(2);
        expect(k + parity).toBe(pages * perPage);
        expect(parity).toBeGreaterThanOrEqual(perPage);
        expect(parity).toBeGreaterThanOrEqual(Math.floor(0.3 * pages * perPage));
        const fewer = (pages - 1) * perPage - k;
        expect(pages === 2 || fewer < perPage || fewer < 0.3 * (pages - 1) * perPage).toBe(true);
      }),
    );
  });

  it('restores after the loss of any 30 % of the codes', () => {
    fc.assert(
      fc.property(sizes, fc.integer(), (k, seed) => {
        const payload = payloadOf(k, small);
        const { codes } = encodeSet({ set, payload, layout: small });
        const all = codes.flat();
        const lost = new Set(shuffled(all.length, seed).slice(0, Math.floor(0.3 * all.length)));
        expect(restore(without(all, lost))).toEqual(payload);
      }),
      { numRuns: 25 },
    );
  });

  it.each([2, 3, 4, 7, 12, 25, 40])('restores after the loss of any one of %i pages', (pages) => {
    const most = Math.min((pages - 1) * 20, Math.floor(pages * 20 * 0.7));
    const payload = payloadOf(most, small);
    const { codes } = encodeSet({ set, payload, layout: small });
    expect(codes.length).toBe(pages);
    for (let lost = 0; lost < pages; lost += Math.ceil(pages / 6)) {
      expect(restore(without(codes, new Set([lost])).flat())).toEqual(payload);
    }
  });

  it('restores after the loss of a page and of 30 % of the others, where the plan says both', () => {
    fc.assert(
      fc.property(sizes, fc.integer(), (k, seed) => {
        const payload = payloadOf(k, small);
        const encoded = encodeSet({ set, payload, layout: small });
        fc.pre(encoded.both);
        const rest = encoded.codes.filter((_, page) => page !== Math.abs(seed) % encoded.pages).flat();
        const lost = new Set(shuffled(rest.length, seed).slice(0, Math.floor(0.3 * rest.length)));
        expect(restore(without(rest, lost))).toEqual(payload);
      }),
      { numRuns: 10 },
    );
  });

  it('restores with k codes and says how many are missing with one less', () => {
    fc.assert(
      fc.property(sizes, fc.integer(), (k, seed) => {
        const payload = payloadOf(k, small);
        const encoded = encodeSet({ set, payload, layout: small });
        const all = encoded.codes.flat();
        const kept = shuffled(all.length, seed)
          .slice(0, encoded.data)
          .map((i) => all[i] ?? '');
        expect(restore(kept)).toEqual(payload);
        expect(() => restore(kept.slice(1))).toThrow(
          expect.objectContaining({
            code: 'set-incomplete',
            numbers: { seen: encoded.data - 1, needed: encoded.data },
          }) as Error,
        );
      }),
      { numRuns: 15 },
    );
  });

  it.each([standardLayout, conservativeLayout])(
    'fills the codes of the $name layout and no more',
    (layout) => {
      const encoded: EncodedSet = encodeSet({ set, payload: payloadOf(3, layout), layout });
      expect(new Set(encoded.codes.flat().map((text) => text.length))).toEqual(
        new Set([layout.qrVersion === 30 ? 1_989 : 1_449]),
      );
      expect(encoded.codes.map((page) => page.length)).toEqual([20, 20]);
    },
  );
});
