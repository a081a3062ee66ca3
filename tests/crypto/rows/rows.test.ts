import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  concatBytes,
  cryptoReady,
  dropKeys,
  fromHex,
  hash,
  leafHash,
  leavesPart,
  listKey,
  newCompartmentKey,
  openBlock,
  openNote,
  openRow,
  partHash,
  printKey,
  recordKey,
  rootHash,
  sealBlock,
  sealNote,
  sealRow,
  splitLeaves,
  systemRandom,
  toHex,
  utf8,
  type LeafHash,
} from '../../../crypto/index.ts';
import { sodium } from '../../../crypto/sodium.ts';
import {
  codeOf,
  compartmentId,
  flipped,
  manyRuns,
  recordId,
  revisionId,
  setId,
  vaultId,
} from '../support.ts';

beforeAll(cryptoReady);

const place = [vaultId(1), compartmentId(2)] as const;
const compartmentKey = () => newCompartmentKey(systemRandom);
const text = utf8('{"at":0,"by":"EXEMPEL"}');

describe('a row', () => {
  it('gives back what was sealed, under its key, record and revision only', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (plaintext) => {
        const key = recordKey(compartmentKey(), ...place);
        const data = sealRow(key, recordId(3), revisionId(4), plaintext, systemRandom);
        expect(data).toHaveLength(24 + plaintext.length + 16);
        expect(openRow(key, recordId(3), revisionId(4), data)).toEqual(plaintext);
        for (const open of [
          () => openRow(recordKey(compartmentKey(), ...place), recordId(3), revisionId(4), data),
          () => openRow(key, recordId(4), revisionId(4), data),
          () => openRow(key, recordId(3), revisionId(3), data),
          () => openRow(key, recordId(4), revisionId(3), data),
        ]) {
          expect(codeOf(open)[0]).toBe('seal-broken');
        }
      }),
      manyRuns(30),
    );
  });

  it('is nonce and XChaCha20-Poly1305 with record and revision bound', () => {
    const key = recordKey(compartmentKey(), ...place);
    const data = sealRow(key, recordId(3), revisionId(4), text, systemRandom);
    const bound = concatBytes(fromHex(recordId(3)), fromHex(revisionId(4)));
    const [nonce, sealed] = [data.subarray(0, 24), data.subarray(24)];
    expect(sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, bound, nonce, key)).toEqual(text);
  });

  it('never opens with a changed bit or a cut end', () => {
    const key = recordKey(compartmentKey(), ...place);
    const data = sealRow(key, recordId(3), revisionId(4), text, systemRandom);
    fc.assert(
      fc.property(fc.nat(data.length - 1), fc.nat(7), (at, bit) => {
        for (const changed of [flipped(data, at, bit), data.subarray(0, at)]) {
          expect(codeOf(() => openRow(key, recordId(3), revisionId(4), changed))[0]).toBe('seal-broken');
        }
      }),
      manyRuns(100),
    );
  });
});

describe('a note', () => {
  it('is opened by readers of its compartment alone', () => {
    const keys = dropKeys(compartmentKey(), ...place);
    const data = sealNote(keys.publicKey, text);
    expect(data).toHaveLength(text.length + 48);
    expect(openNote(keys, data)).toEqual(text);
    expect(sodium.crypto_box_seal_open(data, keys.publicKey, keys.secretKey)).toEqual(text);
    expect(codeOf(() => openNote(dropKeys(compartmentKey(), ...place), data))[0]).toBe('seal-broken');
  });

  it('never opens with a changed bit or a cut end', () => {
    const keys = dropKeys(compartmentKey(), ...place);
    const data = sealNote(keys.publicKey, text);
    for (let at = 0; at < data.length; at++) {
      expect(codeOf(() => openNote(keys, flipped(data, at, at % 7)))[0]).toBe('seal-broken');
      expect(codeOf(() => openNote(keys, data.subarray(0, at)))[0]).toBe('seal-broken');
    }
  });
});

describe('a block', () => {
  it('is bound to what it is', () => {
    const key = compartmentKey();
    const list = listKey(key, ...place);
    const block = sealBlock(list, 'SIGLIST1', text, systemRandom);
    expect(openBlock(list, 'SIGLIST1', block)).toEqual(text);
    expect(codeOf(() => openBlock(list, 'SIGPRNT1', block))[0]).toBe('seal-broken');
    expect(codeOf(() => openBlock(printKey(key, ...place, setId(5)), 'SIGLIST1', block))[0]).toBe(
      'seal-broken',
    );
    expect(codeOf(() => openBlock(list, 'SIGLIST1', flipped(block, 30)))[0]).toBe('seal-broken');
  });
});

describe('a leaf', () => {
  it('is the hash that the specification says', () => {
    const data = systemRandom(100);
    const bytes = concatBytes(
      fromHex(compartmentId(2)),
      fromHex(recordId(3)),
      fromHex(revisionId(4)),
      hash(data),
    );
    expect(leafHash(compartmentId(2), recordId(3), revisionId(4), data)).toBe(
      toHex(hash(concatBytes(utf8('SIGLEAF1'), bytes))),
    );
  });

  it('differs with compartment, record, revision and every bit of the data', () => {
    const data = systemRandom(100);
    const leaves = [
      leafHash(compartmentId(2), recordId(3), revisionId(4), data),
      leafHash(compartmentId(3), recordId(3), revisionId(4), data),
      leafHash(compartmentId(2), recordId(2), revisionId(4), data),
      leafHash(compartmentId(2), recordId(3), revisionId(2), data),
      ...Array.from({ length: 100 }, (_, at) =>
        leafHash(compartmentId(2), recordId(3), revisionId(4), flipped(data, at)),
      ),
    ];
    expect(new Set(leaves).size).toBe(leaves.length);
  });
});

describe('a root', () => {
  const leaf = (byte: number) => toHex<LeafHash>(new Uint8Array(32).fill(byte));
  const leaves = [
    { record: recordId(1), revision: revisionId(1), leaf: leaf(9) },
    { record: recordId(1), revision: revisionId(2), leaf: leaf(8) },
    { record: recordId(2), revision: revisionId(1), leaf: leaf(7) },
  ];

  it('hashes the leaves in order of record and revision, whatever order they are given in', () => {
    const expected = toHex(
      hash(concatBytes(utf8('SIGROOT1'), fromHex(leaf(9)), fromHex(leaf(8)), fromHex(leaf(7)))),
    );
    expect(rootHash(leaves)).toBe(expected);
    expect(rootHash(leaves.toReversed())).toBe(expected);
  });

  it('is the hash of the part that lists the leaves', () => {
    expect(partHash(leavesPart(leaves))).toBe(rootHash(leaves));
    expect(splitLeaves(leavesPart(leaves.toReversed()))).toEqual([leaf(9), leaf(8), leaf(7)]);
    expect(splitLeaves(leavesPart([]))).toEqual([]);
    for (const part of [
      new Uint8Array(0),
      leavesPart(leaves).subarray(1),
      leavesPart(leaves).subarray(0, 50),
    ]) {
      expect(codeOf(() => splitLeaves(part))[0]).toBe('bad-input');
    }
  });

  it('is not made of two leaves at one place', () => {
    expect(codeOf(() => rootHash([leaves[0]!, { ...leaves[0]!, leaf: leaf(1) }]))[0]).toBe('bad-input');
  });

  it('of 100,000 leaves is quick', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => ({
      record: i.toString(16).padStart(32, '0') as (typeof leaves)[0]['record'],
      revision: revisionId(1),
      leaf: leaf(i & 255),
    }));
    const started = performance.now();
    rootHash(many);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
