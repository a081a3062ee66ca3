import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompartmentId, RecordId } from '../../../../crypto/index.ts';
import { decodeList, encodeList, type Listed } from '../../../../vault/work/items/list-content.ts';
import { exactOf, foldedOf, markedWords } from '../../../../vault/work/items/line-words.ts';
import type { Lined } from '../../../../vault/work/items/lined.ts';

const place = '00'.repeat(16) as CompartmentId;

/** Texts in Swedish, in other alphabets, and with what JSON and Latin-1 must write otherwise. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('Åsa Öström', 'Łukasz ŋ', 'Ελένη', '070-174 06 05', '½ ™ "\\', ''),
);

function listedOf(at: number, [title, name, other]: readonly [string, string, string]): Listed {
  const id = at.toString(16).padStart(32, '0') as RecordId;
  const kind = at % 7 === 0 ? 'organisation' : 'contact';
  const plain = {
    id,
    kind,
    compartment: 'contacts',
    title,
    listed: title,
    subtitle: other,
    number: '',
  } as const;
  const line = { ...plain, sortKey: name, verifiedAt: at % 2 === 0 ? null : '2026-11-24' };
  return {
    line,
    place,
    names: at % 3 === 0 ? [id] : [],
    name: markedWords([name]),
    other: markedWords([other]),
  };
}

function saying({ line, names, name, other }: Listed | Lined): object {
  const { title, listed, subtitle, sortKey, verifiedAt, kind, id } = line;
  const words = [name, other].flatMap((each) => [exactOf(each), foldedOf(each)]);
  return { title, listed, subtitle, sortKey, verifiedAt, kind, id, names, words };
}

const items = fc
  .array(fc.tuple(text, text, text), { maxLength: 230 })
  .map((all) => all.map((each, at) => listedOf(at, each)));
const rest = { halves: [], others: {}, left: [] };
const decoded = (bytes: Uint8Array) => decodeList(bytes, place, 'contacts', () => undefined);

describe('a list as it lies in a vault', () => {
  it('says what it was made of, in any alphabet', () => {
    fc.assert(
      fc.property(items, (all) => {
        expect(decoded(encodeList({ items: all, ...rest }))?.items.map(saying)).toEqual(all.map(saying));
      }),
      { numRuns: 60 },
    );
  });

  it('is none when it begins as no list of ours, or breaks off', () => {
    const bytes = encodeList({ items: [listedOf(1, ['Åsa', 'Åsa', 'Porsudd'])], ...rest });
    expect(decoded(bytes)?.items).toHaveLength(1);
    expect(decoded(bytes.map((byte, at) => (at === 0 ? 1 : byte)))).toBeNull();
    expect(decoded(bytes.subarray(0, -4))).toBeNull();
  });
});
