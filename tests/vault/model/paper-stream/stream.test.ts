import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromHex,
  toHex,
  type PrincipalId,
  type RecordId,
  type RevisionId,
} from '../../../../crypto/index.ts';
import {
  currentRows,
  decodePaperStream,
  encodePaperStream,
  newestNotes,
  readColumns,
  writeColumns,
  type PaperRow,
} from '../../../../vault/model/index.ts';
import { paperExample } from '../../../support/paper-examples.ts';

const ids = fc.tuple(
  fc.constantFrom('a1'.repeat(8), 'ffeeddccbbaa9988'),
  fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
);
const id = ids.map(([prefix, counter]) => prefix + counter.toString(16).padStart(16, '0'));
const integer = fc.maxSafeInteger();
const leaf = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  integer,
  fc.string({ unit: 'binary' }),
  id,
  fc.constant('0123456789ABCDEF0123456789abcdef'),
);
const { value: json } = fc.letrec<{ value: PaperRow['data'][string] }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 5 },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('kind', 'value', 'å', '__proto__', 'namn'), tie('value'), { maxKeys: 4 }),
  ),
}));
const row: fc.Arbitrary<PaperRow> = fc.record({
  record: id as fc.Arbitrary<RecordId>,
  revision: id as fc.Arbitrary<RevisionId>,
  at: fc.maxSafeNat(),
  by: id as fc.Arbitrary<PrincipalId>,
  parents: fc.array(id as fc.Arbitrary<RevisionId>, { maxLength: 3 }),
  data: fc.dictionary(fc.string({ maxLength: 6 }), json, { maxKeys: 5 }),
});
const rowSets = fc.uniqueArray(row, { selector: ({ record, revision }) => record + revision, maxLength: 20 });

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const inOrder = (rows: readonly PaperRow[]): PaperRow[] =>
  [...rows].sort((a, b) => (a.record + a.revision < b.record + b.revision ? -1 : 1));

const contact = (n: number, parents: number[] = [], record = n): PaperRow => ({
  record: toHex<RecordId>(fromHex('c0'.repeat(8) + record.toString(16).padStart(16, '0'))),
  revision: toHex<RevisionId>(fromHex('c0'.repeat(8) + n.toString(16).padStart(16, '0'))),
  at: 1_700_000_000_000 + n,
  by: 'b1'.repeat(16) as PrincipalId,
  parents: parents.map((p) => ('c0'.repeat(8) + p.toString(16).padStart(16, '0')) as RevisionId),
  data: { kind: 'contact', given: 'Exempel', family: `Nr ${n}` },
});

describe('a compartment on paper', () => {
  it('writes the columns of the worked example', () => {
    const { rows, columns } = paperExample<{ rows: PaperRow[]; columns: string }>('columns');
    expect(toHex(writeColumns(rows))).toBe(columns);
    expect(plain(readColumns(fromHex(columns)))).toEqual(rows);
  });

  it('gives back all rows with their names and texts, whatever they hold', () => {
    fc.assert(
      fc.property(rowSets, fc.constantFrom(928, 1_288), (rows, shard) => {
        const framed = encodePaperStream(rows, shard);
        expect((framed.length + 40) % shard).toBe(0);
        expect(plain(decodePaperStream(framed))).toEqual(plain(inOrder(rows)));
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same bytes for the same rows in any order', () => {
    fc.assert(
      fc.property(rowSets, (rows) => {
        expect(encodePaperStream([...rows].reverse(), 928)).toEqual(encodePaperStream(rows, 928));
      }),
      { numRuns: 30 },
    );
  });

  it('never crashes on damaged columns: rows or record-damaged', () => {
    const bytes = writeColumns([contact(1), contact(2, [1])]);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => {
        try {
          readColumns(bytes.with(at, byte));
        } catch (error) {
          expect(error).toMatchObject({ code: 'record-damaged' });
        }
      }),
      { numRuns: 500 },
    );
    for (let length = 0; length < bytes.length; length++) {
      expect(() => readColumns(bytes.slice(0, length))).toThrow('record-damaged');
    }
  });

  it('refuses padding that is not zero, a wrong size and a fraction', () => {
    const framed = encodePaperStream([contact(1)], 928);
    expect(() => decodePaperStream(framed.with(framed.length - 1, 1))).toThrow('record-damaged');
    expect(() => decodePaperStream(framed.with(7, (framed[7] ?? 0) + 1))).toThrow('record-damaged');
    expect(() => decodePaperStream(framed.with(7, (framed[7] ?? 0) - 1))).toThrow('record-damaged');
    expect(() => encodePaperStream([{ ...contact(1), data: { x: 0.5 } }], 928)).toThrow('record-damaged');
  });

  it('spends about two bytes a row on the names of rows', () => {
    const rows = Array.from({ length: 1_000 }, (_, i) => contact(i + 1));
    const named = encodePaperStream(rows, 2).length;
    expect(named / 1_000).toBeLessThan(6);
  });
});

describe('which rows travel', () => {
  it('takes the tip of each record', () => {
    expect(currentRows([contact(1), contact(2, [1], 1), contact(3)])).toEqual([
      contact(2, [1], 1),
      contact(3),
    ]);
  });

  it('takes all revisions of a record with several tips', () => {
    const forked = [contact(1), contact(2, [1], 1), contact(3, [1], 1)];
    expect(currentRows(forked)).toEqual(forked);
  });

  it('takes the newest notes', () => {
    expect(newestNotes([contact(1), contact(3), contact(2)], 2)).toEqual([contact(3), contact(2)]);
  });
});
