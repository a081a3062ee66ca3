import type { Database } from 'better-sqlite3';
import { changeRow, dropRow, putRow, randomId, rowsOf, turned, type RawRow } from '../tables.ts';
import type { Forgery } from './forgery.ts';

type Sealed = RawRow & { readonly data: Uint8Array };

/** Rows that hold something. */
const sealed = (db: Database): Sealed[] => rowsOf(db).filter((row): row is Sealed => row.data !== null);

const sameCompartment = (rows: readonly Sealed[], row: Sealed): Sealed[] =>
  rows.filter((other) => other.compartment === row.compartment && other.leaf !== row.leaf);

/** Sealed rows swapped, moved, replayed, doubled and taken away. */
export const rowForgeries: readonly Forgery[] = [
  {
    name: 'a bit of a sealed row turned',
    told: ['row-damaged+rows-missing', 'listing-unprovable+row-damaged+rows-missing'],
    forge: (db, _arena, { pick, below }) => {
      const row = pick(sealed(db));
      changeRow(db, row, { data: turned(row.data, below(row.data.length), below(8)) });
    },
  },
  {
    name: 'a bit of a sealed row turned, and its leaf made to fit',
    told: ['listing-unprovable+row-damaged'],
    forge: (db, _arena, { pick, below }) => {
      const row = pick(sealed(db));
      changeRow(db, row, { data: turned(row.data, below(row.data.length), below(8)) }, true);
    },
  },
  {
    name: 'two rows of a compartment swapped',
    told: ['row-damaged+rows-missing', 'listing-unprovable+row-damaged+rows-missing'],
    forge: (db, _arena, { pick }) => {
      const rows = sealed(db);
      const one = pick(rows.filter((row) => sameCompartment(rows, row).length > 0));
      const other = pick(sameCompartment(rows, one));
      changeRow(db, one, { data: other.data });
      changeRow(db, other, { data: one.data });
    },
  },
  {
    name: 'two rows of a compartment swapped, and their leaves made to fit',
    told: ['listing-unprovable+row-damaged', 'listing-unprovable+row-forged'],
    forge: (db, _arena, { pick }) => {
      const rows = sealed(db);
      const one = pick(rows.filter((row) => sameCompartment(rows, row).length > 0));
      const other = pick(sameCompartment(rows, one));
      changeRow(db, one, { data: other.data }, true);
      changeRow(db, other, { data: one.data }, true);
    },
  },
  {
    name: 'rows swapped across compartments',
    told: ['row-damaged+rows-missing', 'listing-unprovable+row-damaged+rows-missing'],
    forge: (db, _arena, { pick }) => {
      const rows = sealed(db);
      const one = pick(rows);
      const other = pick(rows.filter(({ compartment }) => compartment !== one.compartment));
      changeRow(db, one, { data: other.data });
      changeRow(db, other, { data: one.data });
    },
  },
  {
    name: 'a row of another compartment put in the place of one, its leaf made to fit',
    told: ['listing-unprovable+row-damaged'],
    forge: (db, _arena, { pick }) => {
      const rows = sealed(db);
      const one = pick(rows);
      const other = pick(rows.filter(({ compartment }) => compartment !== one.compartment));
      changeRow(db, one, { data: other.data }, true);
    },
  },
  {
    name: 'a row of another vault put in the place of one',
    told: ['listing-unprovable+row-damaged'],
    forge: (db, { other }, { pick }) => {
      const strange = pick(other.rows.filter(({ data }) => data !== null));
      changeRow(db, pick(sealed(db)), { data: strange.data }, true);
    },
  },
  {
    name: 'a row of another vault added',
    told: ['row-unlisted'],
    forge: (db, { other }, { pick }) => {
      putRow(db, pick(other.rows));
    },
  },
  {
    name: 'a row called another record (AAD)',
    told: ['listing-unprovable+row-damaged', 'listing-unprovable+row-forged'],
    forge: (db, _arena, { pick, bytes }) => {
      changeRow(db, pick(sealed(db)), { record: randomId(bytes(16)) }, true);
    },
  },
  {
    name: 'a row called another revision (AAD)',
    told: ['listing-unprovable+row-damaged', 'listing-unprovable+row-forged'],
    forge: (db, _arena, { pick, bytes }) => {
      changeRow(db, pick(sealed(db)), { revision: randomId(bytes(16)) }, true);
    },
  },
  {
    name: 'a row put in another compartment (key)',
    told: [
      'row-unlisted+rows-missing',
      'listing-unprovable+row-unlisted+rows-missing',
      'listing-unprovable+row-damaged+rows-missing',
      'listing-unprovable+row-forged+rows-missing',
    ],
    forge: (db, _arena, { pick }) => {
      const rows = sealed(db);
      const one = pick(rows);
      const place = pick(rows.filter(({ compartment }) => compartment !== one.compartment));
      changeRow(db, one, { compartment: place.compartment }, true);
    },
  },
  {
    name: 'a row said to be of another entry',
    told: [
      'row-unlisted+rows-missing',
      'listing-unprovable+rows-missing',
      'listing-unprovable+row-unlisted+rows-missing',
      'listing-unprovable+row-forged+rows-missing',
    ],
    forge: (db, _arena, { pick }) => {
      const rows = sealed(db);
      const one = pick(rows);
      changeRow(db, one, { entry: pick(rows.filter(({ entry }) => entry !== one.entry)).entry });
    },
  },
  {
    name: 'a row deleted',
    told: ['rows-missing', 'listing-unprovable+rows-missing'],
    forge: (db, _arena, { pick }) => {
      dropRow(db, pick(sealed(db)));
    },
  },
  {
    name: 'the bytes of a row taken as if it were erased',
    told: ['row-damaged+rows-missing', 'listing-unprovable+row-damaged+rows-missing'],
    forge: (db, _arena, { pick }) => {
      changeRow(db, pick(sealed(db)), { data: null });
    },
  },
  {
    name: 'an older row replayed after the re-key that closed it',
    told: ['row-unlisted'],
    forge: (db, { older }, { pick }) => {
      const known = new Set(rowsOf(db).map(({ entry }) => entry));
      putRow(db, pick(older.rows.filter(({ entry, data }) => data !== null && !known.has(entry))));
    },
  },
  {
    name: 'an older row replayed in the place of the newer',
    told: ['listing-unprovable+row-damaged'],
    forge: (db, { older }, { pick }) => {
      const rows = sealed(db);
      const old = pick(
        older.rows.filter(
          ({ record, leaf, data }) =>
            data !== null && rows.some((row) => row.record === record && row.leaf !== leaf),
        ),
      );
      const row = rows.find(({ record, leaf }) => record === old.record && leaf !== old.leaf)!;
      changeRow(db, row, { data: old.data }, true);
    },
  },
  {
    name: 'a second row under the same ids',
    told: ['listing-unprovable+row-damaged+row-twice', 'listing-unprovable+row-damaged'],
    forge: (db, _arena, { pick, below }) => {
      const row = pick(sealed(db));
      changeRow(db, row, { data: turned(row.data, below(row.data.length), 0) }, true);
      putRow(db, row);
    },
  },
  {
    name: 'bytes put in the place of erased ones',
    told: ['row-unlisted', ''],
    forge: (db, { erased, older }, { pick, bytes }) => {
      const gone = rowsOf(db).filter(({ record }) => record === erased);
      const before = older.rows.filter(({ record }) => record === erased);
      const row = pick([...gone, ...before]);
      putRow(db, { ...row, data: bytes(256) });
    },
  },
];
