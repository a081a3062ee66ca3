import { describe, expect, it } from 'vitest';
import { detectFormat, readCsv, readImport } from '../../../vault/exchange/index.ts';
import { codeOf, utf8, windows1252 } from './support.ts';

const excel =
  'sep=;\r\n' +
  'Förnamn;Efternamn;Titel;Mobil;Telefon;E-post;Organisation;Adress;Postnr;Ort;Skonummer\r\n' +
  'Maj-Lis;Älvström-Roth;Kommunikationsansvarig;070-174 06 05;"0980-31 92 00 / 070-174 06 06";' +
  'maj-lis@granudda.example;Granudda kommun;Storgatan 1;952 00;Granudda;38\r\n' +
  '\r\n' +
  'Harald;Kvistbo;"IT-chef\nvikarie";070-174 06 07;0980-31 92 00, ankn 12;;;;;;\r\n' +
  ';;;;112;;Larmcentralen exempel;;;;\r\n' +
  ';;;070-174 06 08;;;;;;;\r\n';

describe('a table from Swedish Excel', () => {
  const preview = readCsv(windows1252(excel));

  it('is read with åäö, numbers as typed, and each number a channel of its own', () => {
    expect(preview.encoding).toBe('windows-1252');
    expect(preview.items[0]).toEqual({
      kind: 'contact',
      source: { row: 2 },
      data: {
        given: 'Maj-Lis',
        family: 'Älvström-Roth',
        title: 'Kommunikationsansvarig',
        employer_org: 'Granudda kommun',
        channels: [
          { kind: 'mobile_work', value: '070-174 06 05' },
          { kind: 'direct', value: '0980-31 92 00' },
          { kind: 'mobile_work', value: '070-174 06 06' },
          { kind: 'email', value: 'maj-lis@granudda.example' },
          { kind: 'postal', value: 'Storgatan 1, 952 00 Granudda' },
        ],
      },
    });
  });

  it('keeps a number with an extension in one piece and joins a cell with a line break', () => {
    expect(preview.items[1]?.data).toMatchObject({ title: 'IT-chef vikarie' });
    expect(preview.items[1]?.data['channels']).toContainEqual({
      kind: 'direct',
      value: '0980-31 92 00, ankn 12',
    });
  });

  it('takes a row without a person for an organisation', () => {
    expect(preview.items[2]).toMatchObject({
      kind: 'organisation',
      data: { name: 'Larmcentralen exempel', channels: [{ kind: 'direct', value: '112' }] },
      source: { row: 5 },
    });
  });

  it('names the row without a name and the column it does not know', () => {
    expect(preview.problems).toEqual([
      { code: 'column-unknown', column: 11, name: 'Skonummer' },
      { code: 'name-missing', row: 6 },
    ]);
  });
});

describe('headings', () => {
  it.each([
    ['Namn\tMobiltelefon\nYlva Granbäcke\t070-174 06 05', 'tabs'],
    ['Namn,Mobil nr\n"Granbäcke, Ylva",070-174 06 05', 'commas and a name turned round'],
    ['first name;SURNAME;cell phone\nYlva;Granbäcke;070-174 06 05', 'English, any case'],
    ['Namn|Mobil (arbete)\nYlva  Granbäcke|070-174 06 05', 'signs in headings'],
  ])('are known: %j (%s)', (text) => {
    expect(readCsv(utf8(text)).items[0]?.data).toEqual({
      given: 'Ylva',
      family: 'Granbäcke',
      channels: [{ kind: 'mobile_work', value: '070-174 06 05' }],
    });
  });

  it('may stand several times, numbered or not', () => {
    const { items } = readCsv(utf8('Namn;Mobil;Mobil 2;Telefon 3\nYlva;070-174 06 05;070-174 06 06;112'));
    expect(items[0]?.data['channels']).toHaveLength(3);
  });

  it('give way to the map, which can also leave a column out', () => {
    const text = 'Kolumn A;Mobil;Kolumn C\nYlva Granbäcke;070-174 06 05;x';
    const map = { 'Kolumn A': 'name', Mobil: 'mobile_private', 'Kolumn C': null };
    const preview = readCsv(utf8(text), { map });
    expect(preview.problems).toEqual([]);
    expect(preview.columns?.map(({ field }) => field)).toEqual(['name', 'mobile_private', null]);
    expect(preview.items[0]?.data['channels']).toEqual([
      { kind: 'mobile_private', value: '070-174 06 05', private: true },
    ]);
  });

  it('named by the map but not there are a problem, an unknown field is a refusal', async () => {
    const bytes = utf8('Namn\nYlva\n');
    expect(readCsv(bytes, { map: { Mobbil: 'mobile_work' } }).problems).toEqual([
      { code: 'map-column-missing', name: 'Mobbil' },
    ]);
    expect(await codeOf(() => readCsv(bytes, { map: { Namn: 'skostorlek' } }))).toBe('import-map-wrong');
  });

  it('of which none is known are refused', async () => {
    expect(await codeOf(() => readCsv(utf8('a;b\n1;2')))).toBe('import-no-headings');
  });
});

