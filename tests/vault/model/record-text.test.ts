import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8, type PrincipalId, type RecordId, type RevisionId } from '../../../crypto/index.ts';
import {
  createIdSource,
  decodeRecordText,
  encodeRecordText,
  ModelError,
} from '../../../vault/model/index.ts';

const id = fc.stringMatching(/^[0-9a-f]{32}$/);
const text = fc.record({
  at: fc.nat({ max: 2 ** 52 }),
  by: id.map((hex) => hex as PrincipalId),
  parents: fc.array(
    id.map((hex) => hex as RevisionId),
    { maxLength: 3 },
  ),
  data: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()))),
});

describe('the text of a revision', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(decodeRecordText(encodeRecordText(given))).toEqual({
          ...given,
          parents: given.parents.toSorted(),
        });
      }),
    );
  });

  it('is refused when it is not canonical or has another form', () => {
    const by = 'b'.repeat(32);
    const refused = [
      '{}',
      `{"at":1,"by":"${by}","data":{},"parents":[],"x":1}`,
      `{"at":1,"by":"${by}","data":[],"parents":[]}`,
      `{"at":-1,"by":"${by}","data":{},"parents":[]}`,
      `{"at":1,"by":"${by.toUpperCase()}","data":{},"parents":[]}`,
      `{"at":1,"by":"${by}","data":{},"parents":["x"]}`,
      `{"by":"${by}","at":1,"data":{},"parents":[]}`,
      ` {"at":1,"by":"${by}","data":{},"parents":[]}`,
    ];
    for (const each of refused)
      expect(() => decodeRecordText(utf8(each))).toThrow(new ModelError('record-damaged'));
    expect(decodeRecordText(utf8(`{"at":1,"by":"${by}","data":{},"parents":[]}`)).at).toBe(1);
  });

  it('holds no fractions', () => {
    const revision = { at: 1, by: 'b'.repeat(32) as PrincipalId, parents: [], data: { weight: 1.5 } };
    expect(() => encodeRecordText(revision)).toThrow(new ModelError('record-damaged'));
  });
});

describe('ids', () => {
  it('count up under one random head until they are drawn anew', () => {
    let drawn = 0;
    const source = createIdSource((length) => new Uint8Array(length).fill(++drawn));
    expect([source.next<RecordId>(), source.next<RecordId>()]).toEqual([
      `${'01'.repeat(8)}${'0'.repeat(16)}`,
      `${'01'.repeat(8)}${'0'.repeat(15)}1`,
    ]);
    source.redraw();
    expect(source.next()).toBe(`${'02'.repeat(8)}${'0'.repeat(16)}`);
  });
});
