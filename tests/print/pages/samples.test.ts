import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../../../i18n/index.ts';
import { layOutSet } from '../../../print/pages/index.ts';
import { printFonts } from '../../support/print-fonts.ts';
import { everyDocument, granuddaImprint } from '../../support/sample-documents.ts';

/** `SIGILL_SAMPLES=folder npx vitest run tests/print/pages/samples.test.ts` leaves the PDFs there to be looked at. */
const folder = process.env['SIGILL_SAMPLES'];

test.each(languages)('one of each document is laid out in %s', async (language) => {
  const { pdf, pages } = await layOutSet(everyDocument, granuddaImprint, {
    language,
    fonts: printFonts,
    example: true,
  });
  expect(new Set(pages.map((page) => page.kind)).size).toBe(13);
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/samples-${language}.pdf`, pdf);
});
