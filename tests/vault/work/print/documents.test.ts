import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../../i18n/index.ts';
import { callListDocument } from '../../../../vault/work/print/documents/call-list.ts';
import { contactBook, listDocument } from '../../../../vault/work/print/documents/contact-lists.ts';
import { firstHourDocument, walletCardsDocument } from '../../../../vault/work/print/documents/first-hour.ts';
import type { PrintScope } from '../../../../vault/work/print/scope.ts';
import { documentsOf, inCopies, parsePrintSet, printSetWords } from '../../../../vault/work/print/sets.ts';
import { namedItem } from '../../../../vault/work/print/source.ts';
import { id, inner, item, people, scopeOf, vacant, ylva } from './granudda.ts';

const list = item(7, 'list', {
  name: 'Larm krisledning',
  type: 'call_list',
  message_template: 'Hej, det här är {namn} på Granudda kommun.',
  entries: [
    { ref: id(1), order: 2 },
    { ref: id(5), order: 1, note: 'ring först' },
    { ref: id(3), order: 3 },
    { ref: id(4), order: 4 },
    { ref: id(6), order: 5 },
  ],
});
const called = (scope: PrintScope) =>
  callListDocument(scope, namedItem(scope.source, 'list', 'larm KRISledning'));

describe('a call list', () => {
  it('has its entries in order, a function by its regular holder with the next as deputy', () => {
    const { rows, message } = called(scopeOf([...people, list]));
    expect(rows.map(({ role, name }) => [role, name])).toEqual([
      ['Stabschef', 'Ylva Granbäcke'],
      ['Kommundirektör', 'Ylva Granbäcke'],
      ['Analys', 'Ingen utsedd'],
    ]);
    expect(rows[0]).toMatchObject({
      mobile: '070-174 06 05',
      otherPhone: '070-174 06 06',
      note: 'ring först',
      deputy: { name: 'Torkel Isnäs-Vide', phone: '0980-31 92 40' },
    });
    expect(message).toBe('Hej, det här är …… på Granudda kommun.');
  });

  it('never has a protected person, and counts whom it leaves out', () => {
    const scope = scopeOf([...people, list]);
    expect(JSON.stringify(called(scope))).not.toMatch(/Skyddad|06 99/);
    expect([...scope.leftOut]).toEqual([id(3)]);
  });

  it('has no private number when masked', () => {
    const text = JSON.stringify(called(scopeOf([...people, list], [], { masked: true })));
    expect(text).toContain('070-174 06 05');
    expect(text).not.toMatch(/06 06|92 40/);
  });
});

describe('a print in English', () => {
  it('names functions in English where they have such a name', () => {
    const chiefOfStaff = item(70, 'function', {
      name_sv: 'Stabschef',
      name_en: 'Chief of staff',
      holders: [id(1)],
    });
    const scope = scopeOf([ylva, chiefOfStaff, vacant], [], { t: createTranslator('en'), language: 'en' });
    const [functions] = contactBook(scope).sections;
    expect(functions?.rows.map(({ name, role }) => [name, role])).toEqual([
      ['Analys', 'Nobody appointed'],
      ['Chief of staff', 'Ylva Granbäcke'],
    ]);
  });
});

describe('a contact book', () => {
  it('has functions by what they do, then people in Swedish order, with absences', () => {
    const { sections } = contactBook(scopeOf([...people, list]));
    expect(sections.map(({ heading, rows }) => [heading, rows.map(({ name }) => name)])).toEqual([
      ['Funktioner och jour', ['Analys', 'Stabschef']],
      ['Personer', ['Ylva Granbäcke', 'Torkel Isnäs-Vide']],
    ]);
    expect(sections[1]?.rows[1]?.note).toBe('borta till 2026-08-04');
  });

  it('gives nobody whose papers may never be printed', () => {
    const never = item(8, 'contact', { given: 'Aldrig', can_be_printed: 'never' });
    const masked = item(9, 'contact', {
      given: 'Maskad',
      can_be_printed: 'masked',
      channels: [
        { kind: 'mobile', value: '070-174 06 20' },
        { kind: 'home', value: '0980-31 92 41' },
      ],
    });
    const text = JSON.stringify(contactBook(scopeOf([never, masked])));
    expect(text).toMatch(/Maskad.*06 20/);
    expect(text).not.toMatch(/Aldrig|92 41/);
  });
});

