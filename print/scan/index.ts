/** Images in, frame texts out; PDFs in, page pictures out. Runs in Node, in Electron and in a browser. */
export type { ScanAssets } from './assets.ts';
export { ScanError, type ScanErrorCode } from './errors.ts';
export type { GrayImage } from './gray-image.ts';
export { usualLimits, type ScanLimits } from './limits.ts';
export { encodePng } from './png.ts';
export { rasterise, type PagePicture, type RasterOptions } from './rasterise.ts';
export { readPicture, readScan, type ScanOptions, type ScanProgress } from './read-scan.ts';
