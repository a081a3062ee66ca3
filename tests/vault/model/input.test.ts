import { describe, expect, it } from 'vitest';
import {
  applyPatch,
  kindOf,
  ModelError,
  parseInput,
  parseKind,
  parsePatch,
  toRecordData,
  viewOf,
  type RecordKind,
} from '../../../vault/model/index.ts';

function refusal(kind: RecordKind, json: unknown): [string, string | undefined] {
  try {
    parseInput(kind, json);
  } catch (error) {
    if (error instanceof ModelError) return [error.code, error.field];
  }
  return ['accepted', undefined];
}

describe('input for a record', () => {
  it('is taken with the field names of the requirement', () => {
    const contact = parseInput('contact', {
      given: 'Ylva',
      family: 'Granbäcke',
      title: 'Kommundirektör',
      channels: [
        { kind: 'mobile_work', value: '070-174 06 05', survives: { own_network: true, power: 'no' } },
      ],
    });
    expect(contact.channels?.[0]?.survives).toEqual({ own_network: 'yes', power: 'no' });
    const login = parseInput('credential', {
      label: 'Webbplatsen',
      username: 'webb',
      secret: ' EXEMPEL-lösen ord ',
      system: 'Webb',
      kind: 'PIN',
    });
    expect(login).toMatchObject({ kind: 'pin', secret: ' EXEMPEL-lösen ord ' });
  });

  it('is refused by the name of the unknown field, never with a value', () => {
    expect(refusal('contact', { given: 'Ylva', shoeSize: 'EXEMPEL' })).toEqual(['unknown-field', 'shoeSize']);
    expect(refusal('contact', { given: 'Y', channels: [{ kind: 'home', value: '1', colour: 'x' }] })).toEqual(
      ['unknown-field', 'channels.0.colour'],
    );
    expect(refusal('system', { name: 'Webb', hosts: [{ provider: 'A', port: 1 }] })).toEqual([
      'unknown-field',
      'hosts.0.port',
    ]);
  });

  it('is refused by the name of a field that is missing or has another form', () => {
    expect(refusal('credential', { username: 'x' })).toEqual(['field-missing', 'label']);
    expect(refusal('contact', {})).toEqual(['field-missing', 'given']);
    expect(refusal('contact', { given: '   ' })).toEqual(['field-missing', 'given']);
    expect(refusal('contact', { given: 'Y', start: '2026-02-30' })).toEqual(['field-invalid', 'start']);
    expect(refusal('contact', { given: 'Y', channels: [{ kind: 'pigeon', value: '1' }] })).toEqual([
      'field-invalid',
      'channels.0.kind',
    ]);
    expect(refusal('contact', 'Ylva')).toEqual(['field-invalid', '']);
    expect(refusal('contact', { given: '\ud800' })).toEqual(['field-invalid', 'given']);
    expect(refusal('credential', { label: 'Eget konto', personal: true })).toEqual([
      'field-invalid',
      'personal',
    ]);
  });

  it('may leave a field open with null', () => {
    expect(parseInput('contact', { given: 'Ylva', title: null })).toEqual({ given: 'Ylva' });
  });

  it('takes a plain reference where a list element has no more to say', () => {
    expect(parseInput('envelope', { name: 'Webb', contents: ['a'.repeat(32)] }).contents).toEqual([
      { credential: 'a'.repeat(32) },
    ]);
    expect(parseInput('list', { name: 'Larm', entries: ['b'.repeat(32)] }).entries).toEqual([
      { ref: 'b'.repeat(32) },
    ]);
  });

  it('takes control characters and hidden text directions out of a line', () => {
    expect(parseInput('organisation', { name: 'Granudda\u001b[31m\u202e Energi\n' }).name).toBe(
      'Granudda [31m Energi',
    );
  });

  it('knows the other words for a channel and marks private ones', () => {
    const kinds = ['mobil', 'E-post', 'Mobile private', 'work', 'home'];
    const { channels } = parseInput('contact', {
      given: 'Ylva',
      channels: kinds.map((kind) => ({ kind, value: '1' })),
    });
    expect(channels?.map(({ kind }) => kind)).toEqual([
      'mobile_work',
      'email',
      'mobile_private',
      'direct',
      'home',
    ]);
    expect(channels?.map((channel) => channel.private ?? false)).toEqual([false, false, true, false, true]);
  });
});

describe('a kind on the command line', () => {
  it('is known in singular and plural, in English and Swedish', () => {
    expect(['contact', 'contacts', 'Systems', 'kuvert', 'logins', 'functions'].map(parseKind)).toEqual([
      'contact',
      'contact',
      'system',
      'envelope',
      'credential',
      'function',
    ]);
    expect(() => parseKind('settings')).toThrow(ModelError);
  });
});

describe('a change to a record', () => {
  const stored = {
    ...toRecordData('contact', parseInput('contact', { given: 'Ylva', family: 'Granbäcke', title: 'Chef' })),
    hat: 'röd',
    channels: [
      { kind: 'direct', value: '0980-31 92 01', purpose: 'dagtid', tone: 'low' },
      { kind: 'home', value: '0980-31 92 02' },
    ],
  };

  it('keeps what this version does not know, also inside a list', () => {
    const patch = parsePatch('contact', {
      title: 'Kommundirektör',
      channels: [{ kind: 'direct', value: '0980-31 92 01' }],
    });
    expect(applyPatch(stored, patch)).toEqual({
      item: 'contact',
      given: 'Ylva',
      family: 'Granbäcke',
      title: 'Kommundirektör',
      hat: 'röd',
      channels: [{ kind: 'direct', value: '0980-31 92 01', tone: 'low' }],
    });
  });

  it('removes a field with null', () => {
    expect(applyPatch(stored, parsePatch('contact', { title: null }))).not.toHaveProperty('title');
  });

  it('cannot remove what the kind needs, nor an unknown field', () => {
    expect(() =>
      applyPatch(stored, parsePatch('contact', { given: null, family: null, title: null })),
    ).toThrow('field-missing');
    expect(() => parsePatch('contact', { hat: null })).toThrow('unknown-field: hat');
  });
});

describe('stored data', () => {
  it('are read as far as this version understands them', () => {
    const data = {
      item: 'contact',
      given: 'Ylva',
      title: 7,
      hat: 'röd',
      channels: [
        { kind: 'mobile_work', value: '070-174 06 05', tone: 'low' },
        { kind: 'telepathy', value: '070-174 06 06' },
        { kind: 'home' },
      ],
    };
    expect(kindOf(data)).toBe('contact');
    expect(viewOf('contact', data)).toEqual({
      given: 'Ylva',
      channels: [
        { kind: 'mobile_work', value: '070-174 06 05' },
        { kind: 'other', value: '070-174 06 06' },
      ],
    });
  });

  it('of a newer version have no kind here', () => {
    expect(kindOf({ item: 'hologram' })).toBeUndefined();
  });
});