describe('what cannot be rung', () => {
  it('is named by its page or group, where there is no number at all', () => {
    const web = item(80, 'organisation', {
      name: 'Webbplatsen',
      channels: [
        { kind: 'web', value: 'granudda.example' },
        { kind: 'facebook_group', value: 'Granudda kris' },
      ],
    });
    const [section] = contactBook(scopeOf([web])).sections;
    expect(section?.rows).toEqual([
      {
        name: 'Webbplatsen',
        indexed: 'Webbplatsen',
        role: '',
        numbers: [],
        note: 'Facebook: Granudda kris, Webb: granudda.example',
      },
    ]);
  });
});

describe('a media list', () => {
  it('never has a private number, and says who speaks on what', () => {
    const media = item(10, 'list', { name: 'Media', type: 'media_list', entries: [id(1)] });
    const speaker = item(11, 'function', {
      name_sv: 'Talesperson',
      kind: 'spokesperson',
      speaks_on: 'Läget i stort',
      holders: [{ person: id(1) }],
    });
    const scope = scopeOf([...people, media, speaker]);
    const document = listDocument(scope, namedItem(scope.source, 'list', id(10)));
    expect(JSON.stringify(document)).not.toContain('06 06');
    expect(document.sections.at(-1)?.rows).toEqual([
      { name: 'Ylva Granbäcke', role: 'Läget i stort', note: 'Numret lämnas inte ut', numbers: [] },
    ]);
  });
});

describe('the first hour and the wallet card', () => {
  const register = [
    inner(20, 'settings', { organisation: 'Granudda kommun', meeting_place: 'Stadshuset' }),
    inner(21, 'location', { name: 'Växeln' }),
    inner(22, 'printed-document', { batch: id(1), type: 'binder', location: id(21), state: 'placed' }),
    inner(23, 'printed-document', {
      batch: id(1),
      type: 'wallet-card',
      holder: id(1),
      state: 'placed',
    }),
  ];

  it('begin with those of the longest call list who can be reached, each person once', () => {
    const { callFirst, meetAt, places } = firstHourDocument(scopeOf([...people, list], register));
    expect(callFirst.map(({ name }) => name)).toEqual(['Ylva Granbäcke']);
    expect(meetAt).toBe('Stadshuset');
    expect(places[0]).toEqual({ what: 'Krispärm', where: 'Växeln' });
  });

  it('put duty phones on the card, those of the call list first', () => {
    const duty = (number: number, name_sv: string, phone: string) =>
      item(number, 'function', { name_sv, kind: 'on_call', channels: [{ kind: 'mobile', value: phone }] });
    const alarm = item(62, 'list', { name: 'Larm', type: 'call_list', entries: [id(61), id(1)] });
    const functions = [duty(60, 'Fastighetsjour', '070-174 06 85'), duty(61, 'TiB', '070-174 06 82')];
    const { numbers } = walletCardsDocument(scopeOf([ylva, alarm, ...functions]));
    expect(numbers.map(({ label }) => label)).toEqual(['TiB', 'Fastighetsjour', 'Kommundirektör']);
  });

  it('carry the functions of those who hold a card, or blanks for the pen', () => {
    expect(walletCardsDocument(scopeOf([...people, list], register)).holders).toEqual(['Kommundirektör']);
    expect(walletCardsDocument(scopeOf([...people, list]), 3).holders).toEqual(['', '', '']);
  });
});

describe('a set', () => {
  it('is written as help says it', () => {
    for (const word of printSetWords) expect(parsePrintSet(word.replace('ID', id(7)))).toBeDefined();
    for (const word of ['allt', 'call-list:', 'list', 'everything:x'])
      expect(parsePrintSet(word)).toBeUndefined();
  });

  it('in copies numbers lists, each with its holder', () => {
    const scope = scopeOf([...people, list]);
    const [planned] = documentsOf(scope, { kind: 'call-list', id: id(7) });
    const copies = inCopies(planned!, { copies: 3, holder: 'Växeln' });
    expect(copies.map(({ document }) => [document.copy, document.holder])).toEqual([
      [{ number: 1, of: 3 }, 'Växeln'],
      [{ number: 2, of: 3 }, 'Växeln'],
      [{ number: 3, of: 3 }, 'Växeln'],
    ]);
  });

  it('names an id of another kind, and a title that nobody or several bear', () => {
    const twice = [item(50, 'list', { name: 'Skolor' }), item(51, 'list', { name: 'skolor' })];
    const { source } = scopeOf([...people, ...twice]);
    expect(() => namedItem(source, 'list', id(1))).toThrow('not-this-kind');
    expect(() => namedItem(source, 'list', 'Skolor')).toThrow('no-such-record');
    expect(() => namedItem(source, 'list', 'Finns inte')).toThrow('no-such-record');
  });
});
