import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ScanAssets } from '../../print/scan/index.ts';

const { resolve } = createRequire(import.meta.url);
const bytesOf = (name: string): ArrayBuffer => new Uint8Array(readFileSync(resolve(name))).buffer;

/** The WebAssembly that reading scans needs, from node_modules. */
export const scanAssets: ScanAssets = {
  zxing: bytesOf('zxing-wasm/reader/zxing_reader.wasm'),
  pdfium: bytesOf('@hyzyla/pdfium/pdfium.wasm'),
};
