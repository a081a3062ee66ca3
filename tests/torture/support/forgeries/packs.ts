import { changePack, dropPack, packsOf, turned } from '../tables.ts';
import type { Forgery } from './forgery.ts';

/** Packs changed, swapped, moved and taken away. */
export const packForgeries: readonly Forgery[] = [
  {
    name: 'a bit of a pack turned',
    base: 'packed',
    told: ['pack-damaged+rows-missing'],
    forge: (db, _arena, { pick, below }) => {
      const pack = pick(packsOf(db));
      changePack(db, pack, { data: turned(pack.data, below(pack.data.length), below(8)) });
    },
  },
  {
    name: 'a bit of a pack’s ids turned',
    base: 'packed',
    told: ['pack-damaged+rows-missing'],
    forge: (db, _arena, { pick, below }) => {
      const pack = pick(packsOf(db));
      changePack(db, pack, { ids: turned(pack.ids, below(pack.ids.length), below(8)) });
    },
  },
  {
    name: 'two packs swapped',
    base: 'packed',
    told: ['pack-damaged+rows-missing'],
    forge: (db, _arena, { two }) => {
      const [one, other] = two(packsOf(db));
      changePack(db, one, { data: other.data });
      changePack(db, other, { data: one.data });
    },
  },
  {
    name: 'a pack put in another compartment',
    base: 'packed',
    told: ['row-unlisted+rows-missing'],
    forge: (db, _arena, { pick, bytes }) => {
      changePack(db, pick(packsOf(db)), { compartment: bytes(16) });
    },
  },
  {
    name: 'a pack said to be of another entry',
    base: 'packed',
    told: ['row-unlisted+rows-missing'],
    forge: (db, _arena, { pick, bytes }) => {
      changePack(db, pick(packsOf(db)), { entry: bytes(32) });
    },
  },
  {
    name: 'a pack deleted',
    base: 'packed',
    told: ['rows-missing'],
    forge: (db, _arena, { pick }) => {
      dropPack(db, pick(packsOf(db)));
    },
  },
];
