import { describe, expect, it } from 'vitest';
import {
  filledSecrets,
  inCallingOrder,
  parseInput,
  searchableText,
  summarise,
  survives,
  withoutSecrets,
} from '../../../vault/model/index.ts';

const unit = 'a'.repeat(32);
const resolve = (reference: string) => (reference === unit ? 'Kommunledning' : undefined);
const contact = parseInput('contact', {
  given: 'Ylva',
  family: 'Granbäcke',
  title: 'Kommundirektör',
  unit,
  channels: [
    { kind: 'email', value: 'ylva@granudda.example' },
    { kind: 'direct', value: '0980319201' },
    { kind: 'mobile_work', value: '0701740605' },
  ],
});
const login = parseInput('credential', {
  label: 'Domänregistrar',
  username: 'granudda',
  secret: 'EXEMPEL-hemlig',
  otp: 'EXEMPEL-totp',
  login_steps: 'Öppna sidan',
  extra: [
    { label: 'pukkod', value: 'EXEMPEL-1' },
    { label: 'kund', value: 'K1', hidden: false },
  ],
});

describe('an item in a list', () => {
  it('shows the name, who it is and the first number to call', () => {
    expect(summarise('contact', contact, resolve)).toEqual({
      title: 'Ylva Granbäcke',
      subtitle: 'Kommundirektör, Kommunledning',
      number: '070-174 06 05',
      sortKey: 'Granbäcke Ylva',
    });
  });

  it('shows no id where a reference cannot be resolved', () => {
    expect(summarise('contact', contact).subtitle).toBe('Kommundirektör');
  });

  it('never shows or indexes a secret', () => {
    const seen = JSON.stringify([summarise('credential', login), searchableText('credential', login)]);
    expect(seen).toContain('granudda');
    expect(seen).not.toContain('EXEMPEL');
  });

  it('is found by any of its words and by digits without spaces', () => {
    const { name, other } = searchableText('contact', contact, resolve);
    expect(name).toContain('Granbäcke');
    expect(other).toEqual(expect.arrayContaining(['Kommunledning', '0701740605', '070-174 06 05']));
  });
});

describe('a login that nobody asked to see', () => {
  it('has no secrets, but says that they are there', () => {
    expect(JSON.stringify(withoutSecrets('credential', login))).not.toContain('EXEMPEL');
    expect(filledSecrets('credential', login)).toEqual(['secret', 'otp', 'extra']);
    expect(withoutSecrets('credential', login)['extra']).toEqual([
      { label: 'pukkod' },
      { label: 'kund', value: 'K1', hidden: false },
    ]);
  });
});

describe('channels', () => {
  it('are called by rank first, and e-mail comes late', () => {
    const channels = [...(contact.channels ?? []), { kind: 'home' as const, value: '1', rank: 1 }];
    expect(inCallingOrder(channels).map(({ kind }) => kind)).toEqual([
      'home',
      'mobile_work',
      'direct',
      'email',
    ]);
  });

  it('work without the own network as told, else as their kind makes certain', () => {
    expect(survives({ kind: 'email' }, 'own_network')).toBe('no');
    expect(survives({ kind: 'mobile_work' }, 'own_network')).toBe('unknown');
    expect(survives({ kind: 'email', survives: { own_network: 'yes' } }, 'own_network')).toBe('yes');
  });
});
