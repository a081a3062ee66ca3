import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compartmentKindOf, joinContact, parseInput, splitContact } from '../../../vault/model/index.ts';

describe('a contact with private channels', () => {
  const contact = parseInput('contact', {
    given: 'Viggo',
    family: 'Åsklint',
    verify_phrase: 'blå ladan',
    channels: [
      { kind: 'mobile_private', value: '070-174 06 11' },
      { kind: 'direct', value: '0980-31 92 10' },
    ],
    private_accounts: [{ service: 'Fotoappen' }],
  });

  it('shows nothing private in its open half', () => {
    const { open, privateDetails } = splitContact(contact);
    expect(open).toEqual({
      given: 'Viggo',
      family: 'Åsklint',
      channels: [{ kind: 'direct', value: '0980-31 92 10' }],
    });
    expect(privateDetails).toMatchObject({ verify_phrase: 'blå ladan' });
  });

  it('has no private half when nothing is private', () => {
    expect(splitContact(parseInput('contact', { given: 'Maj' })).privateDetails).toBeNull();
  });

  it('comes back whole, whatever is private', () => {
    const channel = fc.record({
      kind: fc.constantFrom('direct', 'home', 'email'),
      value: fc.stringMatching(/^[a-z0-9]{1,8}$/),
      private: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(channel, { maxLength: 6 }), (channels) => {
        const whole = parseInput('contact', { given: 'Maj', channels });
        const { open, privateDetails } = splitContact(whole);
        const joined = joinContact(open, privateDetails);
        expect(new Set(joined.channels)).toEqual(new Set(whole.channels));
        expect(joined.channels).toHaveLength(channels.length);
      }),
    );
  });
});

describe('the compartment of a record', () => {
  it('follows its kind, and for logins what they name', () => {
    expect(compartmentKindOf('contact', {})).toBe('contacts');
    expect(compartmentKindOf('private-details', {})).toBe('private');
    expect(compartmentKindOf('credential', {})).toBe('communication');
    expect(compartmentKindOf('credential', { compartment: 'it' })).toBe('it');
    expect(compartmentKindOf('credential', { compartment: 'c'.repeat(32) })).toBe('c'.repeat(32));
    expect(compartmentKindOf('envelope', { compartment: 'it' })).toBe('register');
    expect(compartmentKindOf('note', {})).toBe('journal');
  });

  it('of a draft is never wider than that of what it will become', () => {
    expect(compartmentKindOf('draft', { kind: 'credential', fields: { compartment: 'it' } })).toBe('it');
    expect(compartmentKindOf('draft', { kind: 'contact', fields: {} })).toBe('private');
  });
});
