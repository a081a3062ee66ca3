import { expect, it } from 'vitest';
import { printView } from '../../electron/engine/views/paper-views.ts';
import { layOutSet } from '../../print/pages/index.ts';
import { printFonts } from '../support/print-fonts.ts';
import { firstHour, granuddaImprint } from '../support/sample-documents.ts';

it('tells the size of a page in millimetres, though a print measures in points', async () => {
  const { pages } = await layOutSet([firstHour], granuddaImprint, {
    language: 'sv',
    fonts: printFonts,
    example: true,
  });
  const made = {
    number: '2026-001',
    pages,
    pdf: new Uint8Array(),
    registered: true,
    noted: true,
    leftOut: 0,
    withheld: 0,
    lacks: [],
    fingerprint: null,
  };
  const [page] = printView(1, made).pages;
  expect(page?.widthMm).toBeCloseTo(210);
  expect(page?.heightMm).toBeCloseTo(297);
});
