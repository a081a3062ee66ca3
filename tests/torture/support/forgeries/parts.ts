import type { Database } from 'better-sqlite3';
import { dropPart, partsOf, putPart, turned, type RawBlob } from '../tables.ts';
import type { Forgery } from './forgery.ts';

const slots = (db: Database): RawBlob[] => partsOf(db, 'SIGSLOT1');
const wraps = (db: Database): RawBlob[] => partsOf(db, 'SIGWRAP1');

/** Fields of a slot's header, which are its AAD: the first byte and the length of each. docs/vault-format.md 8. */
const slotFields = {
  magic: [0, 8],
  suite: [8, 2],
  vault: [10, 32],
  principal: [42, 16],
  kind: [58, 1],
  mebibytes: [59, 2],
  passes: [61, 1],
  salt: [62, 16],
} as const;

/** Fields of a wrap. docs/vault-format.md 9.2. */
const wrapFields = {
  magic: [0, 8],
  suite: [8, 2],
  vault: [10, 32],
  of: [42, 16],
  name: [58, 32],
  to: [90, 16],
  share: [106, 1],
  box: [107, 80],
} as const;

function fieldForgeries(
  what: 'slot' | 'wrap',
  fields: Readonly<Record<string, readonly [number, number]>>,
  all: (db: Database) => RawBlob[],
  told: { readonly kept: readonly string[]; readonly renamed: readonly string[] },
): Forgery[] {
  return Object.entries(fields).flatMap(([field, [at, length]]): Forgery[] => [
    {
      name: `the ${field} of a ${what}`,
      told: told.kept,
      forge: (db, _arena, { pick, below }) => {
        const { hash, bytes } = pick(all(db));
        putPart(db, turned(bytes, at + below(length), below(8)), hash);
      },
    },
    {
      name: `the ${field} of a ${what}, under the hash of what it became`,
      told: told.renamed,
      forge: (db, _arena, { pick, below }) => {
        const { hash, bytes } = pick(all(db));
        dropPart(db, hash);
        putPart(db, turned(bytes, at + below(length), below(8)));
      },
    },
  ]);
}

/** Slots and wraps changed in each field, transplanted, swapped and taken away. */
export const partForgeries: readonly Forgery[] = [
  ...fieldForgeries('slot', slotFields, slots, {
    kept: ['part-damaged+slot-damaged', 'slot-damaged'],
    // That which the check itself opens with may be the one: then nothing opens.
    renamed: ['part-unlisted+slot-missing', 'slot-damaged'],
  }),
  ...fieldForgeries('wrap', wrapFields, wraps, {
    kept: ['part-damaged', 'part-damaged+row-key-missing'],
    renamed: [
      'part-missing+part-unlisted',
      'part-missing+part-unlisted+row-key-missing',
      'part-unlisted+row-key-missing',
    ],
  }),
  {
    name: 'two slots swapped',
    told: ['part-damaged+slot-damaged', 'slot-damaged'],
    forge: (db, _arena, { two }) => {
      const [one, other] = two(slots(db));
      putPart(db, other.bytes, one.hash);
      putPart(db, one.bytes, other.hash);
    },
  },
  {
    name: 'a slot of another vault in the place of one',
    told: ['part-damaged+slot-damaged', 'slot-damaged'],
    forge: (db, { other }, { pick }) => {
      const strange = other.parts.filter(
        ({ bytes }) => Buffer.from(bytes.subarray(0, 8)).toString() === 'SIGSLOT1',
      );
      putPart(db, pick(strange).bytes, pick(slots(db)).hash);
    },
  },
  {
    name: 'parts of another vault added',
    told: ['part-unlisted'],
    forge: (db, { other }, { pick }) => {
      putPart(db, pick(other.parts).bytes);
    },
  },
  {
    name: 'a withdrawn or replaced part put back',
    told: ['part-unlisted', ''],
    forge: (db, { older }, { pick }) => {
      const there = new Set(partsOf(db).map(({ hash }) => hash));
      putPart(db, pick(older.parts.filter(({ hash }) => !there.has(hash))).bytes);
    },
  },
  {
    name: 'wraps of two keys swapped',
    told: ['part-damaged', 'part-damaged+row-key-missing'],
    forge: (db, _arena, { two }) => {
      const [one, other] = two(wraps(db));
      putPart(db, other.bytes, one.hash);
      putPart(db, one.bytes, other.hash);
    },
  },
  {
    name: 'wraps taken away',
    told: ['part-missing', 'part-missing+row-key-missing', 'row-key-missing'],
    forge: (db, _arena, { pick }) => {
      dropPart(db, pick(wraps(db)).hash);
    },
  },
];
