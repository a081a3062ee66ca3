import { describe, expect, it } from 'vitest';
import { envelopeDocuments } from '../../../../vault/work/print/documents/envelope.ts';
import type { PrintScope } from '../../../../vault/work/print/scope.ts';
import { namedItem } from '../../../../vault/work/print/source.ts';
import { id, inner, item, people, scopeOf } from './granudda.ts';

describe('an envelope', () => {
  const secret = 'EXEMPEL-r3d0-bl4d';
  const login = item(30, 'credential', {
    label: 'Facebooksidan',
    secret,
    otp: 'EXEMPELOTP',
    system: id(32),
    login_steps: '1. Öppna sidan.\n2) Skriv för hand.',
  });
  const retired = item(31, 'credential', { label: 'Gammal', secret: 'EXEMPEL-gammal', state: 'retired' });
  const supplier = item(33, 'organisation', {
    name: 'Leverantören',
    contract_no: 'A-17',
    channels: [{ kind: 'direct', value: '08-465 004 00' }],
  });
  const system = item(32, 'system', { name: 'Sociala medier', supplier: id(33) });
  const envelope = item(34, 'envelope', {
    number: '04',
    name: 'Sociala medier',
    contents: [id(30), id(31)],
    rule: { functions: [id(5)], count: 2 },
    required_copies: 2,
  });
  const items = [...people, login, retired, supplier, system, envelope];
  const documents = (scope: PrintScope, options = {}) =>
    envelopeDocuments(scope, namedItem(scope.source, 'envelope', id(34)), options);

  it('has outside, login sheet and opening record for each copy', () => {
    const kinds = documents(scopeOf(items)).map(({ kind }) => kind);
    expect(kinds).toEqual(Array(2).fill(['envelope-outside', 'login-sheet', 'opening-record']).flat());
  });

  it('tells nothing of what is inside on its outside', () => {
    const [outside] = documents(scopeOf(items));
    expect(JSON.stringify(outside)).not.toMatch(/Facebook|EXEMPEL/);
    expect(outside).toMatchObject({ mayOpen: ['Stabschef'], howMany: 2, renewBy: '2026-09-08' });
  });

  it('holds the secret exactly, one-time codes too, steps without their numbers, and no retired login', () => {
    const sheet = documents(scopeOf(items)).find(({ kind }) => kind === 'login-sheet');
    expect(sheet).toMatchObject({
      logins: [
        {
          secret,
          system: 'Sociala medier',
          steps: ['Öppna sidan.', 'Skriv för hand.'],
          supplier: 'Leverantören, 08-465 004 00, avtal A-17',
        },
        { secret: 'EXEMPELOTP' },
      ],
    });
  });

  it('is refused when not one of its logins can be read', () => {
    const scope = scopeOf(items.filter(({ kind }) => kind !== 'credential'));
    expect(() => documents(scope)).toThrow('no-right');
  });

  it('lies where the register says', () => {
    const copies = [
      inner(40, 'location', { name: 'Brandstationen' }),
      inner(41, 'envelope-copy', {
        envelope: id(34),
        letter: 'B',
        state: 'placed',
        location: id(40),
        custodian: id(1),
      }),
    ];
    const outsides = documents(scopeOf(items, copies)).filter(({ kind }) => kind === 'envelope-outside');
    expect(outsides.map(({ place, holder }) => [place, holder])).toEqual([
      [undefined, undefined],
      ['Brandstationen', 'Kommundirektör'],
    ]);
  });
});
