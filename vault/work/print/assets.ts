import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fontFiles, type PrintFonts } from '../../../print/pages/index.ts';
import type { ScanAssets } from '../../../print/scan/index.ts';

/** Typefaces and WebAssembly, read from the installed packages once. */
export interface PrintAssets {
  readonly fonts: PrintFonts;
  readonly scan: ScanAssets;
}

let loaded: PrintAssets | undefined;

/** What printing and reading scans need, from beside this program. */
export function printAssets(): PrintAssets {
  loaded ??= load();
  return loaded;
}

function load(): PrintAssets {
  const { resolve } = createRequire(import.meta.url);
  const bytesOf = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(resolve(name)));
  const fonts = Object.entries(fontFiles).map(([name, path]) => [name, bytesOf(path)]);
  return {
    fonts: Object.fromEntries(fonts) as PrintFonts,
    scan: {
      zxing: bytesOf('zxing-wasm/reader/zxing_reader.wasm').buffer,
      pdfium: bytesOf('@hyzyla/pdfium/pdfium.wasm').buffer,
    },
  };
}
