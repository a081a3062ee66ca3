import { beforeAll, describe, expect, test } from 'vitest';
import { layOutSet, type PageInfo } from '../../../print/pages/index.ts';
import { fontsOf, readPdfText, type ReadPage } from '../../support/pdf-text.ts';
import { printFonts } from '../../support/print-fonts.ts';
import { everyDocument, firstHour, granuddaImprint, openingRecord } from '../../support/sample-documents.ts';

const swedish = { language: 'sv', fonts: printFonts, example: true } as const;
let pdf: Uint8Array;
let pages: PageInfo[];
let read: ReadPage[];

beforeAll(async () => {
  ({ pdf, pages } = await layOutSet(everyDocument, granuddaImprint, swedish));
  read = readPdfText(pdf);
});

describe('the PDF of a set', () => {
  test('is tagged, has its language and a title, and shows the title', () => {
    const text = Buffer.from(pdf).toString('latin1');
    expect(text).toContain('/Lang (sv-SE)');
    expect(text).toContain('/StructTreeRoot');
    expect(text).toContain('/Marked true');
    expect(text).toContain('/DisplayDocTitle true');
    expect(text).toContain('(D:20260312084000Z)');
    for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD', 'L', 'Figure'])
      expect(text).toContain(`/S /${tag}\n`);
  });

  test('embeds every font it uses', () => {
    const { embedded, others } = fontsOf(pdf);
    expect(others).toEqual([]);
    for (const name of ['Next-Regular', 'Next-SemiBold', 'Mono-Medium', 'NotoSans']) {
      expect(embedded.some((font) => font.includes(name))).toBe(true);
    }
  });

  test('has one page for each page named, A4 upright or lying down', () => {
    expect(read.length).toBe(pages.length);
    for (const [index, page] of pages.entries()) {
      expect(read[index]?.width).toBeCloseTo(page.width, 1);
      expect(read[index]?.height).toBeCloseTo(page.height, 1);
      expect([page.width, page.height].sort().map(Math.round)).toEqual([595, 842]);
      expect(page.width > page.height).toBe(['call-list', 'envelope-register'].includes(page.kind));
    }
  });

  test('says EXEMPEL on every page, and in no other print', async () => {
    const has = (page: ReadPage): boolean =>
      page.texts.some(({ text }) => text.includes('EXEMPEL') && text.length < 120);
    expect(read.filter((page, index) => !has(page) && pages[index]?.kind !== 'login-sheet')).toEqual([]);
    const plain = await layOutSet([firstHour], granuddaImprint, { ...swedish, example: false });
    expect(readPdfText(plain.pdf).some(has)).toBe(false);
  });

  test('says which pages hold secrets in clear', () => {
    const secret = new Set(pages.filter((page) => page.secret).map((page) => page.kind));
    expect([...secret].sort()).toEqual(['login-sheet', 'recovery-code', 'restore-cards', 'unlock-card']);
  });

  test('is byte for byte the same for the same values', async () => {
    const again = [
      await layOutSet([openingRecord], granuddaImprint, swedish),
      await layOutSet([openingRecord], granuddaImprint, swedish),
    ];
    expect(Buffer.compare(again[0]?.pdf ?? pdf, again[1]?.pdf ?? pdf)).toBe(0);
  });

  test('is refused when there is nothing in it', async () => {
    await expect(layOutSet([], granuddaImprint, swedish)).rejects.toMatchObject({ code: 'nothing-to-print' });
  });
});

describe('every page', () => {
  const bound = (page: PageInfo): boolean => !['wallet-cards', 'code-sheets'].includes(page.kind);
  const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

  test('says who prints, when, from which print, until when, and which page of how many it is', () => {
    for (const [index, page] of pages.entries()) {
      const text = read[index]?.texts.map((piece) => piece.text).join('\n') ?? '';
      expect(text).toContain(`sida ${page.page} (${page.of})`);
      if (text.includes('Mönstret hindrar')) continue;
      expect(text).toContain('Granudda kommun');
      expect(text).toContain('2026-032');
      if (!bound(page)) continue;
      for (const wanted of [
        'Uppdaterad 2026-03-12 09:40',
        'Gäller till',
        '0980-31 92 10',
        'OSL 18:8',
        '7F3A-91C2-K0TD',
        'Ersätter utskrift 2026-031. Strimla den gamla.',
      ]) {
        expect(text).toContain(wanted);
      }
    }
  });

  test('keeps its text inside 15 mm margins and a binding edge of 25 mm', () => {
    for (const [index, page] of pages.entries()) {
      if (!bound(page)) continue;
      const lying = page.width > page.height;
      const [left, top] = lying ? [15, 25] : [25, 15];
      for (const piece of read[index]?.texts ?? []) {
        if (piece.turned) continue;
        expect(piece.x).toBeGreaterThanOrEqual(mm(left) - 5);
        expect(piece.x + piece.width).toBeLessThanOrEqual(page.width - mm(15) + 0.5);
        expect(piece.y - 0.67 * piece.size).toBeGreaterThanOrEqual(mm(top) - 0.5);
        expect(piece.y).toBeLessThanOrEqual(page.height - mm(15) + 0.5);
      }
    }
  });

  test('prints no text over other text', () => {
    for (const [index, page] of pages.entries()) {
      const texts =
        read[index]?.texts.filter(
          (piece) => !piece.turned && (piece.grey < 0.9 || piece.grey === 1) && piece.text.trim() !== '',
        ) ?? [];
      if (texts.some((piece) => piece.text.includes('Mönstret hindrar'))) continue;
      for (const [at, a] of texts.entries()) {
        for (const b of texts.slice(at + 1)) {
          const apart =
            a.x + a.width <= b.x + 0.3 ||
            b.x + b.width <= a.x + 0.3 ||
            a.y + 0.1 * a.size <= b.y - 0.66 * b.size ||
            b.y + 0.1 * b.size <= a.y - 0.66 * a.size;
          if (!apart) expect.fail(`page ${index + 1} (${page.kind}): "${a.text}" over "${b.text}"`);
        }
      }
    }
  });

  test('sets lists in at least 10 points, and the first hour in at least 9', () => {
    const least: Readonly<Record<string, number>> = {
      'call-list': 10,
      'contact-list': 10,
      'envelope-register': 10,
      'first-hour': 9,
    };
    for (const [index, page] of pages.entries()) {
      for (const piece of read[index]?.texts.filter(({ grey }) => grey < 0.9) ?? []) {
        expect(piece.size, piece.text).toBeGreaterThanOrEqual(least[page.kind] ?? 0);
      }
    }
  });
});
