import { describe, expect, test } from 'vitest';
import type { CallListRow } from '../../../print/pages/index.ts';
import { laidOut } from '../../support/laid-out.ts';
import type { ReadPage } from '../../support/pdf-text.ts';
import { callList, callRows, contactBook, firstHour, walletCards } from '../../support/sample-documents.ts';

const textOf = (page: ReadPage): string => page.texts.map(({ text }) => text).join('\n');

/** The page on which a text stands, or -1. */
function pageOf(pages: readonly ReadPage[], text: string): number {
  return pages.findIndex((page) => page.texts.some((piece) => piece.text.includes(text)));
}

describe('lists', () => {
  test('break no telephone number over lines, not even a foreign one', async () => {
    const foreign = '+44 7700 900123';
    const [row] = callRows(1);
    const call = row === undefined ? [] : [{ ...row, mobile: foreign, otherPhone: foreign }];
    const entry = {
      name: 'Edgar Halvarsmyr',
      role: 'Ledamot',
      numbers: [{ label: 'Privat', phone: foreign }],
    };
    const sections = [{ heading: 'Förtroendevalda', rows: [entry] }];
    for (const document of [
      { ...callList, rows: call },
      { ...contactBook, sections },
    ]) {
      const [page] = await laidOut(document);
      expect(page?.texts.some(({ text }) => text === foreign)).toBe(true);
    }
  });

  test('break words in the place of a number between words', async () => {
    const entry = {
      name: 'Sms-tjänsten',
      role: '',
      numbers: [{ label: 'Sms', phone: 'Inloggning i kuvert nummer 05' }],
    };
    const [page] = await laidOut({ ...contactBook, sections: [{ heading: 'Kanaler', rows: [entry] }] });
    expect(textOf(page as ReadPage)).toContain('kuvert nummer');
  });

  test('begin no page for rows that are left to the pen', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => ({ name: `Namn${n}x`, role: '', numbers: [] }));
    for (let count = 1; count <= rows.length; count += 1) {
      const section = { heading: 'Enheten', rows: rows.slice(0, count) };
      const pages = await laidOut({ ...contactBook, introduction: '', sections: [section], emptyRows: 3 });
      expect(textOf(pages.at(-1) as ReadPage)).toContain(`Namn${count - 1}x`);
    }
  });
});

describe('a list that goes on over pages', () => {
  test('leaves no lone row on its last page', async () => {
    const rows = Array.from({ length: 40 }, (_, n) => ({ name: `Namn${n}x`, role: 'Roll', numbers: [] }));
    for (let count = 14; count <= rows.length; count += 1) {
      const section = { heading: 'Enheten', rows: rows.slice(0, count) };
      const pages = await laidOut({ ...contactBook, introduction: '', sections: [section] });
      const alone = textOf(pages.at(-1) as ReadPage).match(/Namn\d+x/g) ?? [];
      expect(alone.length, String(count)).toBeGreaterThanOrEqual(4);
    }
    for (const count of [8, 9, 18, 19, 20]) {
      const pages = await laidOut({ ...callList, rows: callRows(count) });
      const last = pages.at(-1)?.texts.filter(({ text }) => text.startsWith('070-174')) ?? [];
      expect(last.length, String(count)).toBeGreaterThanOrEqual(4);
    }
  });

  test('tells in its index on which page each name stands', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => ({
      name: `Namn ${n}x`,
      indexed: `${n}x, Namn`,
      role: '',
      numbers: [],
    }));
    const index = rows.map(({ indexed }) => indexed);
    const pages = await laidOut({ ...contactBook, sections: [{ heading: 'Personer', rows }], index });
    const last = pages.at(-1) as ReadPage;
    expect(textOf(last)).toContain('Alla namn, med sida');
    for (const { name, indexed } of rows) {
      const entry = last.texts.find(({ text }) => text === indexed);
      const beside = last.texts.filter(
        ({ x, y }) => Math.abs(y - (entry?.y ?? -9)) < 1 && x > (entry?.x ?? 0),
      );
      const nearest = beside.toSorted((a, b) => a.x - b.x)[0]?.text;
      expect(nearest, name).toBe(String(pageOf(pages, name) + 1));
    }
  });

  test('says in large type how long it holds, when that is days', async () => {
    const pages = await laidOut({ ...contactBook, validUntil: '2026-03-19', holdsDays: 7 });
    const large = pages[0]?.texts.find(({ text, size }) => text === 'Gäller till 2026-03-19' && size >= 20);
    expect(large).toBeDefined();
    expect(textOf(pages[0] as ReadPage)).toContain('Listan gäller i 7 dagar.');
  });
});

