import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '../../../vault/exchange/index.ts';
import { escapeFormula, looksLikeFormula, unescapeFormula } from '../../../vault/exchange/csv/formula.ts';
import { codeOf, exampleLogins } from './support.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

describe('formula cells', () => {
  it.each(['=1+1', '@SUM(A1)', '\tx', '\rx', '+cmd|x', '-2+3', '+46 70 174 06 05 =x'])(
    '%j is escaped',
    (cell) => {
      expect(escapeFormula(cell)).toBe(`'${cell}`);
    },
  );

  it.each(['+46 70 174 06 05', '+46 (0)70-174 06 05', '-', '070-174 06 05', "O'Hara", "'citat'", ''])(
    '%j stays as it is',
    (cell) => {
      expect(escapeFormula(cell)).toBe(cell);
    },
  );

  it('never survive escaping, and nothing is lost on the way back', () => {
    const cell = fc.oneof(fc.string(), fc.stringMatching(/^['=+@\t-]{1,4}[\w ]*$/));
    fc.assert(
      fc.property(cell, (value) => {
        expect(looksLikeFormula(escapeFormula(value))).toBe(false);
        expect(unescapeFormula(escapeFormula(value))).toBe(value);
      }),
    );
  });
});

describe('a table that we write', () => {
  it('opens in a Swedish Excel: mark, semicolons, CRLF, Swedish headings', () => {
    const data = {
      given: 'Ylva',
      family: 'Granbäcke',
      channels: [{ kind: 'mobile_work', value: '+46 70 174 06 05' }],
    };
    expect(text(writeCsv([{ kind: 'contact', data }]))).toBe(
      '\uFEFFFörnamn;Efternamn;Tjänstemobil\r\nYlva;Granbäcke;+46 70 174 06 05\r\n',
    );
  });

  it('can be English, with commas, and raw', () => {
    const items = [{ kind: 'contact' as const, data: { given: '=Ylva', note: 'a,b' } }];
    const options = { language: 'en', delimiter: ',', escapeFormulas: false } as const;
    expect(text(writeCsv(items, options))).toBe('\uFEFFGiven name,Family name,Note\r\n=Ylva,,"a,b"\r\n');
  });

  it('does not mix secrets into a list of people', () => {
    const people = [{ kind: 'contact' as const, data: { given: 'Ylva' } }];
    expect(text(writeCsv([...people, ...exampleLogins]))).not.toContain('EXEMPEL');
  });

  it('gives logins back as they were, but for what a table has no column for', () => {
    const { items } = readCsv(writeCsv(exampleLogins, { what: 'credential' }));
    const noColumn = ['extra', 'break_glass', 'state'];
    const kept = exampleLogins.map(({ data }) =>
      Object.fromEntries(Object.entries(data).filter(([field]) => !noColumn.includes(field))),
    );
    expect(items.map(({ data }) => data)).toEqual(kept);
  });

  it('is refused when nothing is to be written', async () => {
    expect(await codeOf(() => writeCsv([]))).toBe('export-empty');
  });

  it('comes back the same, whatever is in it', () => {
    const word = fc
      .string({ minLength: 1, maxLength: 30 })
      .map((value) =>
        value
          .replace(/[\p{Cc}\p{Bidi_Control}\s]+/gu, ' ')
          .normalize('NFC')
          .trim(),
      )
      .filter((value) => value !== '');
    const person = fc.record(
      { given: word, family: word, title: word, employer_org: word, unit: word, note: word },
      { requiredKeys: ['given'] },
    );
    const kinds = fc.constantFrom('signal', 'teams', 'rakel', 'other', 'postal');
    const channels = fc.uniqueArray(fc.record({ kind: kinds, value: word }), {
      minLength: 1,
      selector: (c) => c.kind,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(person, channels), { minLength: 1, maxLength: 5 }), (people) => {
        const items = people.map(([data, list]) => ({
          kind: 'contact' as const,
          data: { ...data, channels: list },
        }));
        const back = readCsv(writeCsv(items)).items.map(({ data }) => data);
        const sorted = (data: unknown): unknown => {
          const { channels: list, ...rest } = data as { channels: { kind: string }[] };
          return { ...rest, channels: list.toSorted((a, b) => a.kind.localeCompare(b.kind)) };
        };
        expect(back.map(sorted)).toEqual(items.map(({ data }) => sorted(data)));
      }),
    );
  });
});