describe('a table of logins', () => {
  it('is known by its column of passwords and keeps them to the last space', () => {
    const text = 'name,url,username,password,note\nWebb,https://a.granudda.example,EXEMPEL-u," EXEMPEL-p ",x';
    expect(readCsv(utf8(text)).items).toEqual([
      {
        kind: 'credential',
        source: { row: 2 },
        data: {
          label: 'Webb',
          url: 'https://a.granudda.example',
          username: 'EXEMPEL-u',
          secret: ' EXEMPEL-p ',
          note: 'x',
        },
      },
    ]);
  });

  it('calls a login after its system when it has no name of its own', () => {
    const { items } = readCsv(utf8('System;Inloggning;Lösenord\nVäxel;EXEMPEL-u;EXEMPEL-p'));
    expect(items[0]?.data).toEqual({
      label: 'Växel',
      system: 'Växel',
      username: 'EXEMPEL-u',
      secret: 'EXEMPEL-p',
    });
  });

  it('leaves the apostrophe of a foreign password alone', () => {
    expect(readCsv(utf8("name,password\nx,'=EXEMPEL")).items[0]?.data['secret']).toBe("'=EXEMPEL");
  });
});

describe('a value that the model does not take', () => {
  it('is left out and named, and the rest of the row is kept', () => {
    const { items, problems } = readCsv(
      utf8(`Namn;Titel;Slutar;Mobil\nYlva;${'x'.repeat(300)};i fjol;${'0'.repeat(500)}`),
    );
    expect(items[0]?.data).toEqual({ given: 'Ylva' });
    expect(problems.map(({ code, row, name }) => `${code} ${row ?? ''} ${name ?? ''}`).sort()).toEqual([
      'field-refused 2 channels.value',
      'field-refused 2 end',
      'field-refused 2 title',
    ]);
  });

  it('is kept and told when a spreadsheet seems to have spoilt a number', () => {
    const { items, problems } = readCsv(
      utf8('Namn;Mobil\nYlva;701740605\nHarald;4,67017E+10\nMaj;070-174 06 05'),
    );
    expect(items[0]?.data['channels']).toEqual([{ kind: 'mobile_work', value: '701740605' }]);
    expect(problems).toEqual([
      { code: 'number-doubtful', row: 2 },
      { code: 'number-doubtful', row: 3 },
    ]);
  });

  it('beyond the last heading is told', () => {
    expect(readCsv(utf8('Namn;Mobil\nYlva;112;113 13')).problems).toEqual([{ code: 'row-too-long', row: 2 }]);
  });
});

describe('the format', () => {
  it.each([
    ['csv', utf8('Namn;Mobil\nYlva;112')],
    ['csv', windows1252('Åsa;Öst\n1;2')],
    ['csv', utf8('sep=,\nNamn\nYlva')],
    ['csv', utf8('Namn\r\nYlva')],
    ['vcard', utf8('\uFEFF\r\nbegin:vcard\r\nVERSION:3.0')],
    ['kdbx', Uint8Array.of(3, 217, 162, 154, 103, 251, 75, 181, 1)],
  ])('is told by the content: %s', (format, bytes) => {
    expect(detectFormat(bytes)).toBe(format);
  });

  it.each([
    ['import-format-unsupported', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)],
    ['import-format-unsupported', Uint8Array.of(3, 217, 162, 154, 101, 251, 75, 181, 1)],
    ['import-format-unsupported', utf8('{"encrypted":false}')],
    ['import-format-unsupported', utf8('<?xml version="1.0"?>')],
    ['import-format-unknown', utf8('hej')],
    ['import-empty', utf8(' \n ')],
    ['import-empty', new Uint8Array()],
    ['import-not-text', Uint8Array.of(1, 2, 3, 0, 0, 0, 9)],
  ])('is refused: %s', async (code, bytes) => {
    expect(await codeOf(() => readImport(bytes))).toBe(code);
  });
});
