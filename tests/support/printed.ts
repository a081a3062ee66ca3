import { rasterise } from '../../print/scan/index.ts';
import { readPdfText } from './pdf-text.ts';
import { scanAssets } from './scan-assets.ts';
import { blur, noise, rotate, toJpeg, type Picture } from './scan-damage.ts';

/** All text of a PDF, page after page. */
export function textOn(pdf: Uint8Array): string {
  return readPdfText(pdf)
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join(' ');
}

/** The words of each restore card, as they stand on its page. */
export function cardsOn(pdf: Uint8Array): string[] {
  return readPdfText(pdf).map(({ texts }) =>
    texts
      .filter(({ text, font }) => /^[a-z]{4,8}$/.test(text) && font.includes('Mono'))
      .map(({ text }) => text)
      .join(' '),
  );
}

/** The printed pages after a hard life, as JPEG: the first one lost, the others turned, soft and noisy. */
export async function wornScans(pdf: Uint8Array): Promise<Uint8Array[]> {
  const scans: Uint8Array[] = [];
  for await (const page of rasterise(pdf, 300, scanAssets))
    if (page.page > 0) scans.push(worn(page, page.page));
  return scans;
}

function worn(page: Picture, seed: number): Uint8Array {
  return toJpeg(noise(blur(rotate(page, seed % 2 === 0 ? -1.4 : 1.7), 0.8), 8, seed), 55);
}

/** The recovery code off its two sheets, character after character. */
export function codeOn(pdf: Uint8Array): string {
  return readPdfText(pdf)
    .flatMap(({ texts }) =>
      texts.filter(({ text, font }) => /^[0-9A-Z]$/.test(text) && font.includes('Mono')),
    )
    .map(({ text }) => text)
    .join('');
}