describe('a call list', () => {
  test('is not called a call list twice', async () => {
    for (const [title, printed] of [
      ['Krisledning', 'Larmlista: Krisledning'],
      ['Larm krisledning', 'Larm krisledning'],
    ] as const) {
      const [page] = await laidOut({ ...callList, title });
      expect(page?.texts.some(({ text }) => text === printed)).toBe(true);
    }
  });

  test('of 500 rows repeats its header on every page, keeps the order and splits no row', async () => {
    const rows = callRows(500).map((row, n): CallListRow => ({
      ...row,
      name: `Namn${n}x`,
      note: `anm${n}x`,
      role: `Funktion${n}x`,
    }));
    const pages = await laidOut({ ...callList, rows });
    for (const page of pages) {
      for (const header of ['Nr', 'Funktion', 'Namn', 'Mobil', 'Ersättare', 'Nådd']) {
        expect(page.texts.some(({ text }) => text === header)).toBe(true);
      }
    }
    const places = rows.map((_, n) =>
      [`Namn${n}x`, `anm${n}x`, `Funktion${n}x`].map((text) => pageOf(pages, text)),
    );
    for (const [first, second, third] of places) expect([second, third]).toEqual([first, first]);
    const order = places.map(([first]) => first ?? -1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(textOf(pages.at(-1) ?? { width: 0, height: 0, texts: [] })).toContain('av 500, klockan');
  });

  test('of one row is one page with rows left for the pen', async () => {
    const pages = await laidOut({ ...callList, rows: callRows(1) });
    expect(pages.length).toBe(1);
    expect(textOf(pages[0] as ReadPage)).toContain('Ylva Granbäcke');
  });

  test('sets names and numbers in 11 points or more', async () => {
    const [page] = await laidOut(callList);
    for (const wanted of [
      'Ylva Granbäcke',
      '070-174 06 05',
      'Kommundirektör',
      'Idris Sörselius',
      '070-174 06 45',
    ]) {
      const piece = page?.texts.find(({ text }) => text === wanted);
      expect(piece?.size).toBeGreaterThanOrEqual(11);
    }
  });

  test('shows a name in Sámi letters whole, in the fallback face where it must', async () => {
    const page = (await laidOut({ ...callList, rows: callRows(17).slice(16) }))[0] as ReadPage;
    expect(page.texts.map(({ text }) => text).join('')).toContain('Ánne-MárjáŊuorbbeš-Čáhci');
    expect(page.texts.find(({ text }) => text.includes('Ŋ'))?.font).toContain('NotoSans');
    expect(page.texts.some(({ text }) => text.includes('\ufffd'))).toBe(false);
  });

  test('keeps texts of any length inside their columns', async () => {
    const long = 'Informationssäkerhetssamordnarersättaren vid kommunledningsförvaltningen';
    const rows = [
      {
        role: long,
        name: `${long}-Ääkäslompolo`,
        mobile: '+46 70 174 06 05',
        otherPhone: '',
        note: 'x'.repeat(300),
      },
    ];
    const [page] = await laidOut({ ...callList, rows, emptyRows: 0 });
    const header = (title: string): number => page?.texts.find(({ text }) => text === title)?.x ?? 0;
    for (const piece of page?.texts.filter(({ text }) => /x{3}|säkerhet|lompolo/.test(text)) ?? []) {
      const next = piece.x < header('Namn') - 1 ? header('Namn') : header('Mobil');
      expect(piece.x + piece.width).toBeLessThanOrEqual(next);
    }
  });

  test('cuts a cell that is higher than a page, and shows it, rather than losing rows after it', async () => {
    const rows = [{ ...(callRows(1)[0] as CallListRow), note: 'mycket text '.repeat(400) }, ...callRows(3)];
    const pages = await laidOut({ ...callList, rows });
    expect(pages.some((page) => textOf(page).includes('…'))).toBe(true);
    expect(pages.some((page) => textOf(page).includes('Maj-Lis Älvström-Roth'))).toBe(true);
  });
});

describe('a contact list', () => {
  test('names its section again where it goes on over a page', async () => {
    const pages = await laidOut({
      ...contactBook,
      sections: [
        {
          heading: 'Chefer',
          rows: Array.from(
            { length: 40 },
            () => contactBook.sections[0]?.rows[0] ?? { name: '', role: '', numbers: [] },
          ),
        },
      ],
    });
    expect(pages.length).toBeGreaterThan(1);
    expect(textOf(pages[1] as ReadPage)).toContain('Chefer (fortsättning)');
  });
});

describe('what must stand on one page', () => {
  test('is set smaller until it fits', async () => {
    const steps = Array.from(
      { length: 10 },
      (_, n) =>
        `Steg ${n + 1}: ring, skriv upp vad som sades och vem som sade det, och fortsätt med nästa på listan.`,
    );
    expect((await laidOut({ ...firstHour, steps })).length).toBe(1);
  });

  test('is refused when it would be unreadably small', async () => {
    const steps = Array.from({ length: 10 }, () => 'Ring och skriv upp. '.repeat(20));
    await expect(laidOut({ ...firstHour, steps })).rejects.toMatchObject({ code: 'page-overfull' });
  });

  test('is refused when there are more numbers than a wallet card holds', async () => {
    const numbers = Array.from({ length: 15 }, () => ({ label: 'Jour', phone: '0980-31 92 00' }));
    await expect(laidOut({ ...walletCards, numbers })).rejects.toMatchObject({
      code: 'too-many-for-page',
      numbers: { most: 14 },
    });
  });
});

describe('a contact list', () => {
  test('says so where somebody has no number', async () => {
    const rows = [{ name: 'Petra Lingonmark', role: '', numbers: [] }];
    const [page] = await laidOut({ ...contactBook, sections: [{ heading: 'Personer', rows }] });
    expect(textOf(page as ReadPage)).toContain('inget nummer i listan');
  });
});

describe('wallet cards', () => {
  test('have each back behind its front when the sheet is turned on its long edge', async () => {
    const [front, back] = await laidOut({ ...walletCards, holders: ['Kommundirektör'] });
    const fronts = front?.texts.filter(({ text }) => text === '0980-31 92 00') ?? [];
    const backs = back?.texts.filter(({ text }) => text === 'VA-jour') ?? [];
    expect(fronts.every(({ x }) => x < 297)).toBe(true);
    expect(backs.every(({ x }) => x > 297)).toBe(true);
  });

  test('keep a long holder clear of the day of the card', async () => {
    const holder = 'Ordförande i krisledningsnämnden och beredskapssamordnare';
    const [front] = await laidOut({ ...walletCards, holders: [holder] });
    const texts = front?.texts ?? [];
    const [day] = texts.filter(({ text }) => text.startsWith('Uppdaterad'));
    const lines = texts.filter(({ text }) => text !== '' && holder.includes(text));
    expect(lines.map(({ text }) => text).join(' ')).toBe(holder);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.every(({ x, width }) => x + width < (day?.x ?? 0))).toBe(true);
  });
});
