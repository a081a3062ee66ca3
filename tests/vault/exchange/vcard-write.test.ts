import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelKinds } from '../../../vault/model/index.ts';
import { readVcard, writeVcard } from '../../../vault/exchange/index.ts';
import { codeOf, exampleLogins } from './support.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

describe('an address book that we write', () => {
  it('is vCard 4.0, its lines at most 75 bytes and never cut inside a character', () => {
    const note = 'åäö🦦'.repeat(60);
    const bytes = writeVcard([{ kind: 'contact', data: { given: 'Ylva', family: 'Granbäcke', note } }]);
    const lines = text(bytes).split('\r\n');
    expect(lines.slice(0, 4)).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'FN:Ylva Granbäcke',
      'N:Granbäcke;Ylva;;;',
    ]);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text(bytes)).not.toContain('\uFFFD');
  });

  it('holds no logins', async () => {
    expect(await codeOf(() => writeVcard(exampleLogins))).toBe('export-empty');
  });

  it.each(['3.0', '4.0'] as const)('comes back the same, whatever is in it, in version %s', (version) => {
    const word = fc
      .oneof(fc.string({ minLength: 1, maxLength: 60 }), fc.stringMatching(/^[\\;,:"n åÖ🦦]{1,100}$/u))
      .map((value) =>
        value
          .replace(/[\p{Cc}\p{Bidi_Control}\s]+/gu, ' ')
          .normalize('NFC')
          .trim(),
      )
      .filter((value) => value !== '' && !/\p{Surrogate}/u.test(value));
    const kinds = fc.constantFrom(...channelKinds.filter((kind) => kind !== 'web'));
    const channel = fc.record({ kind: kinds, value: word }).map((made) => {
      const isPrivate = made.kind === 'mobile_private' || made.kind === 'home';
      return isPrivate ? { ...made, private: true } : made;
    });
    const fields = {
      given: word,
      family: word,
      title: word,
      called_name: word,
      employer_org: word,
      note: word,
    };
    const person = fc.record(
      { ...fields, channels: fc.array(channel, { minLength: 1, maxLength: 5 }) },
      { requiredKeys: ['given'] },
    );
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 4 }), (people) => {
        const back = readVcard(
          writeVcard(
            people.map((data) => ({ kind: 'contact', data })),
            { version },
          ),
        );
        expect(back.problems).toEqual([]);
        expect(back.items.map(({ data }) => data)).toEqual(people);
      }),
    );
  });

  it('gives an organisation back as one', () => {
    const data = {
      name: 'Granudda Energi AB; drift',
      channels: [{ kind: 'web', value: 'https://energi.granudda.example/a;b,c' }],
    };
    expect(readVcard(writeVcard([{ kind: 'organisation', data }])).items[0]).toMatchObject({
      kind: 'organisation',
      data,
    });
  });
});
