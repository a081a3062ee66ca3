import { describe, expect, it } from 'vitest';
import { readVcard } from '../../../vault/exchange/index.ts';
import { codeOf, utf8, windows1252 } from './support.ts';

const card = (...lines: string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
const only = (text: string | Uint8Array): unknown => {
  const preview = readVcard(typeof text === 'string' ? utf8(text) : text);
  expect(preview.problems).toEqual([]);
  return preview.items[0]?.data;
};

describe('vCard 2.1, as old phones and Outlook write it', () => {
  it('with quoted-printable UTF-8, soft line breaks and bare parameters', () => {
    const text = card(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=84lvstr=C3=B6m-Roth;Maj-Lis;;;',
      'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Maj-Lis =C3=84lvstr=',
      '=C3=B6m-Roth',
      'TEL;CELL;PREF:070-174 06 05',
      'TEL;WORK;VOICE:0980-31 92 00',
      'TEL;HOME:0980-31 92 01',
      'TEL;WORK;FAX:0980-31 92 02',
      'ORG:Granudda kommun;Kommunikation',
      'NOTE;ENCODING=QUOTED-PRINTABLE:rad ett=0D=0Arad tv=C3=A5, s=C3=A5',
      'PHOTO;JPEG;ENCODING=BASE64:',
      ' /9j/4AAQSkZJRgABAQ',
      ' AAAAAA==',
      '',
      'EMAIL;INTERNET:maj-lis@granudda.example',
    );
    expect(only(text)).toEqual({
      given: 'Maj-Lis',
      family: 'Älvström-Roth',
      employer_org: 'Granudda kommun',
      unit: 'Kommunikation',
      note: 'rad ett\nrad två, så',
      channels: [
        { kind: 'mobile_work', value: '070-174 06 05' },
        { kind: 'direct', value: '0980-31 92 00' },
        { kind: 'home', value: '0980-31 92 01', private: true },
        { kind: 'fax', value: '0980-31 92 02' },
        { kind: 'email', value: 'maj-lis@granudda.example' },
      ],
    });
  });

  it('with quoted-printable Windows-1252, and raw bytes without a charset', () => {
    const quoted = card('VERSION:2.1', 'N;CHARSET=windows-1252;ENCODING=QUOTED-PRINTABLE:=D6st;=C5sa');
    expect(only(quoted)).toEqual({ given: 'Åsa', family: 'Öst' });
    expect(only(windows1252(card('VERSION:2.1', 'N:Öst;Åsa', 'TITLE:Chef, drift')))).toEqual({
      given: 'Åsa',
      family: 'Öst',
      title: 'Chef, drift',
    });
  });
});

describe('vCard 3.0, as phones and webmail write it', () => {
  it('with folding, groups and labels, escapes, an address', () => {
    const text = card(
      'VERSION:3.0',
      'N:Kvistbo;Harald;;;',
      'FN:Harald Kvistbo',
      'ORG:Granudda kommun;IT\\, digitalisering',
      'item1.TEL;type=CELL;type=VOICE:+46 70-174 06 07',
      'item1.X-ABLabel:_$!<Jour>!$_',
      'NOTE:rad ett\\nrad två\\; och\\, så',
      ' vidare \\\\ slut',
      'ADR;TYPE=WORK:;;Storgatan 1\\nvåning 2;Granudda;;952 00;Sverige',
      'CATEGORIES:kris,it',
      'BDAY:1980-01-01',
    );
    expect(only(text)).toEqual({
      given: 'Harald',
      family: 'Kvistbo',
      employer_org: 'Granudda kommun',
      unit: 'IT, digitalisering',
      note: 'rad ett\nrad två; och, såvidare \\ slut',
      tags: ['kris', 'it'],
      channels: [
        { kind: 'mobile_work', value: '+46 70-174 06 07', purpose: 'Jour' },
        { kind: 'postal', value: 'Storgatan 1, våning 2, 952 00 Granudda, Sverige' },
      ],
    });
  });
});

describe('vCard 4.0', () => {
  it('with tel: URIs, quoted types, and an organisation', () => {
    const text =
      card(
        'VERSION:4.0',
        'FN:Ylva Granbäcke',
        'TEL;VALUE=uri;PREF=1;TYPE="voice,cell":tel:+46-70-174-06-05',
      ) + card('VERSION:4.0', 'KIND:org', 'FN:Granudda Energi AB', 'TEL;TYPE=work:0980-31 92 50');
    const { items } = readVcard(utf8(text));
    expect(items.map(({ kind, data }) => [kind, data])).toEqual([
      [
        'contact',
        {
          given: 'Ylva',
          family: 'Granbäcke',
          channels: [{ kind: 'mobile_work', value: '+46-70-174-06-05' }],
        },
      ],
      [
        'organisation',
        { name: 'Granudda Energi AB', channels: [{ kind: 'direct', value: '0980-31 92 50' }] },
      ],
    ]);
  });
});

describe('an address book', () => {
  it('may mix versions and line ends, and says what it left out', () => {
    const text =
      card('VERSION:2.1', 'N:Ett;A', 'PHOTO;BASE64:', ' AAAA', '') +
      card('VERSION:3.0', 'FN:B Två', 'BDAY:1980-01-01', 'X-ODD:1').replaceAll('\r\n', '\n') +
      card('VERSION:4.0', 'FN:C Tre', 'BEGIN:VCARD', 'FN:Inre', 'END:VCARD');
    const preview = readVcard(utf8(text));
    expect(preview.items.map(({ data }) => data['given'])).toEqual(['A', 'B', 'C']);
    expect(preview.leftOut).toEqual([
      { code: 'picture', count: 1 },
      { code: 'property', count: 2 },
      { code: 'nested-card', count: 1 },
    ]);
  });

  it('keeps its good cards when one cannot be read, and names that one by its line', () => {
    const text =
      card('VERSION:3.0', 'FN:A Ett') +
      card('VERSION:3.0', 'FN:B Två', 'detta är ingen rad') +
      card('TEL:112');
    const { items, problems } = readVcard(utf8(text));
    expect(items.map(({ data }) => data['given'])).toEqual(['A']);
    expect(problems).toEqual([
      { code: 'card-damaged', row: 5 },
      { code: 'name-missing', row: 10 },
    ]);
  });

  it('without an end, or without a card, is refused', async () => {
    expect(await codeOf(() => readVcard(utf8('BEGIN:VCARD\r\nFN:A')))).toBe('vcard-damaged');
    expect(await codeOf(() => readVcard(utf8('hej')))).toBe('import-empty');
  });
});
