import { describe, expect, test } from 'vitest';
import { layOutSet } from '../../../print/pages/index.ts';
import { rasterise, readPicture } from '../../../print/scan/index.ts';
import { readPdfText } from '../../support/pdf-text.ts';
import { printFonts } from '../../support/print-fonts.ts';
import { scanAssets } from '../../support/scan-assets.ts';
import { codeSheets, granuddaImprint } from '../../support/sample-documents.ts';

const options = { language: 'sv', fonts: printFonts, example: true } as const;

describe('code sheets', () => {
  test.each([30, 25] as const)('of version %i are read back whole, also in an example', async (version) => {
    const sheets = codeSheets(version);
    const { pdf, pages } = await layOutSet(
      [{ ...sheets, pages: sheets.pages.slice(0, 1) }],
      granuddaImprint,
      options,
    );
    // A whole number of dots a module: 4 of 0.339 mm at 300 dpi, 6 of 0.381 mm at 400.
    const dpi = version === 30 ? 300 : 400;
    const seen: string[] = [];
    for await (const picture of rasterise(pdf, dpi, scanAssets, { pages: [0] })) {
      seen.push(...(await readPicture(picture, scanAssets)));
    }
    expect(pages[0]?.codes.length).toBe(20);
    expect(new Set(seen)).toEqual(new Set(pages[0]?.codes));
  });

  test('say in both languages what they are and what opens them, on every sheet', async () => {
    const { pdf } = await layOutSet([codeSheets(30)], granuddaImprint, { ...options, language: 'en' });
    for (const page of readPdfText(pdf)) {
      const text = page.texts.map((piece) => piece.text).join(' ');
      for (const wanted of [
        'kodblad ur en krypterad papperskopia',
        'encrypted paper copy',
        'Återställningskort 5831 (3 av 5)',
        'A1B2-C3D4',
        'GF(2^16)',
        '7F3A-91C2',
      ]) {
        expect(text).toContain(wanted);
      }
    }
  });

  test('name what a partial set lacks', async () => {
    const { pdf } = await layOutSet(
      [{ ...codeSheets(30), lacks: [{ sv: 'IT-inloggningar', en: 'IT logins' }] }],
      granuddaImprint,
      options,
    );
    const [page] = readPdfText(pdf);
    expect(
      page?.texts.some(({ text }) => text.includes('Ofullständig serie, här saknas: IT-inloggningar')),
    ).toBe(true);
  });

  test.each([25, 30] as const)('of version %i have no text smaller than can be read', async (version) => {
    const lacks = [
      { sv: 'Kommunikation', en: 'Communication' },
      { sv: 'Förteckning', en: 'Register' },
    ];
    const plain = codeSheets(version);
    const fullest = {
      ...plain,
      lacks,
      replaces: '2026-041',
      holder: 'Räddningschef',
      place: 'Brandstationen',
    };
    for (const [sheets, least] of [
      [plain, 8.4],
      [fullest, 8],
    ] as const) {
      const { pdf } = await layOutSet([sheets], granuddaImprint, options);
      for (const { size, text } of readPdfText(pdf).flatMap(({ texts }) => texts)) {
        expect(size, text).toBeGreaterThanOrEqual(least);
      }
    }
  });

  test('keep all text clear of the quiet zone above and below the codes', async () => {
    for (const version of [25, 30] as const) {
      const { pdf } = await layOutSet([codeSheets(version)], granuddaImprint, options);
      const [page] = readPdfText(pdf);
      const unit = version === 30 ? 0.96 : 1.08;
      const block = unit * (5 * (4 * version + 17) + 4 * 4);
      const bottom = 841.89 - (5.6 * 72) / 25.4 - 12 - 4 * unit;
      for (const piece of page?.texts.filter(({ turned }) => !turned) ?? []) {
        const clear =
          piece.y + 0.25 * piece.size < bottom - block - 4 * unit + 1 ||
          piece.y - 0.7 * piece.size > bottom + 3 * unit;
        expect(clear, piece.text).toBe(true);
      }
    }
  });

  test('refuse more codes than a sheet holds, and a text that its code does not hold', async () => {
    const many = { ...codeSheets(30), pages: [Array.from({ length: 21 }, (_, n) => `SIGILL1:${n}.`)] };
    await expect(layOutSet([many], granuddaImprint, options)).rejects.toMatchObject({
      code: 'too-many-for-page',
    });
    const long = { ...codeSheets(25), pages: [[`SIGILL1:${'A'.repeat(1500)}.`]] };
    await expect(layOutSet([long], granuddaImprint, options)).rejects.toMatchObject({
      code: 'code-too-long',
    });
  });
});
