import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  createLog,
  cryptoReady,
  decodeEntry,
  encodeEntry,
  encodeUnsigned,
  entryName,
  hash,
  noVault,
  signEntry,
  toHex,
  utf8,
  type EntryBody,
  type EntryName,
  type PrincipalId,
  type UnsignedEntry,
  type VaultId,
} from '../../../crypto/index.ts';
import { compartmentA, foundedLog, hash32, journal, part, person, rowsUnder, seeded } from './people.ts';

beforeAll(cryptoReady);

const one = () => person(seeded(5));
const unsigned = (change: Partial<UnsignedEntry> = {}): UnsignedEntry => ({
  vault: hash32(0x11) as VaultId,
  time: 1_700_000_000_000,
  parents: [hash32(1), hash32(2)] as EntryName[],
  doors: [hash32(1)] as EntryName[],
  signers: [one().id],
  body: {},
  ...change,
});

/** The entry with its body bytes replaced, signed by whatever was there: for what must be refused before signatures. */
function withBody(text: string): Uint8Array {
  const bytes = signEntry(unsigned(), [one()]);
  const body = utf8(text);
  const before = bytes.slice(0, bytes.length - 64 - 2 - 4);
  const length = Uint8Array.of(0, 0, body.length >> 8, body.length & 255);
  return Uint8Array.from([...before, ...length, ...body, ...bytes.slice(-64)]);
}

describe('bytes of an entry', () => {
  it('have the lengths that the layout says', () => {
    const bytes = signEntry(unsigned(), [one()]);
    expect(bytes).toHaveLength(8 + 2 + 32 + 8 + 1 + 64 + 1 + 32 + 1 + 16 + 4 + 2 + 64);
    expect(entryName(bytes)).toBe(toHex(hash(bytes)));
    expect(decodeEntry(bytes)).toMatchObject({ ...unsigned(), unknown: false, size: bytes.length });
  });

  it('come back the same from what they were decoded to', () => {
    const { all } = foundedLog();
    for (const bytes of all) {
      const entry = decodeEntry(bytes);
      expect(encodeEntry(entry, entry.signatures)).toEqual(bytes);
      expect(encodeUnsigned(entry)).toEqual(Uint8Array.from(entry.signed));
    }
  });

  it('are refused with any byte missing, any byte more, and any bit of the head changed', () => {
    const { all, log } = foundedLog();
    const [, bytes] = all;
    if (!bytes) throw new Error('no entry');
    for (let length = 0; length < bytes.length; length++) {
      expect(() => log.add(bytes.slice(0, length))).toThrow();
    }
    expect(() => log.add(Uint8Array.from([...bytes, 0]))).toThrow('entry-damaged');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const changed = bytes.map((byte, i) => (i === at ? byte ^ (1 << bit) : byte));
        expect(() => createLogOf(all[0]).add(changed)).toThrow();
      }),
    );
  });

  it.each<[string, Partial<UnsignedEntry>]>([
    ['parents out of order', { parents: [hash32(2), hash32(1)] as EntryName[] }],
    ['the same parent twice', { parents: [hash32(1), hash32(1)] as EntryName[] }],
    ['no signer', { signers: [] }],
    ['65 parents', { parents: Array.from({ length: 65 }, (_, i) => hash32(i + 1)) as EntryName[] }],
    ['17 signers', { signers: Array.from({ length: 17 }, (_, i) => hash32(i).slice(32)) as PrincipalId[] }],
    ['a time of 2^53', { time: 2 ** 53 }],
    ['a time before 1970', { time: -1 }],
  ])('cannot be made with %s', (_, change) => {
    expect(() => encodeUnsigned(unsigned(change))).toThrow('bad-input');
  });

  it('belong to genesis if and only if there are no parents', () => {
    expect(() => decodeEntry(signEntry(unsigned({ vault: noVault }), [one()]))).toThrow('entry-damaged');
    const orphan = unsigned({ parents: [], doors: [] });
    expect(() => decodeEntry(signEntry(orphan, [one()]))).toThrow('entry-damaged');
  });

  it('of another suite are told apart from damage', () => {
    const bytes = signEntry(unsigned(), [one()]);
    expect(() => decodeEntry(bytes.map((byte, i) => (i === 9 ? 2 : byte)))).toThrow('suite-unknown');
  });
});

