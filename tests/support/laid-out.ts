import { layOutSet, type PrintDocument } from '../../print/pages/index.ts';
import { readPdfText, type ReadPage } from './pdf-text.ts';
import { printFonts } from './print-fonts.ts';
import { granuddaImprint } from './sample-documents.ts';

/** One document in Swedish, laid out and read back. */
export async function laidOut(document: PrintDocument): Promise<ReadPage[]> {
  const { pdf } = await layOutSet([document], granuddaImprint, {
    language: 'sv',
    fonts: printFonts,
    example: false,
  });
  return readPdfText(pdf);
}
