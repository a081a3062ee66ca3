import { beforeAll, describe, expect, it } from 'vitest';
import {
  cryptoReady,
  hash,
  matchContents,
  toHex,
  utf8,
  type CompartmentId,
  type Kid,
  type ListedStream,
  type PartHash,
} from '../../../crypto/index.ts';

const nameOf = (bytes: Uint8Array): PartHash => toHex<PartHash>(hash(bytes));
const [wrap, slot, foreign] = [utf8('omslag'), utf8('lås'), utf8('okänd del')];
const stream = utf8('en försluten ström');
const listed = (bytes: Uint8Array, len = bytes.length): ListedStream => ({
  compartment: 'c1'.repeat(16) as CompartmentId,
  kid: 'd1'.repeat(32) as Kid,
  len,
  hash: nameOf(bytes),
});
const container = { suite: 0x8001, entries: [], parts: [wrap, foreign], streams: [stream] };

describe('a container beside its signed contents list', () => {
  beforeAll(cryptoReady);

  it('gives what is listed and there', () => {
    const contents = matchContents(container, { parts: [nameOf(wrap)], streams: [listed(stream)] });
    expect([...contents.parts.values()]).toEqual([wrap]);
    expect(contents.streams).toEqual([{ ...listed(stream), bytes: stream }]);
    expect(contents.missingParts).toEqual([]);
  });

  it('names what is there but not listed, and never gives it', () => {
    const contents = matchContents(container, { parts: [nameOf(wrap)], streams: [] });
    expect(contents.unlisted).toEqual([nameOf(foreign), nameOf(stream)]);
    expect([contents.parts.size, contents.streams.length]).toEqual([1, 0]);
  });

  it('names what is listed but not there, changed, or of another length', () => {
    const list = { parts: [nameOf(slot)], streams: [listed(utf8('en annan ström'))] };
    expect(matchContents(container, list)).toMatchObject({
      missingParts: [nameOf(slot)],
      missingStreams: [listed(utf8('en annan ström'))],
      streams: [],
    });
    const short = matchContents(container, { parts: [], streams: [listed(stream, 3)] });
    expect(short.missingStreams).toHaveLength(1);
  });
});