const id = compartmentA;
const H = hash32(7);

describe('a body', () => {
  it.each<[string, string]>([
    ['that is not canonical', '{ }'],
    ['that is no object', '[]'],
    ['with an empty list', '{"keys":[]}'],
    ['with a hash too short', '{"door":"00"}'],
    ['with upper-case hex', `{"door":"${'A'.repeat(64)}"}`],
    ['with a right that does not exist', `{"principals":[{"id":"${id}","rights":{"${id}":2}}]}`],
    ['with a signing key and no box', `{"principals":[{"id":"${id}","sign":"${H}"}]}`],
    ['that removes and gives', `{"principals":[{"id":"${id}","removed":true,"rights":{"${id}":1}}]}`],
    ['that says nothing of a principal', `{"principals":[{"id":"${id}"}]}`],
    ['with an unknown kind', `{"principals":[{"box":"${H}","id":"${id}","kind":"robot","sign":"${H}"}]}`],
    [
      'with cards without k and n',
      `{"principals":[{"box":"${H}","id":"${id}","kind":"cards","sign":"${H}"}]}`,
    ],
    [
      'with more cards than a set can have',
      `{"principals":[{"box":"${H}","id":"${id}","k":4,"kind":"cards","n":256,"sign":"${H}"}]}`,
    ],
    [
      'with more cards needed than there are',
      `{"principals":[{"box":"${H}","id":"${id}","k":49,"kind":"cards","n":48,"sign":"${H}"}]}`,
    ],
    [
      'with one principal twice',
      `{"principals":[{"id":"${id}","removed":true},{"id":"${id}","removed":true}]}`,
    ],
    ['with an unknown step', `{"compartments":[{"flags":[],"id":"${id}","kind":"it","step":65}]}`],
    [
      'with flags out of order',
      `{"compartments":[{"flags":["no-single","drop"],"id":"${id}","kind":"it","step":64}]}`,
    ],
    ['that takes a flag away', `{"compartments":[{"flags":[],"id":"${id}"}]}`],
    [
      'with rows that do not add up',
      `{"rows":[{"all":{"erased":1,"of":3},"compartment":"${id}","count":1,"kid":"${H}","root":"${H}"}]}`,
    ],
    ['with no rows in rows', `{"rows":[{"compartment":"${id}","count":0,"kid":"${H}","root":"${H}"}]}`],
    ['with a label too long', `{"parts":[{"hash":"${H}","label":"${'x'.repeat(101)}"}]}`],
    ['that voids nothing', `{"void":{"entries":[],"side":"${H}"}}`],
  ])('%s makes the bytes no entry', (_, text) => {
    expect(() => decodeEntry(withBody(text))).toThrow('entry-damaged');
  });

  it('of every kind comes back as it was written', () => {
    const body: EntryBody = {
      principals: [{ id: one().id, rights: { [compartmentA]: 3 } }],
      compartments: [{ id: journal, kind: 'journal', step: 64, flags: ['drop', 'no-single'] }],
      keys: [{ compartment: compartmentA, kid: H as never, box: H }],
      parts: [{ hash: part(1), label: 'Krisledning 2' }, { hash: part(2) }],
      gone: [part(3)],
      door: part(4),
      rows: [{ ...rowsUnder(H as never).rows![0]!, all: { of: 3, erased: 2 }, list: part(5) }],
      erase: [{ compartment: compartmentA, record: journal as never, revisions: [compartmentA as never] }],
      void: { side: H as EntryName, entries: [hash32(8) as EntryName] },
      print: { set: journal as never, streams: [], parts: [part(6)], opens: ['Krisledning 2'] },
      restore: H as EntryName,
    };
    const entry = decodeEntry(signEntry(unsigned({ body }), [one()]));
    expect(entry.body).toEqual(body);
    expect(entry.unknown).toBe(false);
  });

  it.each(['{"future":1}', `{"parts":[{"future":1,"hash":"${H}"}]}`])(
    'with unknown names is read, and says so: %s',
    (text) => {
      expect(decodeEntry(withBody(text)).unknown).toBe(true);
    },
  );
});

function createLogOf(genesis: Uint8Array | undefined) {
  const log = createLog();
  if (genesis) log.add(genesis);
  return log;
}
