import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  createCollector,
  cryptoReady,
  decodeContainer,
  fromHex,
  fromUtf8,
  type SetId,
} from '../../../crypto/index.ts';
import { inflateFromPaper } from '../../../vault/model/index.ts';

const frozen = JSON.parse(
  readFileSync(new URL('../../vectors/paper/set-format-1.json', import.meta.url), 'utf8'),
) as { set: SetId; data: number; payload: string; pages: string[][] };

describe('a set that was printed with the first version', () => {
  beforeAll(cryptoReady);

  it.each([0, 1])('is restored from page %i alone', (page) => {
    const collector = createCollector();
    for (const code of frozen.pages[page] ?? []) collector.add(code);
    expect(collector.assemble(frozen.set)).toEqual(fromHex(frozen.payload));
  });

  it('carries what was put in', () => {
    const { suite, entries, parts, streams } = decodeContainer(fromHex(frozen.payload), inflateFromPaper);
    expect(suite).toBe(0x8001);
    expect([...entries, ...parts].map(fromUtf8)).toEqual([
      'EXEMPEL: en post',
      'EXEMPEL: utskriftsposten',
      'EXEMPEL: en del',
    ]);
    expect(fromUtf8(streams[0] ?? new Uint8Array())).toBe('EXEMPEL: en försluten ström '.repeat(6));
  });
});
