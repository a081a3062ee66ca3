import { readFileSync } from 'node:fs';
import { fontFiles, type PrintFonts } from '../../print/pages/index.ts';

/** The typefaces of paper, read from node_modules once. */
export const printFonts = Object.fromEntries(
  Object.entries(fontFiles).map(([name, path]) => [
    name,
    new Uint8Array(readFileSync(new URL(`../../node_modules/${path}`, import.meta.url))),
  ]),
) as unknown as PrintFonts;
